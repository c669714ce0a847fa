import { spellingOf } from '#core/actors/spelling'
import type { RegisterChange } from '#core/actors/register-changes'
import type { Retagged } from '#core/bridge/register-calls'
import { retagged as retaggedTags, type Renaming } from '#core/scheme/retag'

/** Tags that are to name another actor when the register changes. */
export type Move = Renaming & {
  /** The spellings of the tagged words that move, see `spellingOf`; null for any words. */
  readonly spellings: ReadonlySet<string> | null
  /** The tags that move, by article; null for any. */
  readonly tags: ReadonlyMap<string, ReadonlySet<string>> | null
  /** Whether all tags of that actor move because it goes. */
  readonly all: boolean
}

export type Plan = {
  /** `tags-first` where an actor goes, `register-first` where one comes. */
  readonly order: 'tags-first' | 'register-first'
  readonly moves: readonly Move[]
}

/** Which tags go with these changes. */
export function planOf(changes: readonly RegisterChange[]): Plan {
  const moves = changes.flatMap((change): readonly Move[] => {
    if (change.type === 'merge')
      return [{ from: change.from, into: change.into, spellings: null, tags: null, all: true }]
    if (change.type !== 'split') return []
    const spellings = new Set(change.aliases.map(spellingOf))
    return [{ from: change.from, into: change.into.id, spellings, tags: null, all: false }]
  })
  return { order: moves.some(({ all }) => all) ? 'tags-first' : 'register-first', moves }
}

/** The way back: the tags that a merge moved, and all tags of an actor that a split had made. */
export function undoPlanOf({ order, moves }: Plan, retagged: readonly Retagged[]): Plan {
  return {
    order: order === 'tags-first' ? 'register-first' : 'tags-first',
    moves: moves.toReversed().map(({ from, into, all }) => ({
      from: into,
      into: from,
      spellings: null,
      tags: all ? tagsOf({ from, into }, retagged) : null,
      all: !all
    }))
  }
}

function tagsOf(
  { from, into }: Renaming,
  retagged: readonly Retagged[]
): ReadonlyMap<string, ReadonlySet<string>> {
  const own = retagged.filter(({ renaming }) => renaming.from === from && renaming.into === into)
  return new Map(own.map(({ article, edit }) => [article, new Set(retaggedTags(edit))]))
}
