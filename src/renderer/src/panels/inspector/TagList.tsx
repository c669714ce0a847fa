import { useRef, type KeyboardEvent } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { Tag } from '#core/annotation/reading'
import { missingAttributes } from '#core/scheme/check'
import { labelById } from '#core/scheme/rules'
import type { Scheme } from '#core/scheme/scheme'
import { LabelMark } from '../../labels/LabelMark'
import { labelLook } from '../../labels/label-look'
import { lightTag } from '../../reader/light-tag'
import { noteText } from '../../reader/note-text'
import type { OpenArticle } from '../../state/open-article'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useLanguage, useStrings, wordOf } from '../../strings/use-strings'
import styles from './TagList.module.css'

type TagListProps = { readonly open: OpenArticle; readonly scheme: Scheme }
const rowHeight = 52

/** Every tag of the article in reading order; only the rows in sight are drawn. */
export function TagList({ open, scheme }: TagListProps) {
  const desk = useDesk()
  const { inspector } = useStrings()
  const scroller = useRef<HTMLDivElement>(null)
  const selected = useWorkbench(({ selected }) => selected)
  const { tags } = open.reading
  const rows = useVirtualizer({
    count: tags.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6
  })
  const current = tags.findIndex(({ id }) => id === selected)

  function press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code]
    if (step === undefined || tags.length === 0) return
    event.preventDefault()
    const at = Math.min(Math.max(current + step, 0), tags.length - 1)
    desk.store.patch({ selected: tags[at]?.id ?? null })
    rows.scrollToIndex(at)
  }

  if (tags.length === 0) return <p className={styles['empty']}>{inspector.empty}</p>
  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label={inspector.all}
      aria-activedescendant={current === -1 ? undefined : `row-${selected}`}
      tabIndex={0}
      className={styles['list']}
      onKeyDown={press}
    >
      <div style={{ blockSize: `${rows.getTotalSize()}px` }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const tag = tags[index]
          return (
            tag && (
              <TagRow
                key={tag.id}
                {...{ tag, open, scheme, start }}
                position={index + 1}
                count={tags.length}
                chosen={tag.id === selected}
              />
            )
          )
        })}
      </div>
    </div>
  )
}

type TagRowProps = TagListProps & {
  readonly tag: Tag
  readonly start: number
  readonly position: number
  readonly count: number
  readonly chosen: boolean
}

function TagRow({ tag, open, scheme, start, position, count, chosen }: TagRowProps) {
  const desk = useDesk()
  const { inspector } = useStrings()
  const language = useLanguage()
  const label = labelById(scheme, tag.label)
  const register = useWorkbench(({ register }) => register)
  const context = { scheme, register, reading: open.reading, text: open.article.text }
  return (
    <div
      id={`row-${tag.id}`}
      role="option"
      aria-selected={chosen}
      aria-posinset={position}
      aria-setsize={count}
      tabIndex={-1}
      className={styles['row']}
      style={{ transform: `translateY(${start}px)` }}
      data-tag={tag.id}
      onClick={() => desk.store.patch({ selected: tag.id })}
      onKeyDown={() => undefined}
      onPointerEnter={() => lightTag(tag.id)}
      onPointerLeave={() => lightTag(null)}
    >
      <span className={styles['quote']} dir="rtl" lang="ar">
        {open.article.text.slice(tag.span.start, tag.span.end)}
      </span>
      <span className={styles['facts']}>
        <LabelMark look={labelLook(scheme, tag.label)} />
        {label ? wordOf(label, language) : tag.label}
        <bdi className={styles['value']}>{noteText(context, tag, language)}</bdi>
        {missingAttributes(scheme, tag).length > 0 && (
          <span className={styles['incomplete']}>{inspector.incomplete}</span>
        )}
      </span>
    </div>
  )
}
