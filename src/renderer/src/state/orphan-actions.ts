import type { Edit } from '#core/annotation/edits'
import { tagById, type Tag } from '#core/annotation/reading'
import { readOrphan } from '#core/taking/orphan'
import type { Span } from '#core/text/span'
import { chooseTag, edit } from './reading-actions'
import type { Desk } from './workbench'

/** Puts an annotation that has no place on these words, as one step. */
export function putOrphan(desk: Desk, index: number, span: Span): void {
  const { open } = desk.store.get()
  const record = open?.reading.setAside.tags[index]
  const orphan = readOrphan(record)
  if (!open || open.locked || !orphan || orphan.label === '' || span.start === span.end) return
  const { label, attributes, note, rest } = orphan
  const isFree = orphan.id !== '' && !tagById(open.reading, orphan.id)
  const id = isFree ? orphan.id : `t-${crypto.randomUUID()}`
  const tag: Tag = { id, label, span, attributes, note, ...(rest ? { rest } : {}) }
  const edits: readonly Edit[] = [
    { type: 'take-up', index, record },
    { type: 'add', tag }
  ]
  edit(desk, { type: 'batch', edits })
  chooseTag(desk, id)
}

/** Takes an annotation that has no place out of the reading. */
export function dropOrphan(desk: Desk, index: number): void {
  const { open } = desk.store.get()
  if (!open || open.locked || index >= open.reading.setAside.tags.length) return
  const record = open.reading.setAside.tags[index]
  edit(desk, { type: 'batch', edits: [{ type: 'take-up', index, record }] })
}
