import type { KeyboardEvent } from 'react'
import type { Scheme } from '#core/scheme/scheme'
import type { Proposal } from '#core/suggest/found-in-text'
import { LabelMark } from '../../labels/LabelMark'
import { labelLook } from '../../labels/label-look'
import { lightTag } from '../../reader/light-tag'
import { valueText } from '#core/words/tag-value'
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
import { RowList } from '../../ui/RowList'
import styles from './SuggestionsPanel.module.css'

type SuggestionListProps = { readonly open: OpenArticle; readonly scheme: Scheme }

/** The suggestions in reading order. */
export function SuggestionList({ open, scheme }: SuggestionListProps) {
  const desk = useDesk()
  const { suggest } = useStrings()
  const suggested = useWorkbench(({ suggested }) => suggested)
  const offered = useWorkbench(({ suggesting }) => suggesting?.offered)
  const kind = useWorkbench(({ suggestionKind }) => suggestionKind)
  const shown = ofKind(offered ?? [], kind)
  const current = shown.findIndex(({ id }) => id === suggested)

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
    <RowList
      id="suggestions-list"
      label={suggest.label}
      items={shown}
      current={current}
      rowHeight={72}
      rowId={({ id }) => `suggestion-${id}`}
      rowProps={({ id }) => ({
        'data-suggestion': id,
        onClick: () => goToSuggestion(desk, id),
        onPointerEnter: () => lightTag(id),
        onPointerLeave: () => lightTag(null)
      })}
      className={styles['list']}
      onKeyDown={press}
    >
      {(proposal) => <Row {...{ proposal, open, scheme }} />}
    </RowList>
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

function Row({ proposal, open, scheme }: SuggestionListProps & { readonly proposal: Proposal }) {
  const language = useLanguage()
  const register = useWorkbench(({ register }) => register)
  const { tag } = proposal
  const quote = open.article.text.slice(tag.span.start, tag.span.end)
  return (
    <>
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
    </>
  )
}
