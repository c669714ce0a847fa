import { memo } from 'react'
import type { ArticleCard } from '#core/bridge/calls'
import type { Scheme } from '#core/scheme/scheme'
import { nameList } from '#core/words/name-list'
import { formatDate, formatNumber, wordOf } from '#core/words/said'
import { LabelMark } from '../../labels/LabelMark'
import { labelLook } from '../../labels/label-look'
import { useLanguage, useStrings } from '../../strings/use-strings'
import styles from './LibraryPanel.module.css'

type CardProps = { readonly card: ArticleCard; readonly scheme: Scheme }

/** What there is to know of an article, in a few lines. */
export const Card = memo(function Card({ card, scheme }: CardProps) {
  const { library, outside } = useStrings()
  const language = useLanguage()
  const counted = scheme.span_types.filter(({ id }) => (card.counts[id] ?? 0) > 0)
  return (
    <>
      <span className={styles['cardTitle']} dir="auto">
        {card.title}
      </span>
      <span className={styles['cardFacts']}>
        <span className={styles['state']} data-state={card.state}>
          {library.states[card.state]}
        </span>
        {card.date && <span>{formatDate(card.date, language)}</span>}
        {card.outlet && <bdi>{card.outlet}</bdi>}
        <span>{library.words(card.words)}</span>
      </span>
      {card.readers.length > 0 && (
        <span className={styles['cardFacts']}>
          {outside.readers(nameList(card.readers, language))}
        </span>
      )}
      {counted.length > 0 && (
        <span className={styles['counts']}>
          {counted.map((label) => (
            <span key={label.id} title={wordOf(label, language)} className={styles['count']}>
              <LabelMark look={labelLook(scheme, label.id)} />
              {formatNumber(card.counts[label.id] ?? 0, language)}
              <span className="visually-hidden">{wordOf(label, language)}</span>
            </span>
          ))}
        </span>
      )}
    </>
  )
})
