import { memo } from 'react'
import type { Tag } from '#core/annotation/reading'
import type { Scheme } from '#core/scheme/scheme'
import { LabelMark } from '../labels/LabelMark'
import { inColour, labelLook } from '../labels/label-look'
import styles from './MarginNotes.module.css'
import type { PlacedNote } from './place-notes'

export type NoteView = PlacedNote & {
  readonly tag: Tag
  readonly words: string
  readonly name: string
}

type MarginNotesProps = {
  readonly notes: readonly NoteView[]
  readonly scheme: Scheme
  readonly selected: string | null
  readonly onChoose: (id: string) => void
}

/** The notes beside one paragraph, as a scholar wrote them in the margin of the page. */
export const MarginNotes = memo(function MarginNotes({
  notes,
  scheme,
  selected,
  onChoose
}: MarginNotesProps) {
  return notes.map(({ id, tag, words, name, top, inline }) => (
    <button
      key={id}
      type="button"
      tabIndex={-1}
      className={styles['note']}
      style={{
        ...inColour(labelLook(scheme, tag.label)),
        insetBlockStart: `${top}px`,
        insetInlineStart: `${inline}px`
      }}
      data-tag={id}
      data-selected={id === selected || undefined}
      aria-label={name}
      title={name}
      onClick={() => onChoose(id)}
    >
      <LabelMark look={labelLook(scheme, tag.label)} />
      <bdi>{words}</bdi>
    </button>
  ))
})
