import { useCallback, useEffect, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { conflictKey, type Conflict, type Side } from '#core/annotation/merge'
import type { Conflicts } from '#core/bridge/outside-calls'
import type { Problem } from '#core/outcome'
import type { OpenArticle } from '../../state/open-article'
import { settleConflict } from '../../state/outside'
import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { DialogFrame } from '../../ui/DialogFrame'
import styles from './Outside.module.css'
import { useVersionLines } from './version-lines'

/** Shows what was changed both here and in the file, side by side, and lets a person choose. */
export function ConflictDialog() {
  const desk = useDesk()
  const { conflict } = useStrings().outside
  const isOpen = useWorkbench(({ dialog }) => dialog === 'conflict')
  const open = useWorkbench(({ open }) => open)
  const close = () => desk.store.patch({ dialog: null })
  return (
    <DialogFrame title={conflict.title} isOpen={isOpen && open !== null} onClose={close}>
      {open && <Choosing open={open} onClose={close} />}
    </DialogFrame>
  )
}

type ChoosingProps = { readonly open: OpenArticle; readonly onClose: () => void }
type Sides = Readonly<Record<string, Side>>

function Choosing({ open, onClose }: ChoosingProps) {
  const desk = useDesk()
  const { conflict: words } = useStrings().outside
  const language = useLanguage()
  const [sides, setSides] = useState<Sides>({})
  const [problem, setProblem] = useState<Problem | null>(null)
  const { found, look } = useConflicts(open.article.id)
  if (!found) return null
  const keys = found.conflicts.map(conflictKey)

  async function confirm(): Promise<void> {
    const chosen = Object.fromEntries(
      keys.flatMap((key) => (sides[key] ? [[key, sides[key]]] : []))
    )
    const trouble = await settleConflict(desk, { article: open.article.id, sides: chosen })
    setProblem(trouble)
    if (trouble) await look()
    else onClose()
  }

  return (
    <>
      <p className={styles['lead']}>{keys.length === 0 ? words.none : words.lead}</p>
      {found.conflicts.map((conflict) => (
        <ConflictChoice
          key={conflictKey(conflict)}
          conflict={conflict}
          open={open}
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
  readonly open: OpenArticle
  readonly side: Side | null
  readonly onChoose: (side: Side) => void
}

function ConflictChoice({ conflict, open, side, onChoose }: ConflictChoiceProps) {
  const { conflict: words } = useStrings().outside
  const lines = useVersionLines(open)
  return (
    <RadioGroup
      className={styles['conflict'] ?? ''}
      value={side}
      onChange={(value) => onChoose(value === 'theirs' ? 'theirs' : 'mine')}
    >
      <Label className={styles['what'] ?? ''}>{words[conflict.kind]}</Label>
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
function useConflicts(article: string) {
  const { ask } = useDesk()
  const [found, setFound] = useState<Conflicts | null>(null)
  const look = useCallback(async () => {
    const answer = await ask('conflict.open', { article })
    if (answer.ok) setFound(answer.value)
  }, [ask, article])
  useEffect(() => void look(), [look])
  return { found, look }
}
