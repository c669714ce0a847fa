import { useCallback, useEffect, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { conflictKey, type Conflict, type Side } from '#core/annotation/merge'
import type { Conflicts } from '#core/bridge/outside-calls'
import type { Problem } from '#core/outcome'
import { settleGoldConflict } from '../../state/gold-outside'
import { settleConflict } from '../../state/outside'
import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { DialogFrame } from '../../ui/DialogFrame'
import styles from './Outside.module.css'
import { useVersionLines, type VersionsOf } from './version-lines'

/** Shows what was changed both here and in the file, side by side, and lets a person choose. */
export function ConflictDialog() {
  const desk = useDesk()
  const open = useWorkbench(({ open }) => open)
  if (!open) return null
  const { article } = open
  return (
    <Frame
      dialog="conflict"
      of={open}
      settle={(sides) => settleConflict(desk, { article: article.id, sides })}
    />
  )
}

/** The same of a gold reading, with its decisions. */
export function GoldConflictDialog() {
  const desk = useDesk()
  const open = useWorkbench(({ reviewing }) => reviewing.open)
  if (!open) return null
  const { article, gold } = open
  return (
    <Frame
      dialog="gold-conflict"
      of={{ article, reading: gold }}
      settle={(sides) => settleGoldConflict(desk, sides)}
    />
  )
}

type FrameProps = {
  readonly dialog: 'conflict' | 'gold-conflict'
  readonly of: VersionsOf
  /** Answers why it could not be done. */
  readonly settle: (sides: Sides) => Promise<Problem | null>
}
type Sides = Readonly<Record<string, Side>>

function Frame(frame: FrameProps) {
  const desk = useDesk()
  const { conflict } = useStrings().outside
  const isOpen = useWorkbench(({ dialog }) => dialog === frame.dialog)
  const close = () => desk.store.patch({ dialog: null })
  return (
    <DialogFrame title={conflict.title} isOpen={isOpen} onClose={close}>
      <Choosing {...frame} onClose={close} />
    </DialogFrame>
  )
}

type ChoosingProps = FrameProps & { readonly onClose: () => void }

function Choosing({ dialog, of, settle, onClose }: ChoosingProps) {
  const { outside, gold } = useStrings()
  const { conflict: words } = outside
  const language = useLanguage()
  const [sides, setSides] = useState<Sides>({})
  const [problem, setProblem] = useState<Problem | null>(null)
  const { found, look } = useConflicts(of.article.id, dialog === 'gold-conflict')
  if (!found) return null
  const keys = found.conflicts.map(conflictKey)
  const lead = dialog === 'gold-conflict' ? gold.lead : words.lead

  async function confirm(): Promise<void> {
    const chosen = Object.fromEntries(
      keys.flatMap((key) => (sides[key] ? [[key, sides[key]]] : []))
    )
    const trouble = await settle(chosen)
    setProblem(trouble)
    if (trouble) await look()
    else onClose()
  }

  return (
    <>
      <p className={styles['lead']}>{keys.length === 0 ? words.none : lead}</p>
      {found.conflicts.map((conflict) => (
        <ConflictChoice
          key={conflictKey(conflict)}
          conflict={conflict}
          of={of}
          side={sides[conflictKey(conflict)] ?? null}
          onChoose={(side) => setSides({ ...sides, [conflictKey(conflict)]: side })}
        />
      ))}
      {problem && (
        <p role="alert" className={styles['problem']}>
          {problemText(problem, language)}
        </p>
      )}
      <div className={styles['buttons']}>
        <Button onPress={onClose}>{words.later}</Button>
        <Button
          look="primary"
          isDisabled={keys.some((key) => !sides[key])}
          onPress={() => void confirm()}
        >
          {words.confirm}
        </Button>
      </div>
    </>
  )
}

type ConflictChoiceProps = {
  readonly conflict: Conflict
  readonly of: VersionsOf
  readonly side: Side | null
  readonly onChoose: (side: Side) => void
}

function ConflictChoice({ conflict, of, side, onChoose }: ConflictChoiceProps) {
  const { outside, gold } = useStrings()
  const { conflict: words } = outside
  const lines = useVersionLines(of)
  return (
    <RadioGroup
      className={styles['conflict'] ?? ''}
      value={side}
      onChange={(value) => onChoose(value === 'theirs' ? 'theirs' : 'mine')}
    >
      <Label className={styles['what'] ?? ''}>
        {conflict.kind === 'decision' ? gold.decision : words[conflict.kind]}
      </Label>
      <div className={styles['sides']}>
        {(['mine', 'theirs'] as const).map((one) => (
          <Radio key={one} value={one} className={styles['side'] ?? ''}>
            <span className={styles['whose']}>{words[one]}</span>
            {lines(conflict, one).map((line, at) => (
              <span key={`${at}:${line}`} dir="auto">
                {line}
              </span>
            ))}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

/** The conflicts as they are now, and the way to look again when a choice came too late. */
function useConflicts(article: string, isGold: boolean) {
  const { ask } = useDesk()
  const [found, setFound] = useState<Conflicts | null>(null)
  const look = useCallback(async () => {
    const record = isGold ? 'gold' : 'reading'
    const answer = await ask('conflict.open', { article, record })
    if (answer.ok) setFound(answer.value)
  }, [ask, article, isGold])
  useEffect(() => void look(), [look])
  return { found, look }
}
