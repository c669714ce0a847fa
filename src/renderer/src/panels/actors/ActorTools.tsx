import { useState } from 'react'
import type { RegisterTable } from '#core/bridge/register-calls'
import { undoActors } from '../../state/actor-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { formatNumber } from '#core/words/said'
import { isolated } from '#core/text/isolated'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import styles from './Actors.module.css'

type ActorToolsProps = {
  readonly locked: boolean
  readonly onAdd: () => void
  readonly onTable: (table: RegisterTable) => void
}

/** What can be done with the register as a whole. */
export function ActorTools({ locked, onAdd, onTable }: ActorToolsProps) {
  const desk = useDesk()
  const { actors } = useStrings()
  const language = useLanguage()
  const undoable = useWorkbench(({ undoableActors }) => undoableActors)
  const [exported, setExported] = useState<string | null>(null)

  async function chooseTable(): Promise<void> {
    const answer = await desk.ask('register.table', {})
    desk.store.patch({ actorsProblem: answer.ok ? null : answer.problem })
    if (answer.ok && answer.value) onTable(answer.value)
  }

  async function writeTable(): Promise<void> {
    const answer = await desk.ask('register.export', {})
    const [note = null] = answer.ok ? (answer.value?.problems ?? []) : [answer.problem]
    desk.store.patch({ actorsProblem: note })
    const written = answer.ok ? answer.value : null
    setExported(
      written && actors.exported(isolated(written.fileName), formatNumber(written.actors, language))
    )
  }

  return (
    <div className={styles['tools']}>
      <Button isDisabled={locked} onPress={onAdd}>
        <Icon name="plus" />
        {actors.add}
      </Button>
      <Button isDisabled={locked || undoable === 0} onPress={() => void undoActors(desk)}>
        <Icon name="undo" />
        {actors.undo}
      </Button>
      <span className={styles['space']} />
      <p role="status" className={styles['status']}>
        {locked ? actors.readOnly : exported}
      </p>
      <Button look="quiet" isDisabled={locked} onPress={() => void chooseTable()}>
        <Icon name="import" />
        {actors.import}
      </Button>
      <Button look="quiet" onPress={() => void writeTable()}>
        <Icon name="export" />
        {actors.export}
      </Button>
    </div>
  )
}
