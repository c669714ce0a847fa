import type { ColumnsLook, FileChoices } from '#core/bridge/intake-calls'
import { useStrings } from '../../strings/use-strings'
import { PlainSelect } from '../../ui/PlainSelect'
import styles from './IntakeDialog.module.css'

type ColumnChoicesProps = {
  readonly columns: ColumnsLook
  readonly onChoose: (choice: FileChoices) => void
}

/** Which columns of a table are taken for text, headline and date. */
export function ColumnChoices({ columns, onChoose }: ColumnChoicesProps) {
  const { intake: strings } = useStrings()
  const names = columns.all.map((column) => ({ id: column, name: column }))
  const none = { id: '', name: strings.none }
  const undecided = { id: '', name: strings.chooseColumn }
  return (
    <div className={styles['columns']} data-open={columns.text === null || undefined}>
      <PlainSelect
        label={strings.textColumn}
        value={columns.text ?? ''}
        options={columns.text === null ? [undecided, ...names] : names}
        onChoose={(textColumn) => textColumn !== '' && onChoose({ textColumn })}
      />
      <PlainSelect
        label={strings.titleColumn}
        value={columns.title ?? ''}
        options={[none, ...names]}
        onChoose={(titleColumn) => onChoose({ titleColumn })}
      />
      <PlainSelect
        label={strings.dateColumn}
        value={columns.date ?? ''}
        options={[none, ...names]}
        onChoose={(dateColumn) => onChoose({ dateColumn })}
      />
    </div>
  )
}
