import { wordOf } from '#core/words/said'
import type { Dispute } from '#core/review/disputes'
import { labelById } from '#core/scheme/rules'
import type { Scheme } from '#core/scheme/scheme'
import { LabelMark } from '../../labels/LabelMark'
import { labelLook } from '../../labels/label-look'
import { answer } from '../../state/review-actions'
import type { OpenReview } from '../../state/reviewing'
import { useDesk } from '../../state/workbench'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Key } from '../../ui/Key'
import styles from './DisputeCard.module.css'
import { differingValues, extraLetters, shortQuote } from './dispute-text'
import { readerLook, useReaderName, useReaders } from './reader-names'
import { beginEditing } from './use-compare-keys'

type CandidateRowProps = {
  readonly dispute: Dispute
  readonly at: number
  readonly open: OpenReview
  readonly scheme: Scheme
}

/** One answer: who gave it, their words, and the letters and values in which it differs. */
export function CandidateRow({ dispute, at, open, scheme }: CandidateRowProps) {
  const desk = useDesk()
  const { compare } = useStrings()
  const nameOf = useReaderName()
  const readers = useReaders()
  const candidate = dispute.candidates[at]
  const standing = open.standings.of.get(dispute.id)
  if (!candidate) return null
  const { annotators, tag } = candidate
  const isTaken =
    standing?.is === 'settled' && standing.settlement.from.join() === annotators.join()
  return (
    <li className={styles['candidate']} data-taken={isTaken || undefined}>
      <Key legends={[String(at + 1)]} />
      <div className={styles['said']}>
        <span className={styles['who']}>
          {annotators.map((annotator) => (
            <span key={annotator}>
              <LabelMark look={readerLook(readers.indexOf(annotator))} />
              <bdi>{nameOf(annotator)}</bdi>
            </span>
          ))}
          {isTaken && <Icon name="check" />}
        </span>
        <Said {...{ dispute, at, open, scheme }} />
      </div>
      <span className={styles['acts']}>
        <Button
          size="small"
          aria-label={`${compare.takeThis(at + 1)}: ${annotators.map(nameOf).join(compare.and)}`}
          isDisabled={open.locked !== null || standing?.is === 'waiting'}
          onPress={() => answer(desk, { is: 'take', candidate: at })}
        >
          {compare.takeThis(at + 1)}
        </Button>
        {tag && !open.locked && (
          <Button size="small" look="quiet" onPress={() => beginEditing(desk, at)}>
            {compare.edit}
          </Button>
        )}
      </span>
    </li>
  )
}

function Said({ dispute, at, open, scheme }: CandidateRowProps) {
  const { compare } = useStrings()
  const language = useLanguage()
  const { tag, link } = dispute.candidates[at] ?? { tag: null, link: null }
  if (dispute.link) return <span>{link ? compare.hasLink : compare.noLink}</span>
  if (!tag) return <span className={styles['nothing']}>{compare.nothing}</span>
  const { text } = open.article
  const extra = extraLetters(text, dispute, at)
  const label = labelById(scheme, tag.label)
  return (
    <>
      <span className={styles['quote']}>
        <bdi dir="rtl" lang="ar">
          {shortQuote(text, tag.span)}
        </bdi>
        {[extra?.before, extra?.after].map((letters, side) =>
          letters ? (
            <mark key={side === 0 ? 'start' : 'end'} dir="rtl">
              +{letters.trim() === '' ? '␣' : letters}
            </mark>
          ) : null
        )}
      </span>
      <span className={styles['facts']}>
        <LabelMark look={labelLook(scheme, tag.label)} />
        <span>{label ? wordOf(label, language) : tag.label}</span>
        {differingValues(dispute, at, { scheme, language }).map(({ name, value }) => (
          <span key={name} className={styles['fact']}>
            {name}: <bdi>{value}</bdi>
          </span>
        ))}
      </span>
    </>
  )
}
