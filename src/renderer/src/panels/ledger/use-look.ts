import { useMemo } from 'react'
import { goldReadings } from '#core/bridge/ledger-calls'
import { defaultScheme } from '#core/scheme/default'
import { useWorkbench } from '../../state/workbench'
import { useLanguage, useStrings } from '../../strings/use-strings'
import type { Look } from './columns'

/** What the words of figures are said with: the project's scheme and people, and the language. */
export function useLook(): Look {
  const project = useWorkbench(({ project }) => project)
  const language = useLanguage()
  const { gold } = useStrings().ledger
  return useMemo(() => {
    const named = project?.annotators.map(({ id, name }) => [id, name] as const) ?? []
    const annotators = new Map([...named, [goldReadings, gold]])
    return { scheme: project?.scheme ?? defaultScheme, language, annotators }
  }, [project?.scheme, project?.annotators, language, gold])
}
