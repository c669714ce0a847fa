import { useEffect, useState } from 'react'
import type { ExportOptions } from '#core/bridge/export-calls'
import type { ExportChoice } from '#core/bridge/export-choice'
import type { ProjectView } from '#core/bridge/calls'
import type { Problem } from '#core/outcome'
import { useDesk, useWorkbench } from '../../state/workbench'
import { formatNumber } from '#core/words/said'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { DialogFrame } from '../../ui/DialogFrame'
import { canSplit, firstChoice } from './choice'
import { ExportChoices } from './ExportChoices'
import styles from './ExportDialog.module.css'
import { ExportProgress } from './ExportProgress'
import { ExportResult } from './ExportResult'
import { FormatList } from './FormatList'
import { Preview } from './Preview'
import { usePreview, useWriting } from './use-export'

/** What goes out, for what purpose and how; it is read back before it is called done. */
export function ExportDialog() {
  const desk = useDesk()
  const strings = useStrings()
  const isOpen = useWorkbench(({ dialog }) => dialog === 'export')
  const [isBusy, setBusy] = useState(false)
  const close = () => desk.store.patch({ dialog: null })
  // A key or a click beside the dialog does not end what takes long; its own button does.
  const leave = () => (isBusy ? undefined : close())
  return (
    <DialogFrame title={strings.export.title} size="full" isOpen={isOpen} onClose={leave}>
      <Opened onBusy={setBusy} onClose={close} />
    </DialogFrame>
  )
}

/** Asks main what there is to choose before anything is chosen. */
function Opened({ onBusy, onClose }: Pick<FormProps, 'onBusy' | 'onClose'>) {
  const desk = useDesk()
  const project = useWorkbench(({ project }) => project)
  const openArticle = useWorkbench(({ open }) => open?.article.id ?? null)
  const [options, setOptions] = useState<ExportOptions | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    void desk.ask('export.options', {}).then((answer) => {
      if (answer.ok) setOptions(answer.value)
      else setProblem(answer.problem)
    })
  }, [desk])
  if (problem) return <Problems problems={[problem]} />
  if (!options || !project) return null
  const first = firstChoice(options, { project, openArticle })
  return <Form {...{ options, project, openArticle, first, onBusy, onClose }} />
}

type FormProps = {
  readonly options: ExportOptions
  readonly project: ProjectView
  readonly openArticle: string | null
  readonly first: ExportChoice
  readonly onBusy: (isBusy: boolean) => void
  readonly onClose: () => void
}

function Form({ options, project, openArticle, first, onBusy, onClose }: FormProps) {
  const strings = useStrings().export
  const [choice, setChoice] = useState(first)
  const { preview, problems } = usePreview(choice)
  const { page, report, problem, isBusy, write, stop, clear } = useWriting()
  useEffect(() => onBusy(isBusy), [isBusy, onBusy])
  const change = (part: Partial<ExportChoice>) => {
    setChoice({ ...choice, ...part })
    clear()
  }
  const format = options.formats.find(({ id }) => id === choice.format)
  if (!format) return null
  const canWrite = preview !== null && canSplit(choice)
  return (
    <div className={styles['form']}>
      <div className={styles['formats']} inert={isBusy}>
        <FormatList
          formats={options.formats}
          chosen={choice.format}
          onChoose={(id) => change({ format: id })}
        />
      </div>
      <div className={styles['details']} inert={isBusy}>
        <ExportChoices
          {...{ choice, format, project, openArticle, gold: options.gold, onChange: change }}
        />
      </div>
      <div className={styles['details']} inert={isBusy}>
        {preview && (
          <Preview
            preview={preview}
            isSplit={choice.split !== null && format.heeds.includes('splits')}
          />
        )}
      </div>
      <div className={styles['end']}>
        <Problems problems={problem ? [problem] : problems} />
        {page && <ExportProgress page={page} />}
        {report && <ExportResult report={report} format={format} />}
        <div className={styles['buttons']}>
          <Button isDisabled={isBusy} onPress={onClose}>
            {strings.close}
          </Button>
          {/* One button for both, so that the focus stays where it is. */}
          <Button
            look={page ? 'plain' : 'primary'}
            isDisabled={!isBusy && !canWrite}
            onPress={() => (page ? stop() : isBusy ? undefined : void write(choice))}
          >
            {page ? strings.cancel : strings.write}
          </Button>
        </div>
      </div>
    </div>
  )
}

/** How many problems are told; of a large project there may be thousands. */
const told = 3

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const strings = useStrings().export
  const language = useLanguage()
  if (problems.length === 0) return null
  const more = problems.length - told
  return (
    <div role="alert" className={styles['problem']}>
      {problems.slice(0, told).map((problem, at) => (
        <p key={`${at}:${problem.code}`}>{problemText(problem, language)}</p>
      ))}
      {more > 0 && <p>{strings.more(formatNumber(more, language))}</p>}
    </div>
  )
}
