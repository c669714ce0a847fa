import { commentsOf, type Comment } from '#core/annotation/comments'
import type { Attributes, Link, Reading, Rejection, Tag } from '#core/annotation/reading'
import type { Settlement } from '#core/annotation/settlement'
import { sha256 } from './hash'

/** A hash as four numbers of 32 bits, which add up without a rounding error. */
type Hash = readonly [number, number, number, number]

/**
 * Tells one state of a reading from another, whatever the order of keys and links, by the sums of
 * the hashes of its parts: 128 bits, as 32 hexadecimal digits. A part that stays the same object is
 * hashed once, so that a state costs what the edit changed. Of what was set aside the annotations
 * count: the rest no edit reaches.
 */
export class ReadingDigest {
  readonly #known = new WeakMap<object, Hash>()
  readonly #digests = new WeakMap<Reading, string>()

  of(reading: Reading): string {
    const known = this.#digests.get(reading)
    if (known !== undefined) return known
    let [a, b, c, d] = hashOf(['state', reading.state])
    const add = (hash: Hash) => {
      a += hash[0]
      b += hash[1]
      c += hash[2]
      d += hash[3]
    }
    for (const tag of reading.tags) add(this.#partOf(tag, partsOfTag))
    for (const link of reading.links) add(this.#partOf(link, partsOfLink))
    for (const one of reading.rejected ?? []) add(this.#partOf(one, partsOfRejection))
    for (const one of reading.settled ?? []) add(this.#partOf(one, partsOfSettlement))
    for (const one of commentsOf(reading)) add(this.#partOf(one, partsOfComment))
    for (const record of reading.setAside.tags) add(this.#asideOf(record))
    const digest = [a, b, c, d].map(digits).join('')
    this.#digests.set(reading, digest)
    return digest
  }

  #asideOf(record: unknown): Hash {
    return typeof record === 'object' && record !== null
      ? this.#partOf(record, partsOfAside)
      : hashOf(partsOfAside(record))
  }

  #partOf<T extends object>(item: T, parts: (item: T) => unknown): Hash {
    const known = this.#known.get(item)
    if (known !== undefined) return known
    const hash = hashOf(parts(item))
    this.#known.set(item, hash)
    return hash
  }
}

function hashOf(parts: unknown): Hash {
  const hex = sha256(JSON.stringify(parts))
  const at = (index: number) => Number.parseInt(hex.slice(index * 8, index * 8 + 8), 16)
  return [at(0), at(1), at(2), at(3)]
}

/** The lowest 32 bits of a sum. */
function digits(sum: number): string {
  return (sum % 2 ** 32).toString(16).padStart(8, '0')
}

function partsOfAside(record: unknown): unknown {
  return ['aside', record]
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

function partsOfSettlement(settlement: Settlement): unknown {
  const { id, at, by, kind, on, outcome, from, result, reason, words, rest } = settlement
  const parts = on.map(({ annotator, annotation, seen }) => [annotator, annotation, seen])
  return ['decision', id, at, by, kind, parts, outcome, from, result, reason, words, kept(rest)]
}

function partsOfComment({ id, place, rest, ...said }: Comment): unknown {
  const { answers = null, does = null, text, author, at, changedAt = null } = said
  const words = place && [place.span.start, place.span.end, place.tag?.annotator, place.tag?.id]
  return ['comment', id, words, answers, does, text, author, at, changedAt, kept(rest)]
}

function sorted(attributes: Attributes): unknown {
  return Object.entries(attributes).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function kept(rest: Readonly<Record<string, unknown>> | undefined): unknown {
  return rest && Object.keys(rest).length > 0 ? rest : null
}
