import type { Beside } from '#core/bridge/bundle-calls'
import { isolated } from '#core/text/isolated'
import { useStrings } from '../../strings/use-strings'
import { useLabelName } from '../guidelines/use-label-name'

/** What a guideline or an incident is called, and what is said of it beside its name. */
export function useBesideText(): (beside: Beside) => {
  readonly title: string
  readonly who: string
} {
  const { bundles, incidents } = useStrings()
  const labelName = useLabelName()
  return (beside) =>
    beside.is === 'guideline'
      ? {
          title: labelName(beside.label),
          who: bundles.guideline(bundles.languages[beside.language])
        }
      : {
          title: beside.title || incidents.untitled,
          who: bundles.incident(isolated(beside.reader))
        }
}
