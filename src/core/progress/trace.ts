import { flattened } from '../annotation/edits'
import type { ReadingState } from '../annotation/reading'
import { readUnplacedEntry } from '../file/history-record'

/** One edit of a reading, without its words. */
export type Moment = {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Tags that were added, less those that were removed. */
  readonly tags: number
  /** The state that it set; null where it set none. */
  readonly state: ReadingState | null
  /** Whether it was found in the file: another program or computer put it there. */
  readonly outside: boolean
}

/** What is known of one annotator's work on one article. */
export type Trace = {
  readonly article: string
  /** ISO 8601: since then the article waits to be read. */
  readonly importedAt: string
  /** How the reading stands now; new where there is none. */
  readonly state: ReadingState
  readonly counts: Readonly<Record<string, number>>
  /** When its file was last saved; null without a file. */
  readonly savedAt: string | null
  /** In the order of time; empty where no history is kept. */
  readonly moments: readonly Moment[]
}

/** What the past of a trace rests on: its edits, its last save alone, or nothing, as nobody began it. */
export type Basis = 'history' | 'save' | 'none'

export function basisOf({ moments, savedAt }: Trace): Basis {
  if (moments.length > 0) return 'history'
  return savedAt === null ? 'none' : 'save'
}

/** What a line of a history says of time and state; null for a line that says nothing sound. */
export function momentOf(json: unknown): Moment | null {
  const entry = readUnplacedEntry(json)
  const at = entry ? Date.parse(entry.at) : NaN
  if (!entry || Number.isNaN(at)) return null
  let tags = 0
  let state: ReadingState | null = null
  for (const edit of flattened(entry.edit)) {
    if (edit.type === 'add') tags += 1
    if (edit.type === 'remove') tags -= 1
    if (edit.type === 'mark') state = edit.to
  }
  return { at, tags, state, outside: entry.way === 'outside' }
}
