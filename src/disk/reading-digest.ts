import type { Attributes, Link, Reading, Rejection, Tag } from '#core/annotation/reading'
import { sha256 } from './hash'

/** Hexadecimal digits of a digest: half a SHA-256. */
const length = 32

/**
 * Tells one state of a reading from another, whatever the order of keys and links, by the sum of
 * the hashes of its parts. A part that stays the same object is hashed once, so that a state costs
 * what the edit changed. What was set aside does not count: no edit reaches it.
 */
export class ReadingDigest {
  readonly #known = new WeakMap<Tag | Link | Rejection, bigint>()

  of({ state, tags, links, rejected = [] }: Reading): string {
    let sum = hashOf(['state', state])
    for (const tag of tags) sum += this.#partOf(tag, partsOfTag)
    for (const link of links) sum += this.#partOf(link, partsOfLink)
    for (const one of rejected) sum += this.#partOf(one, partsOfRejection)
    return BigInt.asUintN(length * 4, sum)
      .toString(16)
      .padStart(length, '0')
  }

  #partOf<T extends Tag | Link | Rejection>(item: T, parts: (item: T) => unknown): bigint {
    const known = this.#known.get(item)
    if (known !== undefined) return known
    const hash = hashOf(parts(item))
    this.#known.set(item, hash)
    return hash
  }
}

function hashOf(parts: unknown): bigint {
  return BigInt(`0x${sha256(JSON.stringify(parts)).slice(0, length)}`)
}

function partsOfTag({ id, label, span, attributes, note, rest }: Tag): unknown {
  return ['tag', id, label, span.start, span.end, sorted(attributes), note, kept(rest)]
}

function partsOfLink({ id, relation, from, to, attributes, rest }: Link): unknown {
  return ['link', id, relation, from, to, sorted(attributes), kept(rest)]
}

function partsOfRejection({ kind, span, rest }: Rejection): unknown {
  return ['rejection', kind, span.start, span.end, kept(rest)]
}

function sorted(attributes: Attributes): unknown {
  return Object.entries(attributes).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function kept(rest: Readonly<Record<string, unknown>> | undefined): unknown {
  return rest && Object.keys(rest).length > 0 ? rest : null
}
