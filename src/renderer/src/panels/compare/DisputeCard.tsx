import { reopen, answer } from '../../state/review-actions'
import { currentDispute, type OpenReview } from '../../state/reviewing'
import type { Dispute } from '#core/review/disputes'
import type { Standing } from '#core/review/standing'
import { isolated } from '#core/text/isolated'
import { useDesk, useWorkbench } from '../../state/workbench'
import { formatMoment, useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Key } from '../../ui/Key'
import { CandidateRow } from './CandidateRow'
import styles from './DisputeCard.module.css'
import { disputeLines } from './dispute-text'
import { EditCandidate } from './EditCandidate'
import { useReaderName } from './reader-names'
import { MakeExample } from './MakeExample'
import { Remark } from './Remark'
import { showWords } from './use-compare-keys'

/** The chosen difference: what it is, who says what, and the answers with their keys. */
export function DisputeCard({ open }: { readonly open: OpenReview }) {
  const desk = useDesk()
  const { compare } = useStrings()
  const language = useLanguage()
  const nameOf = useReaderName()
  const scheme = useWorkbench(({ project }) => project?.scheme)
  const dispute = useWorkbench(({ reviewing }) => currentDispute(reviewing))
  const isEditing = useWorkbench(({ reviewing }) => reviewing.editing !== null)
  if (!dispute || !scheme) return null
  const { text } = open.article
  const context = { scheme, text, spans: open.cases.spans, language, nameOf }
  const standing = open.standings.of.get(dispute.id) ?? { is: 'open' as const }
  return (
    <article className={styles['card']} aria-label={compare.card}>
      {disputeLines(dispute, context).map((line) => (
        <p key={line} className={styles['line']}>
          {line}
        </p>
      ))}
      <StandingLine standing={standing} />
      {isEditing ? (
        <EditCandidate open={open} />
      ) : (
        <ol className={styles['candidates']} aria-label={compare.choose}>
          {dispute.candidates.map((_candidate, at) => (
            <CandidateRow key={candidateKey(dispute, at)} {...{ dispute, at, open, scheme }} />
          ))}
        </ol>
      )}
      <div className={styles['buttons']}>
        <Button
          size="small"
          isDisabled={open.locked !== null || standing.is === 'waiting'}
          onPress={() => answer(desk, { is: 'none' })}
        >
          <Key legends={['0']} /> {compare.noneOf}
        </Button>
        {standing.is === 'settled' && !open.locked && (
          <Button size="small" onPress={() => reopen(desk)}>
            <Key legends={['R', 'ق']} /> {compare.reopen}
          </Button>
        )}
        {standing.is === 'settled' && (
          <MakeExample dispute={dispute} settlement={standing.settlement} open={open} />
        )}
        <Button size="small" look="quiet" onPress={() => showWords(desk)}>
          <Key legends={['G', 'ل']} /> {compare.show}
        </Button>
      </div>
      <Remark key={dispute.id} standing={standing} locked={open.locked !== null} />
    </article>
  )
}

function candidateKey({ candidates }: Dispute, at: number): string {
  return candidates[at]?.annotators.join() ?? String(at)
}

/** Whether it is settled, by whom and when, or why it is open again. */
function StandingLine({ standing }: { readonly standing: Standing }) {
  const { compare } = useStrings()
  const language = useLanguage()
  const nameOf = useReaderName()
  if (standing.is === 'open') return null
  if (standing.is === 'reopened')
    return <p className={styles['again']}>{compare.reopenedBecause[standing.because]}</p>
  if (standing.is !== 'settled')
    return <p className={styles['again']}>{compare.standing[standing.is]}</p>
  const { by, at, outcome, from } = standing.settlement
  const whom = from.map((id) => isolated(nameOf(id))).join(compare.and)
  const said =
    outcome === 'taken' || outcome === 'edited'
      ? compare.outcomes[outcome](whom)
      : compare.outcomes[outcome]
  return (
    <p className={styles['settled']}>
      {compare.settledBy(isolated(nameOf(by)), formatMoment(at, language))}: {said}
    </p>
  )
}
