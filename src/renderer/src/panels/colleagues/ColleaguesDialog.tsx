import { closeColleagues, chooseColleagues, stopTaking } from '../../state/taking-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { DialogFrame } from '../../ui/DialogFrame'
import styles from './Colleagues.module.css'
import { DecidingForm } from './DecidingForm'
import { TakenReport } from './TakenReport'

/** Colleagues' files on their way into the project: what is in them, whose it is, what became of it. */
export function ColleaguesDialog() {
  const desk = useDesk()
  const { colleagues } = useStrings()
  const isOpen = useWorkbench(({ dialog }) => dialog === 'colleagues')
  return (
    <DialogFrame
      title={colleagues.title}
      isOpen={isOpen}
      size="wide"
      onClose={() => closeColleagues(desk)}
    >
      <Step />
    </DialogFrame>
  )
}

function Step() {
  const taking = useWorkbench(({ taking }) => taking)
  const language = useLanguage()
  return (
    <div className={styles['form']}>
      {taking.problem && (
        <p role="alert" className={styles['problem']}>
          {problemText(taking.problem, language)}
        </p>
      )}
      {taking.step === 'choosing' && <Choosing />}
      {taking.step === 'looking' && <Progress done={taking.done} of={null} />}
      {taking.step === 'deciding' && <DecidingForm {...taking} />}
      {taking.step === 'taking' && <Progress done={taking.done} of={taking.of} />}
      {taking.step === 'done' && <TakenReport {...taking} />}
    </div>
  )
}

function Choosing() {
  const desk = useDesk()
  const { colleagues } = useStrings()
  return (
    <>
      <p className={styles['lead']}>{colleagues.lead}</p>
      <div className={styles['buttons']}>
        <Button onPress={() => closeColleagues(desk)}>{colleagues.close}</Button>
        <Button onPress={() => void chooseColleagues(desk, 'folder')}>{colleagues.folder}</Button>
        <Button look="primary" onPress={() => void chooseColleagues(desk, 'files')}>
          {colleagues.files}
        </Button>
      </div>
    </>
  )
}

/** How far it is; `of` is null while that is not known. */
function Progress({ done, of }: { readonly done: number; readonly of: number | null }) {
  const desk = useDesk()
  const { colleagues } = useStrings()
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  const words = of === null ? colleagues.looking(done) : colleagues.taking(number(done), number(of))
  return (
    <>
      <p role="status" className={styles['lead']}>
        {words}
      </p>
      <progress
        className={styles['progress']}
        aria-label={words}
        {...(of === null ? {} : { max: Math.max(of, 1), value: done })}
      />
      <div className={styles['buttons']}>
        <Button onPress={() => void stopTaking(desk)}>{colleagues.stop}</Button>
      </div>
    </>
  )
}
