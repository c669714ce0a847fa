import { generalGuideline } from '#core/guidelines/guideline'
import { labelById } from '#core/scheme/rules'
import { wordOf } from '#core/words/said'
import { useWorkbench } from '../../state/workbench'
import { useLanguage, useStrings } from '../../strings/use-strings'

/** What a guideline's label is called in the project's scheme; its id where that does not know it. */
export function useLabelName(): (label: string) => string {
  const { guidelines: words } = useStrings()
  const language = useLanguage()
  const scheme = useWorkbench(({ project }) => project?.scheme)
  return (id) => {
    const label = scheme && labelById(scheme, id)
    return id === generalGuideline ? words.general : label ? wordOf(label, language) : id
  }
}
