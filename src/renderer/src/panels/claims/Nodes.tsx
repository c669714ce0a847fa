import type { SourceNode, Subject } from '#core/claims/claim-book'
import type { ClaimRow } from '#core/ledger/claim-rows'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { useLook } from '../ledger/use-look'
import { claimFacts, sourceName, sourceNote, subjectName, subjectNote } from './claim-text'
import { Swatch } from './Swatch'
import styles from './ClaimGraph.module.css'
import type { ClaimEdge } from './graph'

/** A source by its name and kind, with how much it claims: a bar beside the most that anyone does. */
export function SourceBox({
  source,
  most
}: {
  readonly source: SourceNode
  readonly most: number
}) {
  const strings = useStrings().claims
  const language = useLanguage()
  const note = sourceNote(source, { strings, language })
  const count = source.claims.length
  return (
    <div className={styles['box']}>
      <Swatch kind={source.kind} />
      <span className={styles['names']}>
        <bdi className={styles['name']}>{sourceName(source, { strings, language })}</bdi>
        {note !== '' && <span className={styles['note']}>{note}</span>}
      </span>
      <span className={styles['amount']} title={strings.claimCount(count)}>
        {formatNumber(count, language)}
      </span>
      <span className={styles['bar']} style={{ inlineSize: `${(100 * count) / most}%` }} />
    </div>
  )
}

type ClaimBoxProps = {
  readonly claim: ClaimRow
  readonly counts: Readonly<Record<ClaimEdge['kind'], number>> | undefined
  /** In CSS pixels. */
  readonly height: number
}

/** A claim by its words where there is room for them, or else by a bar of their length. */
export function ClaimBox({ claim, counts, height }: ClaimBoxProps) {
  const strings = useStrings().claims
  const look = useLook()
  const { quote } = claim
  const length = Math.min(100, 12 + quote.length * 0.7)
  return (
    <div
      className={styles['box']}
      data-far={height < 20 || undefined}
      title={height < 72 ? quote : undefined}
    >
      {height < 20 ? (
        <>
          <span className={styles['length']} style={{ inlineSize: `${length}%` }} />
          <span className="visually-hidden">{quote}</span>
        </>
      ) : (
        <span className={styles['names']}>
          <bdi className={styles['quote']} dir="rtl" lang="ar" data-lines={height >= 72 ? 2 : 1}>
            {quote}
          </bdi>
          {height >= 50 && <span className={styles['note']}>{claimFacts(claim, look)}</span>}
        </span>
      )}
      {counts && counts.contradicts > 0 && (
        <Badge kind="contradicts" sign="≠" words={strings.contradictsCount(counts.contradicts)} />
      )}
      {counts && counts.supports > 0 && (
        <Badge kind="supports" sign="+" words={strings.supportsCount(counts.supports)} />
      )}
    </div>
  )
}

function Badge({ kind, sign, words }: { kind: ClaimEdge['kind']; sign: string; words: string }) {
  return (
    <span className={styles['badge']} data-kind={kind} title={words}>
      <span aria-hidden="true">{sign}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  )
}

/** An actor by its name, or a figure by its words and value. */
export function SubjectBox({ subject }: { readonly subject: Subject }) {
  const strings = useStrings().claims
  const language = useLanguage()
  const look = useLook()
  const note = subjectNote(subject, look)
  return (
    <div className={styles['box']}>
      <span className={styles['dot']} data-kind={subject.kind} />
      <span className={styles['names']}>
        <bdi className={styles['name']}>{subjectName(subject, language)}</bdi>
        {note !== '' && <span className={styles['note']}>{note}</span>}
      </span>
      <span className={styles['amount']} title={strings.claimCount(subject.claims.length)}>
        {formatNumber(subject.claims.length, language)}
      </span>
    </div>
  )
}
