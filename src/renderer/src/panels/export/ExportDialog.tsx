import { useEffect, useState } from 'react'
import type { ExportPreview, ExportReport } from '#core/bridge/calls'
import type { Problem } from '#core/outcome'
import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { DialogFrame } from '../../ui/DialogFrame'
import { Icon } from '../../ui/Icon'
import styles from './ExportDialog.module.css'

const everyone = 'everyone'

/** Whose work goes out and how; the file is read back before it is called done. */
export function ExportDialog() {
  const desk = useDesk()
  const strings = useStrings()
  const isOpen = useWorkbench(({ dialog }) => dialog === 'export')
  const close = () => desk.store.patch({ dialog: null })
  return (
    <DialogFrame title={strings.export.title} isOpen={isOpen} onClose={close}>
      <ExportForm onClose={close} />
    </DialogFrame>
  )
}

function ExportForm({ onClose }: { readonly onClose: () => void }) {
  const strings = useStrings().export
  const language = useLanguage()
  const project = useWorkbench(({ project }) => project)
  const [chosen, setChosen] = useState(project?.annotator.id ?? everyone)
  const { preview, report, problem, busy, write } = useExport(chosen === everyone ? null : chosen)
  const annotators = (project?.annotators ?? []).map(({ id, name }) => ({ id, name }))
  return (
    <>
      <div className={styles['choices']}>
        <Choice
          label={strings.format}
          value="jsonl"
          options={[{ id: 'jsonl', name: strings.formats.jsonl }]}
          onChoose={() => undefined}
        />
        <Choice
          label={strings.annotator}
          value={chosen}
          options={[...annotators, { id: everyone, name: strings.everyone }]}
          onChoose={setChosen}
        />
      </div>
      {preview && <Preview preview={preview} />}
      {problem && (
        <p role="alert" className={styles['problem']}>
          {problemText(problem, language)}
        </p>
      )}
      {report && <Report report={report} />}
      <div className={styles['buttons']}>
        <Button onPress={onClose}>{strings.close}</Button>
        <Button look="primary" isDisabled={busy || !preview} onPress={() => void write()}>
          {strings.write}
        </Button>
      </div>
    </>
  )
}

/** What would go out for an annotator (null: for all of them), and the way to write it. */
function useExport(annotator: string | null) {
  const desk = useDesk()
  const [preview, setPreview] = useState<ExportPreview | null>(null)
  const [report, setReport] = useState<ExportReport | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    let stale = false
    setReport(null)
    void desk.ask('export.preview', { format: 'jsonl', annotator }).then((answer) => {
      if (stale) return
      setPreview(answer.ok ? answer.value : null)
      setProblem(answer.ok ? null : answer.problem)
    })
    return () => {
      stale = true
    }
  }, [desk, annotator])

  async function write(): Promise<void> {
    setBusy(true)
    const answer = await desk.ask('export.write', { format: 'jsonl', annotator })
    setBusy(false)
    setReport(answer.ok ? answer.value : null)
    setProblem(answer.ok ? null : answer.problem)
  }
  return { preview, report, problem, busy, write }
}

function Preview({ preview }: { readonly preview: ExportPreview }) {
  const strings = useStrings().export
  const language = useLanguage()
  const { articles, annotations, links } = preview
  const number = (value: number) => formatNumber(value, language)
  return (
    <>
      <p className={styles['facts']}>
        {strings.contents(number(articles), number(annotations), number(links))}
        <br />
        {strings.unit}
      </p>
      <textarea
        readOnly
        className={styles['sample']}
        dir="ltr"
        rows={7}
        aria-label={strings.preview}
        value={preview.sample}
      />
    </>
  )
}

function Report({ report: { written, problems } }: { readonly report: ExportReport }) {
  const strings = useStrings().export
  const language = useLanguage()
  if (!written && problems.length === 0) return null
  return (
    <div role="status" className={styles['report']}>
      {written && (
        <p className={styles['done']}>
          <Icon name="check" />
          <span>
            {strings.done(
              `\u2068${written.fileName}\u2069`,
              formatNumber(written.identical, language),
              formatNumber(written.annotations, language)
            )}
          </span>
        </p>
      )}
      {problems.map((problem, at) => (
        <p key={`${at}:${problem.code}`}>{problemText(problem, language)}</p>
      ))}
    </div>
  )
}
