import type { KeyboardEvent } from 'react'
import type { Tag } from '#core/annotation/reading'
import { missingAttributes } from '#core/scheme/check'
import { labelById } from '#core/scheme/rules'
import type { Scheme } from '#core/scheme/scheme'
import { LabelMark } from '../../labels/LabelMark'
import { labelLook } from '../../labels/label-look'
import { lightTag } from '../../reader/light-tag'
import { noteText } from '#core/words/note-text'
import { isMarked, useCommentMarks, type CommentMarks } from '../../state/use-comments'
import type { OpenArticle } from '../../state/open-article'
import { useDesk, useWorkbench } from '../../state/workbench'
import { wordOf } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Icon } from '../../ui/Icon'
import { RowList } from '../../ui/RowList'
import styles from './TagList.module.css'

type TagListProps = { readonly open: OpenArticle; readonly scheme: Scheme }

/** Every tag of the article in reading order. */
export function TagList({ open, scheme }: TagListProps) {
  const desk = useDesk()
  const { inspector } = useStrings()
  const selected = useWorkbench(({ selected }) => selected)
  const { tags } = open.reading
  const marks = useCommentMarks()
  const current = tags.findIndex(({ id }) => id === selected)

  function press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code]
    if (step === undefined || tags.length === 0) return
    event.preventDefault()
    const at = Math.min(Math.max(current + step, 0), tags.length - 1)
    desk.store.patch({ selected: tags[at]?.id ?? null })
  }

  if (tags.length === 0) return <p className={styles['empty']}>{inspector.empty}</p>
  return (
    <RowList
      label={inspector.all}
      items={tags}
      current={current}
      rowHeight={52}
      rowId={({ id }) => `row-${id}`}
      rowProps={({ id }) => ({
        'data-tag': id,
        onClick: () => desk.store.patch({ selected: id }),
        onPointerEnter: () => lightTag(id),
        onPointerLeave: () => lightTag(null)
      })}
      className={styles['list']}
      onKeyDown={press}
    >
      {(tag) => <TagRow {...{ tag, open, scheme, marks }} />}
    </RowList>
  )
}

type TagRowProps = TagListProps & { readonly tag: Tag; readonly marks: CommentMarks }

function TagRow({ tag, open, scheme, marks }: TagRowProps) {
  const { inspector, comments } = useStrings()
  const language = useLanguage()
  const label = labelById(scheme, tag.label)
  const register = useWorkbench(({ register }) => register)
  const context = { scheme, register, reading: open.reading, text: open.article.text }
  return (
    <>
      <span className={styles['quote']} dir="rtl" lang="ar">
        {open.article.text.slice(tag.span.start, tag.span.end)}
      </span>
      <span className={styles['facts']}>
        <LabelMark look={labelLook(scheme, tag.label)} />
        {label ? wordOf(label, language) : tag.label}
        <bdi className={styles['value']}>{noteText(context, tag, language)}</bdi>
        {isMarked(marks, tag.id, tag.span) && (
          <span className={styles['commented']} title={comments.marked}>
            <Icon name="comment" />
            <span className="visually-hidden">{comments.marked}</span>
          </span>
        )}
        {missingAttributes(scheme, tag).length > 0 && (
          <span className={styles['incomplete']}>{inspector.incomplete}</span>
        )}
      </span>
    </>
  )
}
