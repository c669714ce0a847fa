import { basisOf, type Basis } from '#core/progress/trace'
import type { Work } from '../../state/progress-run'
import { useStrings } from '../../strings/use-strings'

/** What the page rests on: edits, saves alone, or nothing. */
export function RestsOn({ work }: { readonly work: Work }) {
  const { progress } = useStrings()
  const count = (basis: Basis) => work.traces.filter((trace) => basisOf(trace) === basis).length
  return (
    <span role="status">
      {work.read < work.articles && `${progress.stopped(work.read, work.articles)} `}
      {progress.rests(count('history'), count('save'), count('none'))}
    </span>
  )
}
