import { labelOf } from '#core/suggest/labels'
import { generalGuideline } from '#core/guidelines/guideline'
import { enabledLabels } from '#core/scheme/rules'
import { formatNumber } from '#core/words/said'
import { isolated } from '#core/text/isolated'
import {
  draftGuideline,
  lookAtTheirs,
  openGuideline,
  saveGuideline
} from '../../state/guideline-actions'
import { guidelineKey } from '../../state/guidelines'
import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { formatMoment, useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { DialogFrame } from '../../ui/DialogFrame'
import { TextField } from '../../ui/TextField'
import { Toggle } from '../../ui/Toggle'
import { useNames } from '../comments/use-names'
import styles from './Guidelines.module.css'
import { Markdown } from './Markdown'
import { useLabelName } from './use-label-name'
import { Versions } from './Versions'

/** What the project says of when a label is to be chosen; read, and edited with its preview beside. */
export function GuidelineDialog() {
  const desk = useDesk()
  const { guidelines: words } = useStrings()
  const isOpen = useWorkbench(({ dialog }) => dialog === 'guideline')
  const label = useWorkbench(({ guidelines }) => guidelines.label)
  const name = useLabelName()(label)
  return (
    <DialogFrame
      title={words.title(name)}
      isOpen={isOpen}
      size="wide"
      onClose={() => desk.store.patch({ dialog: null })}
    >
      <Labels />
      <Complaint />
      <Body />
    </DialogFrame>
  )
}

function Labels() {
  const desk = useDesk()
  const { guidelines: words } = useStrings()
  const nameOf = useLabelName()
  const scheme = useWorkbench(({ project }) => project?.scheme)
  const shown = useWorkbench(({ guidelines }) => guidelines.label)
  const enabled = scheme ? enabledLabels(scheme).map(({ id }) => id) : []
  const labels = [generalGuideline, ...enabled]
  const all = labels.includes(shown) ? labels : [...labels, shown]
  return (
    <div role="group" aria-label={words.labels} className={styles['labels']}>
      {all.map((id) => (
        <Toggle
          key={id}
          size="small"
          isSelected={id === shown}
          onChange={() => void openGuideline(desk, id)}
        >
          {nameOf(id)}
        </Toggle>
      ))}
    </div>
  )
}

function Complaint() {
  const desk = useDesk()
  const { guidelines: words } = useStrings()
  const language = useLanguage()
  const problem = useWorkbench(({ guidelines }) => guidelines.problem)
  if (!problem) return null
  return (
    <div role="alert" className={styles['complaint']}>
      {problemText(problem, language)}
      {problem.code === 'guideline.changed' && (
        <Button size="small" onPress={() => void lookAtTheirs(desk)}>
          {words.theirs}
        </Button>
      )}
    </div>
  )
}

function Body() {
  const desk = useDesk()
  const { guidelines: words, policy } = useStrings()
  const label = useWorkbench(({ guidelines }) => guidelines.label)
  const key = useShownKey()
  const view = useWorkbench(({ guidelines }) => guidelines.views[key])
  const draft = useWorkbench(({ guidelines }) => guidelines.drafts[key])
  const readOnly = useWorkbench(({ project }) => project?.readOnly === true)
  const isTheirs = useWorkbench(({ guidelines }) => guidelines.isTheirs)
  if (!view) return null
  const isOther = draft !== undefined && draft !== view.text
  return (
    <>
      {draft !== undefined && isTheirs && (
        <section aria-label={words.theirs} className={styles['theirs']}>
          <Markdown text={view.text} />
        </section>
      )}
      {draft === undefined ? (
        <div className={styles['whole']}>
          {view.text === '' ? <p>{words.none}</p> : <Markdown text={view.text} />}
        </div>
      ) : (
        <Editor draft={draft} saved={view.text} />
      )}
      <Standing />
      <div className={styles['buttons']}>
        {draft === undefined ? (
          <Button isDisabled={readOnly} onPress={() => draftGuideline(desk, view.text)}>
            {words.edit}
          </Button>
        ) : (
          <>
            <Button
              look="primary"
              isDisabled={!isOther || readOnly}
              onPress={() => void saveGuideline(desk)}
            >
              {words.save}
            </Button>
            <Button onPress={() => draftGuideline(desk, null)}>{words.cancel}</Button>
          </>
        )}
        {label === labelOf('figure') && (
          <Button look="quiet" onPress={() => desk.store.patch({ dialog: 'policy' })}>
            {policy.open}
          </Button>
        )}
        <Button look="quiet" onPress={() => desk.store.patch({ dialog: null })}>
          {words.close}
        </Button>
      </div>
      <Versions key={key} />
    </>
  )
}

function useShownKey(): string {
  const language = useLanguage()
  return useWorkbench(({ guidelines }) => guidelineKey(guidelines.label, language))
}

function Editor({ draft, saved }: { readonly draft: string; readonly saved: string }) {
  const desk = useDesk()
  const { guidelines: words } = useStrings()
  return (
    <div className={styles['editor']}>
      <TextField
        label={words.field}
        rows={16}
        value={draft}
        live
        maxLength={100_000}
        onChange={(text) => draftGuideline(desk, text)}
      />
      <section aria-label={words.preview} className={styles['preview']} data-same={draft === saved}>
        <Markdown text={draft} />
      </section>
    </div>
  )
}

/** Which version it is, of when and of whom. */
function Standing() {
  const { guidelines: words } = useStrings()
  const language = useLanguage()
  const names = useNames()
  const key = useShownKey()
  const view = useWorkbench(({ guidelines }) => guidelines.views[key])
  if (!view || (view.version === 0 && view.text === '')) return null
  const { version, changedAt, by } = view
  const when = changedAt === null ? '—' : formatMoment(changedAt, language)
  const who = by === null ? words.unnamed : isolated(names(by))
  return (
    <p className={styles['standing']}>
      {version === 0 ? words.shipped : words.version(formatNumber(version, language), when, who)}
    </p>
  )
}
