import { useState } from 'react'
import { changeActors } from '../../state/actor-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import styles from './Actors.module.css'
import { freshId } from './actor-names'
import type { ActorChoices } from './choices'
import { NewActorFields, noActor } from './NewActorFields'
import { Panel } from './Panel'

type AddPanelProps = {
  readonly choices: ActorChoices
  /** Told the id of the new actor, or null when none was made. */
  readonly onDone: (id: string | null) => void
}

/** Makes a new actor. */
export function AddPanel({ choices, onDone }: AddPanelProps) {
  const desk = useDesk()
  const { actors } = useStrings()
  const register = useWorkbench(({ register }) => register)
  const [made, setMade] = useState(noActor)
  const able = made.names.ar.trim() !== '' || made.names.en.trim() !== ''

  async function add(): Promise<void> {
    if (!able || !register) return
    const id = freshId(register, made.names, crypto.randomUUID().slice(0, 6))
    const type = made.type ?? choices.types[0]?.id ?? 'unknown'
    const entity = { id, type, names: made.names, aliases: [] }
    if (await changeActors(desk, { type: 'add', entity })) onDone(id)
  }

  return (
    <Panel
      title={actors.add}
      confirm={actors.create}
      able={able}
      onConfirm={() => void add()}
      onCancel={() => onDone(null)}
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <NewActorFields actor={made} choices={choices} onChange={setMade} />
        <input type="submit" hidden />
      </form>
      <p className={styles['hint']}>{actors.needsName}</p>
    </Panel>
  )
}
