import { FileTrigger } from 'react-aria-components'
import { openFeedback } from '../../state/corrections-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { CorrectionList } from './CorrectionList'
import { MakeFeedback } from './MakeFeedback'
import styles from './Corrections.module.css'

/** What a reviewer changed in one's readings, from a file; or what a colleague will be told. */
export function CorrectionsPage() {
  const desk = useDesk()
  const { corrections: words } = useStrings()
  const feedback = useWorkbench(({ corrections }) => corrections)
  const open = (files: FileList | null) => {
    const [file] = files ?? []
    if (file) void openFeedback(desk, file)
  }
  return (
    <div
      className={styles['page']}
      onDrop={(event) => {
        event.preventDefault()
        // Dropped elsewhere in the window, a file is an article to import.
        event.stopPropagation()
        open(event.dataTransfer.files)
      }}
    >
      <header className={styles['column']}>
        <h2 className={styles['title']}>{words.title}</h2>
        <p className={styles['lead']}>{words.lead}</p>
        <div className={styles['tools']}>
          <FileTrigger acceptedFileTypes={['.json']} onSelect={open}>
            <Button look="primary">{words.open}</Button>
          </FileTrigger>
          <MakeFeedback />
        </div>
      </header>
      {feedback && <CorrectionList feedback={feedback} />}
    </div>
  )
}
