import { formatNumber } from '#core/words/said'
import { countIntake, type Intake } from '../../state/intake'
import { stopImport, takeArticles } from '../../state/import-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { DialogFrame } from '../../ui/DialogFrame'
import { FileRow } from './FileRow'
import styles from './IntakeDialog.module.css'

/** How many files are listed; those with something to see or decide come first. */
const listed = 300

/** Shows what the chosen files are and hold, and asks what they do not say, before they are taken. */
export function IntakeDialog() {
  const desk = useDesk()
  const { intake: strings } = useStrings()
  const intake = useWorkbench(({ intake }) => intake)
  const isAsking = intake?.phase === 'asking'
  return (
    <DialogFrame
      title={strings.title}
      isOpen={isAsking}
      size="full"
      onClose={() => stopImport(desk)}
    >
      {isAsking && <IntakeForm intake={intake} />}
    </DialogFrame>
  )
}

function IntakeForm({ intake }: { readonly intake: Intake }) {
  const desk = useDesk()
  const { intake: strings } = useStrings()
  const language = useLanguage()
  const { taken, open } = countIntake(intake)
  const rows = [
    ...intake.looks.filter(({ asks }) => asks),
    ...intake.looks.filter(({ asks, problem }) => !asks && problem !== null),
    ...intake.looks.filter(({ asks, problem }) => !asks && problem === null)
  ]
  return (
    <div className={styles['form']}>
      <p className={styles['intro']}>{strings.intro}</p>
      <ul aria-label={strings.list} className={styles['files']}>
        {rows.slice(0, listed).map((look) => (
          <FileRow key={look.file} intake={intake} look={look} />
        ))}
        {rows.length > listed && (
          <li className={styles['more']}>
            {strings.more(formatNumber(rows.length - listed, language))}
          </li>
        )}
      </ul>
      <div className={styles['foot']}>
        <p role="status" className={styles['status']} data-open={open > 0 || undefined}>
          {open > 0 ? strings.open(open) : strings.ready}
        </p>
        <Button onPress={() => stopImport(desk)}>{strings.cancel}</Button>
        <Button
          look="primary"
          isDisabled={open > 0 || taken === 0}
          onPress={() => void takeArticles(desk)}
        >
          {strings.confirm(taken)}
        </Button>
      </div>
    </div>
  )
}
