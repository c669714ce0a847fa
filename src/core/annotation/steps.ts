import { inverse, type Edit } from './edits'

/**
 * How an edit came about: made; taken back; made again; or found in the file, where another program
 * or computer put it.
 */
export const ways = ['do', 'undo', 'redo', 'outside'] as const
export type Way = (typeof ways)[number]

/** One entry of a history, between two states of a reading that are known by their digests. */
export type Step = {
  readonly way: Way
  readonly edit: Edit
  readonly before: string
  readonly after: string
}

/**
 * A place in a history while it is read from its end: the state that was reached, and how many
 * entries of the other direction stand above it and cancel as many below.
 */
export type Trail = { readonly state: string; readonly skip: number }

export type Passed = {
  readonly trail: Trail
  /** What undo would take back, or redo make again, next in line; null when there is none here. */
  readonly edit: Edit | null
  /** Nothing further down belongs to this direction. */
  readonly ends: boolean
}

/**
 * Goes back over one entry to find what undo would take back. Null when the entry did not lead to
 * the state that was reached: it is not of this line.
 */
export function passUndoable(trail: Trail, { way, edit, before, after }: Step): Passed | null {
  if (after !== trail.state) return null
  if (way === 'undo')
    return { trail: { state: before, skip: trail.skip + 1 }, edit: null, ends: false }
  const cancelled = trail.skip > 0
  const skip = cancelled ? trail.skip - 1 : 0
  return { trail: { state: before, skip }, edit: cancelled ? null : edit, ends: false }
}

/** The same for what redo would make again: it ends at the last edit that was no undo or redo. */
export function passRedoable(trail: Trail, { way, edit, before, after }: Step): Passed | null {
  if (after !== trail.state) return null
  if (way === 'do' || way === 'outside') return { trail, edit: null, ends: true }
  if (way === 'redo')
    return { trail: { state: before, skip: trail.skip + 1 }, edit: null, ends: false }
  const cancelled = trail.skip > 0
  const skip = cancelled ? trail.skip - 1 : 0
  return { trail: { state: before, skip }, edit: cancelled ? null : inverse(edit), ends: false }
}
