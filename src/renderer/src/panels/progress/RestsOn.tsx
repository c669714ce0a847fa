import { basisOf, type Basis } from '#core/progress/trace'
import type { Work } from '../../state/progress-run'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'

/** What the page rests on: edits, saves alone, or nothing. */
export function RestsOn({ work }: { readonly work: Work }) {
  const { progress } = useStrings()
  const language = useLanguage()
  const numeral = (value: number) => formatNumber(value, language)
  const count = (basis: Basis) =>
    numeral(work.traces.filter((trace) => basisOf(trace) === basis).length)
  return (
    <span role="status">
      {work.read < work.articles &&
        `${progress.stopped(numeral(work.read), numeral(work.articles))} `}
      {progress.rests(count('history'), count('save'), count('none'))}
    </span>
  )
}
