import type { Entity } from '#core/actors/register'
import type { ActorUse } from '#core/bridge/register-calls'
import { isolated } from '#core/text/isolated'
import { changeActors } from '../../state/actor-actions'
import { useDesk } from '../../state/workbench'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { nameOf } from './actor-names'
import { Panel } from './Panel'
import { usesOf } from './uses'
import { UsesList } from './UsesList'

type RemovePanelProps = {
  readonly actor: Entity
  readonly uses: readonly ActorUse[] | null
  /** Told whether the actor is gone. */
  readonly onDone: (gone: boolean) => void
}

/** Takes an actor out of the register, unless tags name it; then it says where they are. */
export function RemovePanel({ actor, uses, onDone }: RemovePanelProps) {
  const desk = useDesk()
  const { actors } = useStrings()
  const language = useLanguage()
  const own = uses && usesOf(actor, uses)

  async function remove(): Promise<void> {
    if (await changeActors(desk, { type: 'remove', id: actor.id })) onDone(true)
  }

  return (
    <Panel
      danger
      title={actors.removeTitle(isolated(nameOf(actor, language)))}
      confirm={actors.removeDo}
      able={own?.length === 0}
      onConfirm={() => void remove()}
      onCancel={() => onDone(false)}
    >
      <p role="status">
        {own === null ? actors.counting : own.length === 0 ? actors.removeFree : actors.removeUsed}
      </p>
      {own && <UsesList uses={own} />}
    </Panel>
  )
}
