import { rename, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readingStates } from '#core/annotation/reading'
import { discard, newDraftName } from '../drafts'
import { systemCode } from '../file-problem'
import { sha256 } from '../hash'
import { pathOf, places, requireNoLinks } from '../layout'
import { makeFolder } from '../make-folder'
import { readRegularFile } from '../read-file'
import type { ShelvedArticle, Whose } from './shelf'

/** An article's card with the stamps of the files that it was read from. */
export type Entry = {
  readonly card: ShelvedArticle
  readonly article: string
  /** Null where the annotator has no reading of it. */
  readonly reading: string | null
}

export type Place = Whose & { readonly root: string }

/** To be raised whenever the same files give other cards than before. */
const edition = 1

/** A hundred times what 20,000 articles take would be somebody's mistake. */
const limit = 512_000_000

/**
 * What the index says, by article, in the library's order. It is a copy of what the files say and
 * nothing else: one that is missing, damaged, of another edition, project or annotator says nothing.
 */
export async function readIndex(place: Place): Promise<ReadonlyMap<string, Entry>> {
  const at = places.index(place.annotatorId)
  const within = await requireNoLinks(place.root, at)
  const bytes = within.ok ? await readRegularFile(pathOf(place.root, at), { at, limit }) : within
  return (bytes.ok && bytes.value && readText(bytes.value, place)) || new Map<string, Entry>()
}

/**
 * Writes the index anew. Nothing is flushed and no failure told: what is lost is time.
 *
 *     {"format":"hashiya.index","edition":1,"projectId":…,"annotatorId":…,"sha256":<of the next line>}
 *     [[id,article,reading,title,date,outlet,words,textSha256,importedAt,state,{label:count}],…]
 */
export async function writeIndex(place: Place, entries: readonly Entry[]): Promise<void> {
  const rows = Buffer.from(JSON.stringify(entries.map(rowOf)), 'utf8')
  const target = pathOf(place.root, places.index(place.annotatorId))
  const draft = join(dirname(target), newDraftName())
  await untold(async () => {
    const within = await requireNoLinks(place.root, places.index(place.annotatorId))
    if (!within.ok) return
    await makeFolder(dirname(target))
    try {
      await writeFile(draft, Buffer.concat([Buffer.from(headOf(place, rows)), rows]), {
        flag: 'wx',
        mode: 0o600
      })
      await rename(draft, target)
    } catch (error) {
      await discard(draft)
      throw error
    }
  })
}

/**
 * Takes the index away, so that the next opening reads every file: one was found damaged that the
 * index calls whole, as a failing disk can do.
 */
export async function forgetIndex({ root, annotatorId }: Omit<Place, 'projectId'>): Promise<void> {
  const at = places.index(annotatorId)
  await untold(async () => {
    if ((await requireNoLinks(root, at)).ok) await unlink(pathOf(root, at))
  })
}

async function untold(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (systemCode(error) === null) throw error
  }
}

function headOf({ projectId, annotatorId }: Whose, rows: Uint8Array): string {
  const head = { format: 'hashiya.index', edition, projectId, annotatorId, sha256: sha256(rows) }
  return `${JSON.stringify(head)}\n`
}

/** Null when the head is not the one that we would write above these rows. */
function readText(bytes: Buffer, whose: Whose): ReadonlyMap<string, Entry> | null {
  const rows = bytes.subarray(bytes.indexOf('\n') + 1)
  if (bytes.subarray(0, bytes.length - rows.length).toString() !== headOf(whose, rows)) return null
  try {
    const entries = (JSON.parse(rows.toString()) as readonly unknown[]).map(entryOf)
    return new Map(entries.map((entry) => [entry.card.id, entry]))
  } catch {
    return null
  }
}

function rowOf({ card, article, reading }: Entry) {
  const { id, title, date, outlet, words, textSha256, importedAt, state, counts } = card
  return [id, article, reading, title, date, outlet, words, textSha256, importedAt, state, counts]
}

/** @throws when it is not a row, which only another program can have written with a right hash. */
function entryOf(row: unknown): Entry {
  if (!Array.isArray(row)) throw new TypeError('A row is a list')
  const [id, article, reading, title, date, outlet, words, textSha256, importedAt, state, counts] =
    row as readonly unknown[]
  return {
    card: {
      id: text(id),
      title: text(title),
      date: date === null ? null : text(date),
      outlet: outlet === null ? null : text(outlet),
      words: number(words),
      textSha256: text(textSha256),
      importedAt: text(importedAt),
      state: readingStates.find((known) => known === state) ?? fail(state),
      counts: numbers(counts)
    },
    article: text(article),
    reading: reading === null ? null : text(reading)
  }
}

function text(found: unknown): string {
  return typeof found === 'string' ? found : fail(found)
}

function number(found: unknown): number {
  return typeof found === 'number' ? found : fail(found)
}

function numbers(found: unknown): Readonly<Record<string, number>> {
  if (found === null || typeof found !== 'object') return fail(found)
  for (const label in found) number((found as Readonly<Record<string, unknown>>)[label])
  return found as Readonly<Record<string, number>>
}

function fail(found: unknown): never {
  throw new TypeError(`Not expected in an index: ${typeof found}`)
}
