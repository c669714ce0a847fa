import { useMemo } from 'react'
import { defaultScheme } from '#core/scheme/default'
import { useWorkbench } from '../../state/workbench'
import { useLanguage } from '../../strings/use-strings'
import type { Look } from './columns'

/** What the words of figures are said with: the project's scheme and people, and the language. */
export function useLook(): Look {
  const project = useWorkbench(({ project }) => project)
  const language = useLanguage()
  return useMemo(() => {
    const annotators = new Map(project?.annotators.map(({ id, name }) => [id, name]))
    return { scheme: project?.scheme ?? defaultScheme, language, annotators }
  }, [project?.scheme, project?.annotators, language])
}
