import { useState } from 'react'
import type { Entity, Register } from '#core/actors/register'
import type { ActorUse } from '#core/bridge/register-calls'
import { changeActors } from '../../state/actor-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { formatNumber } from '#core/words/said'
import { isolated } from '#core/text/isolated'
import { useLanguage, useStrings } from '../../strings/use-strings'
import styles from './Actors.module.css'
import { freshId, nameOf } from './actor-names'
import type { ActorChoices } from './choices'
import { NewActorFields, noActor } from './NewActorFields'
import { Panel } from './Panel'
import { total, usesOf, usesSpelled } from './uses'
import { UsesList } from './UsesList'

type SplitPanelProps = {
  readonly actor: Entity
  readonly register: Register
  readonly choices: ActorChoices
  readonly uses: readonly ActorUse[] | null
  /** Told the id of the new actor, or null when nothing was split off. */
  readonly onDone: (id: string | null) => void
}

/** Makes a new actor of some names of another one; the tags on those names go with them. */
export function SplitPanel({ actor, register, choices, uses, onDone }: SplitPanelProps) {
  const desk = useDesk()
  const { actors } = useStrings()
  const language = useLanguage()
  const [names, setNames] = useState<readonly string[]>([])
  const [made, setMade] = useState({ ...noActor, type: actor.type })
  const able = names.length > 0 && (made.names.ar.trim() !== '' || made.names.en.trim() !== '')

  async function split(): Promise<void> {
    const id = freshId(register, made.names, crypto.randomUUID().slice(0, 6))
    const into = { id, type: made.type ?? actor.type, names: made.names }
    const aliases = [...names]
    if (await changeActors(desk, { type: 'split', from: actor.id, aliases, into })) onDone(id)
  }

  return (
    <Panel
      title={actors.splitTitle(isolated(nameOf(actor, language)))}
      confirm={actors.splitDo}
      able={able && uses !== null}
      onConfirm={() => void split()}
      onCancel={() => onDone(null)}
    >
      <fieldset className={styles['checks']}>
        <legend>{actors.splitWhich}</legend>
        {actor.aliases.map(({ text }) => (
          <label key={text}>
            <input
              type="checkbox"
              checked={names.includes(text)}
              onChange={({ target }) =>
                setNames(target.checked ? [...names, text] : names.filter((name) => name !== text))
              }
            />
            <bdi>{text}</bdi>
          </label>
        ))}
      </fieldset>
      <NewActorFields
        actor={made}
        choices={choices}
        onChange={({ names, type }) => setMade({ names, type: type ?? actor.type })}
      />
      {names.length > 0 && <Going actor={actor} names={names} uses={uses} />}
    </Panel>
  )
}

type GoingProps = Pick<SplitPanelProps, 'actor' | 'uses'> & { readonly names: readonly string[] }

function Going({ actor, names, uses }: GoingProps) {
  const { actors } = useStrings()
  const language = useLanguage()
  const annotator = useWorkbench(({ project }) => project?.annotator.id)
  if (uses === null) return <p role="status">{actors.counting}</p>
  const all = usesSpelled(usesOf(actor, uses), names)
  const own = all.filter((use) => use.annotator === annotator)
  const others = total(all) - total(own)
  return (
    <div role="status" className={styles['preview']}>
      <p>{own.length === 0 ? actors.retaggedNone : actors.retagged}</p>
      <UsesList uses={own} />
      {others > 0 && <p>{actors.colleaguesStay(formatNumber(others, language))}</p>}
    </div>
  )
}
