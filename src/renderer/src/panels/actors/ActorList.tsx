import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { Entity } from '#core/actors/register'
import { formatNumber, useLanguage, useStrings } from '../../strings/use-strings'
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

const rowHeight = 50
const rowsOnPage = 9

/** The actors one below the other; only the rows in sight are drawn. */
export function ActorList(props: ActorListProps) {
  const { label, actors, chosen, types, counts, list, onChoose, onKey } = props
  const rows = useVirtualizer({
    count: actors.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    overscan: 6
  })
  const current = actors.findIndex(({ id }) => id === chosen)
  const rowsNow = useRef(rows)
  rowsNow.current = rows
  useEffect(() => {
    if (current !== -1) rowsNow.current.scrollToIndex(current)
  }, [current])

  function press(event: KeyboardEvent): void {
    const to = goalOf(event.code, current, actors.length)
    const goal = to === null ? undefined : actors[to]
    if (goal) onChoose(goal.id)
    else if (!onKey?.(event.code)) return
    event.preventDefault()
  }

  return (
    <div
      ref={list}
      role="listbox"
      aria-label={label}
      aria-activedescendant={current === -1 ? undefined : `${label}-${chosen}`}
      tabIndex={0}
      className={styles['list']}
      onKeyDown={press}
    >
      <div role="none" style={{ blockSize: `${rows.getTotalSize()}px` }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const actor = actors[index]
          return (
            actor && (
              <div
                key={actor.id}
                id={`${label}-${actor.id}`}
                role="option"
                aria-selected={actor.id === chosen}
                aria-posinset={index + 1}
                aria-setsize={actors.length}
                tabIndex={-1}
                className={styles['row']}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => onChoose(actor.id)}
                onKeyDown={() => undefined}
              >
                <ActorRow actor={actor} types={types} count={counts?.get(actor.id) ?? 0} />
              </div>
            )
          )
        })}
      </div>
    </div>
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

/** The row that a key leads to, or null when the key leads nowhere. */
function goalOf(code: string, current: number, count: number): number | null {
  const to = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + rowsOnPage,
    PageUp: current - rowsOnPage,
    Home: 0,
    End: count - 1
  }[code]
  return to === undefined ? null : Math.min(Math.max(to, 0), count - 1)
}
