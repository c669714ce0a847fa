import { formatNumber } from '#core/words/said'
import { stopComparing } from '../../state/review-opening'
import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import styles from './ComparePage.module.css'

/** What stands where the comparison will be: how far it is, or why there is none. */
export function Pairing() {
  const desk = useDesk()
  const { compare } = useStrings()
  const language = useLanguage()
  const pairing = useWorkbench(({ reviewing }) => reviewing.pairing)
  const problem = useWorkbench(({ reviewing }) => reviewing.problem)
  const counting = useWorkbench(({ reviewing }) => reviewing.counting !== null)
  const readers = useWorkbench(({ reviewing }) => reviewing.annotators.length)
  if (pairing)
    return (
      <main className={styles['empty']}>
        <p role="status">
          {compare.pairing(
            formatNumber(pairing.paired, language),
            formatNumber(pairing.tags, language)
          )}
        </p>
        <progress
          aria-label={compare.title}
          max={Math.max(1, pairing.tags)}
          value={pairing.paired}
        />
        <Button onPress={() => void stopComparing(desk)}>{compare.stop}</Button>
      </main>
    )
  const words = readers < 2 ? compare.chooseMore : counting ? '' : compare.noCommon
  return (
    <main className={styles['empty']}>
      <p role={problem ? 'alert' : undefined}>{problem ? problemText(problem, language) : words}</p>
    </main>
  )
}
