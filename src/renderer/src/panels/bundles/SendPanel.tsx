import { sendBundle } from '../../state/bundle-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { BundleContents, filesIn } from './BundleContents'
import styles from './Bundles.module.css'
import { Running } from './Running'
import { SentReport } from './SentReport'
import { useBundleChoice } from './use-bundle-choice'

/** Whose work goes out, of which articles, and what goes along: seen before it is packed. */
export function SendPanel({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const { bundles } = useStrings()
  const language = useLanguage()
  const running = useWorkbench(({ bundles }) => bundles.running)
  const report = useWorkbench(({ bundles }) => bundles.reports.send)
  const { choice, fields, besides, preview, problem } = useBundleChoice()
  const isNothing = preview !== null && filesIn(preview) === 0
  return (
    <>
      <p className={styles['lead']}>{bundles.send.lead}</p>
      <div className={styles['choices']}>{fields}</div>
      {besides}
      {preview && !isNothing && <BundleContents preview={preview} />}
      {isNothing && <p className={styles['facts']}>{bundles.send.nothing}</p>}
      {problem && (
        <p role="alert" className={styles['problem']}>
          {problemText(problem, language)}
        </p>
      )}
      {running ? <Running running={running} /> : report && <SentReport report={report} />}
      <div className={styles['buttons']}>
        <Button onPress={onClose}>{bundles.close}</Button>
        <Button
          look="primary"
          isBusy={running !== null}
          isDisabled={!preview || isNothing}
          onPress={() => void sendBundle(desk, choice)}
        >
          {bundles.send.start}
        </Button>
      </div>
    </>
  )
}
