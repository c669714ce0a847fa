import { memo } from 'react'
import type { Span } from '#core/text/span'
import type { Scheme } from '#core/scheme/scheme'
import { LabelMark } from '../labels/LabelMark'
import { inColour, labelLook } from '../labels/label-look'
import { isMarked, useMarksHere } from '../state/use-comments'
import { useStrings } from '../strings/use-strings'
import { Icon } from '../ui/Icon'
import styles from './MarginNotes.module.css'
import type { PlacedNote } from './place-notes'

/** A note of a tag, or of what is only suggested. */
export type NoteView = PlacedNote & {
  readonly label: string
  readonly isGhost: boolean
  readonly span: Span
  readonly words: string
  readonly name: string
}

type MarginNotesProps = {
  readonly notes: readonly NoteView[]
  readonly scheme: Scheme
  readonly selected: string | null
  readonly onChoose: (id: string, isGhost: boolean) => void
}

/** The notes beside one paragraph, as a scholar wrote them in the margin of the page. */
export const MarginNotes = memo(function MarginNotes({
  notes,
  scheme,
  selected,
  onChoose
}: MarginNotesProps) {
  const marks = useMarksHere()
  const { comments } = useStrings()
  return notes.map((note) => {
    const { id, label, isGhost, span, words, top, inline } = note
    const commented = !isGhost && isMarked(marks, id, span)
    const name = commented ? `${note.name} — ${comments.marked}` : note.name
    return (
      <button
        key={id}
        type="button"
        tabIndex={-1}
        className={styles['note']}
        style={{
          ...inColour(labelLook(scheme, label)),
          insetBlockStart: `${top}px`,
          insetInlineStart: `${inline}px`
        }}
        {...(isGhost ? { 'data-suggestion': id } : { 'data-tag': id })}
        data-selected={id === selected || undefined}
        aria-label={name}
        title={name}
        onClick={() => onChoose(id, isGhost)}
      >
        {!isGhost && <LabelMark look={labelLook(scheme, label)} />}
        <bdi>{words}</bdi>
        {commented && (
          <span className={styles['commented']}>
            <Icon name="comment" />
          </span>
        )}
      </button>
    )
  })
})
