import { useMemo, useRef, useState } from 'react'
import { movedByMerge } from '#core/actors/register-edits'
import type { Entity, Register } from '#core/actors/register'
import type { ActorUse } from '#core/bridge/register-calls'
import { changeActors } from '../../state/actor-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { formatNumber } from '#core/words/said'
import { isolated } from '#core/text/isolated'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { ActorList } from './ActorList'
import styles from './Actors.module.css'
import { findable, matching, nameOf } from './actor-names'
import type { ActorChoices } from './choices'
import { FilterField } from './FilterField'
import { Panel } from './Panel'
import { total, usesOf } from './uses'
import { UsesList } from './UsesList'

type MergePanelProps = {
  readonly actor: Entity
  readonly register: Register
  readonly choices: ActorChoices
  /** Every use in the project; null while it is counted. */
  readonly uses: readonly ActorUse[] | null
  /** Told the id of the actor that stays, or null when nothing was merged. */
  readonly onDone: (id: string | null) => void
}

/** Takes an actor into another, after showing which names and which tags go with it. */
export function MergePanel({ actor, register, choices, uses, onDone }: MergePanelProps) {
  const desk = useDesk()
  const { actors } = useStrings()
  const language = useLanguage()
  const [filter, setFilter] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const others = useMemo(
    () => findable(register).filter(({ entity }) => entity.id !== actor.id),
    [register, actor.id]
  )
  const found = useMemo(() => matching(others, filter), [others, filter])
  const target = register.entities.find(({ id }) => id === chosen)

  async function merge(): Promise<void> {
    if (!target) return
    const merged = await changeActors(desk, { type: 'merge', from: actor.id, into: target.id })
    if (merged) onDone(target.id)
  }

  return (
    <Panel
      title={actors.mergeTitle(isolated(nameOf(actor, language)))}
      confirm={actors.mergeInto(target ? isolated(nameOf(target, language)) : '…')}
      able={target !== undefined && uses !== null}
      onConfirm={() => void merge()}
      onCancel={() => onDone(null)}
    >
      <FilterField label={actors.mergeFind} value={filter} onChange={setFilter} list={list} />
      <div className={styles['short']}>
        <ActorList
          label={actors.mergeFind}
          actors={found}
          chosen={chosen}
          types={choices.types}
          counts={null}
          list={list}
          onChoose={setChosen}
        />
      </div>
      {target && <Moving actor={actor} target={target} uses={uses} />}
    </Panel>
  )
}

type MovingProps = Pick<MergePanelProps, 'actor' | 'uses'> & { readonly target: Entity }

function Moving({ actor, target, uses }: MovingProps) {
  const { actors } = useStrings()
  const language = useLanguage()
  const annotator = useWorkbench(({ project }) => project?.annotator.id)
  const names = movedByMerge(actor, target)
  const all = uses && usesOf(actor, uses)
  const own = all?.filter((use) => use.annotator === annotator) ?? []
  const others = (all?.length ?? 0) - own.length
  return (
    <div role="status" className={styles['preview']}>
      <p>{names.length === 0 ? actors.movingNone : actors.moving}</p>
      <p className={styles['names']}>
        {names.map(({ text }) => (
          <bdi key={text}>{text}</bdi>
        ))}
      </p>
      {all === null && <p>{actors.counting}</p>}
      {all !== null && <p>{own.length === 0 ? actors.retaggedNone : actors.retagged}</p>}
      <UsesList uses={own} />
      {others > 0 && (
        <p>{actors.colleagues(formatNumber(total(all ?? []) - total(own), language))}</p>
      )}
    </div>
  )
}
