import { useEffect, useState } from 'react'
import type { ExportOptions } from '#core/bridge/export-calls'
import type { ExportChoice } from '#core/bridge/export-choice'
import type { ProjectView } from '#core/bridge/calls'
import type { Problem } from '#core/outcome'
import { useDesk, useWorkbench } from '../../state/workbench'
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
  const close = () => desk.store.patch({ dialog: null })
  return (
    <DialogFrame title={strings.export.title} size="full" isOpen={isOpen} onClose={close}>
      <Opened onClose={close} />
    </DialogFrame>
  )
}

/** Asks main what there is to choose before anything is chosen. */
function Opened({ onClose }: { readonly onClose: () => void }) {
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
  if (problem) return <Alert problem={problem} />
  if (!options || !project) return null
  const first = firstChoice(options, { project, openArticle })
  return <Form {...{ options, project, openArticle, first, onClose }} />
}

type FormProps = {
  readonly options: ExportOptions
  readonly project: ProjectView
  readonly openArticle: string | null
  readonly first: ExportChoice
  readonly onClose: () => void
}

function Form({ options, project, openArticle, first, onClose }: FormProps) {
  const strings = useStrings().export
  const [choice, setChoice] = useState(first)
  const { preview, problems } = usePreview(choice)
  const { page, report, problem, isBusy, write, stop, clear } = useWriting()
  const change = (part: Partial<ExportChoice>) => {
    setChoice({ ...choice, ...part })
    clear()
  }
  const format = options.formats.find(({ id }) => id === choice.format)
  if (!format) return null
  const canWrite = !isBusy && preview !== null && canSplit(choice)
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
        {[...problems, ...(problem ? [problem] : [])].map((one, at) => (
          <Alert key={`${at}:${one.code}`} problem={one} />
        ))}
        {page && <ExportProgress page={page} />}
        {report && <ExportResult report={report} format={format} />}
        <div className={styles['buttons']}>
          {page ? (
            <Button onPress={stop}>{strings.cancel}</Button>
          ) : (
            <Button onPress={onClose}>{strings.close}</Button>
          )}
          <Button look="primary" isDisabled={!canWrite} onPress={() => void write(choice)}>
            {strings.write}
          </Button>
        </div>
      </div>
    </div>
  )
}

function Alert({ problem }: { readonly problem: Problem }) {
  const language = useLanguage()
  return (
    <p role="alert" className={styles['problem']}>
      {problemText(problem, language)}
    </p>
  )
}
