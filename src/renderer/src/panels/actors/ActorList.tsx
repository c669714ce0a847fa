import type { KeyboardEvent, RefObject } from 'react'
import type { Entity } from '#core/actors/register'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { RowList } from '../../ui/RowList'
import { goalOf } from '../../ui/row-keys'
import styles from './ActorList.module.css'
import { nameOf, otherNameOf } from './actor-names'
import type { Option } from './choices'

type ActorListProps = {
  readonly label: string
  readonly actors: readonly Entity[]
  readonly chosen: string | null
  readonly types: readonly Option[]
  /** How many tags name each actor; null while they are counted. */
  readonly counts: ReadonlyMap<string, number> | null
  readonly list: RefObject<HTMLDivElement | null>
  readonly onChoose: (id: string) => void
  readonly onKey?: (code: string) => boolean
}

/** The actors one below the other. */
export function ActorList(props: ActorListProps) {
  const { label, actors, chosen, types, counts, list, onChoose, onKey } = props
  const current = actors.findIndex(({ id }) => id === chosen)

  function press(event: KeyboardEvent): void {
    const to = goalOf(event.code, { current, count: actors.length, onPage: 9 })
    const goal = to === null ? undefined : actors[to]
    if (goal) onChoose(goal.id)
    else if (!onKey?.(event.code)) return
    event.preventDefault()
  }

  return (
    <RowList
      list={list}
      label={label}
      items={actors}
      current={current}
      rowHeight={50}
      rowId={({ id }) => `${label}-${id}`}
      rowProps={({ id }) => ({ className: styles['row'], onClick: () => onChoose(id) })}
      className={styles['list']}
      onKeyDown={press}
    >
      {(actor) => <ActorRow actor={actor} types={types} count={counts?.get(actor.id) ?? 0} />}
    </RowList>
  )
}

type ActorRowProps = {
  readonly actor: Entity
  readonly types: readonly Option[]
  readonly count: number
}

function ActorRow({ actor, types, count }: ActorRowProps) {
  const { actors } = useStrings()
  const language = useLanguage()
  const type = types.find(({ id }) => id === actor.type)?.name ?? actor.type
  return (
    <>
      <span className={styles['names']}>
        <bdi className={styles['name']}>{nameOf(actor, language)}</bdi>
        <bdi className={styles['other']}>{otherNameOf(actor, language)}</bdi>
      </span>
      <span className={styles['facts']}>
        <span>{type}</span>
        {count > 0 && <span>{actors.tags(formatNumber(count, language))}</span>}
      </span>
    </>
  )
}
