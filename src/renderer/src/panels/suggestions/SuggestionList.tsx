import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { Scheme } from '#core/scheme/scheme'
import type { Proposal } from '#core/suggest/found-in-text'
import { LabelMark } from '../../labels/LabelMark'
import { labelLook } from '../../labels/label-look'
import { lightTag } from '../../reader/light-tag'
import { valueText } from '../../reader/note-text'
import { commandOf } from '../../state/keys'
import type { OpenArticle } from '../../state/open-article'
import { ofKind } from '../../state/suggesting'
import {
  acceptAll,
  acceptSuggestion,
  goToSuggestion,
  rejectSuggestion
} from '../../state/suggestion-actions'
import { useDesk, useWorkbench, type Desk } from '../../state/workbench'
import { reasonText } from '../../strings/reason-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import styles from './SuggestionsPanel.module.css'

type SuggestionListProps = { readonly open: OpenArticle; readonly scheme: Scheme }
const rowHeight = 72

/** The suggestions in reading order; only the rows in sight are drawn. */
export function SuggestionList({ open, scheme }: SuggestionListProps) {
  const desk = useDesk()
  const { suggest } = useStrings()
  const scroller = useRef<HTMLDivElement>(null)
  const suggested = useWorkbench(({ suggested }) => suggested)
  const offered = useWorkbench(({ suggesting }) => suggesting?.offered)
  const kind = useWorkbench(({ suggestionKind }) => suggestionKind)
  const shown = ofKind(offered ?? [], kind)
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6
  })
  const current = shown.findIndex(({ id }) => id === suggested)
  useEffect(() => {
    if (current !== -1) rows.scrollToIndex(current)
  }, [rows, current])

  function press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code]
    if (step === undefined && !decide(desk, shown[current], event)) return
    event.preventDefault()
    if (step === undefined) return
    const at = Math.min(Math.max(current + step, 0), shown.length - 1)
    goToSuggestion(desk, shown[at]?.id ?? null)
  }

  if (shown.length === 0) return <p className={styles['nothing']}>{suggest.none}</p>
  return (
    <div
      ref={scroller}
      id="suggestions-list"
      role="listbox"
      aria-label={suggest.label}
      aria-activedescendant={current === -1 ? undefined : rowId(shown[current])}
      tabIndex={0}
      className={styles['list']}
      onKeyDown={press}
    >
      <div style={{ blockSize: `${rows.getTotalSize()}px` }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const proposal = shown[index]
          return (
            proposal && (
              <Row
                key={proposal.id}
                {...{ proposal, open, scheme, start }}
                position={index + 1}
                count={shown.length}
                chosen={index === current}
              />
            )
          )
        })}
      </div>
    </div>
  )
}

/** The keys of the reader that decide on a suggestion do so in the list as well. */
function decide(desk: Desk, current: Proposal | undefined, event: KeyboardEvent): boolean {
  if (!current) return false
  switch (commandOf(event)?.command) {
    case 'choose':
      acceptSuggestion(desk, current.id)
      return true
    case 'remove':
      rejectSuggestion(desk, current.id)
      return true
    case 'accept-all':
      acceptAll(desk, current.kind)
      return true
    default:
      return false
  }
}

function rowId(proposal: Proposal | undefined): string {
  return `suggestion-${proposal?.id}`
}

type RowProps = SuggestionListProps & {
  readonly proposal: Proposal
  readonly start: number
  readonly position: number
  readonly count: number
  readonly chosen: boolean
}

function Row({ proposal, open, scheme, start, position, count, chosen }: RowProps) {
  const desk = useDesk()
  const language = useLanguage()
  const register = useWorkbench(({ register }) => register)
  const { id, tag } = proposal
  const quote = open.article.text.slice(tag.span.start, tag.span.end)
  return (
    <div
      id={rowId(proposal)}
      role="option"
      aria-selected={chosen}
      aria-posinset={position}
      aria-setsize={count}
      tabIndex={-1}
      className={styles['row']}
      style={{ transform: `translateY(${start}px)` }}
      data-suggestion={id}
      onClick={() => goToSuggestion(desk, id)}
      onKeyDown={() => undefined}
      onPointerEnter={() => lightTag(id)}
      onPointerLeave={() => lightTag(null)}
    >
      <bdi className={styles['quote']} dir="rtl" lang="ar">
        {quote}
      </bdi>
      <span className={styles['facts']}>
        <LabelMark look={labelLook(scheme, tag.label)} />
        <bdi className={styles['value']}>{valueText({ scheme, register }, tag, language)}</bdi>
      </span>
      <span className={styles['reason']}>
        {reasonText(proposal, quote, { language, register, scheme })}
      </span>
    </div>
  )
}
