import { formatNumber } from '#core/words/said'
import { useMemo } from 'react'
import { goToDispute, saveGold, settleByRule } from '../../state/review-actions'
import { patchReview } from '../../state/review-opening'
import { shownDisputes, type OpenReview } from '../../state/reviewing'
import { settlingProgress } from '#core/review/standing'
import type { Dispute } from '#core/review/disputes'
import type { Problem } from '#core/outcome'
import { compareGoldVersions, saveGoldElsewhere } from '../../state/gold-outside'
import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Toggle } from '../../ui/Toggle'
import { RowList } from '../../ui/RowList'
import styles from './Decisions.module.css'
import { DisputeCard } from './DisputeCard'
import { disputeLines, shortQuote } from './dispute-text'
import { Filters } from './Filters'
import { useReaderName } from './reader-names'

/** What is to be decided, the worst first, and the one that the keys speak of. */
export function Decisions({ open }: { readonly open: OpenReview }) {
  const { compare } = useStrings()
  const language = useLanguage()
  return (
    <section className={styles['decisions']} aria-label={compare.list}>
      <Progress open={open} />
      {open.locked && (
        <p className={styles['locked']}>
          {compare.readOnly} {problemText(open.locked, language)}
        </p>
      )}
      <Filters open={open} />
      <List open={open} />
      <DisputeCard open={open} />
    </section>
  )
}

function Progress({ open }: { readonly open: OpenReview }) {
  const desk = useDesk()
  const { compare } = useStrings()
  const language = useLanguage()
  const save = useWorkbench(({ reviewing }) => reviewing.save)
  const { disputes, settled, accords, taken } = settlingProgress(open.cases, open.standings)
  const left = accords - taken
  const said = { saved: compare.saved, saving: compare.saving, failed: compare.notSaved }[save.kind]
  return (
    <header className={styles['progress']}>
      <p role="status">
        <strong>
          {compare.progress(formatNumber(settled, language), formatNumber(disputes, language))}
        </strong>
        <span data-kind={save.kind}>{said}</span>
      </p>
      <Unsettled />
      <progress aria-label={compare.list} max={Math.max(1, disputes)} value={settled} />
      {save.kind === 'failed' && <NotSaved problem={save.problem} />}
      {left > 0 && (
        <p>
          {compare.accordsLeft(left)}{' '}
          <Button
            size="small"
            isDisabled={open.locked !== null}
            onPress={() => settleByRule(desk, 'unanimous')}
          >
            {compare.takeUnanimous}
          </Button>
        </p>
      )}
      {left === 0 && settled === disputes && <p className={styles['done']}>{compare.done}</p>}
      {!open.cases.isBest && <p>{compare.notBest}</p>}
    </header>
  )
}

/** Why it is not saved, and what can be done about it: as for a reading. */
function NotSaved({ problem }: { readonly problem: Problem }) {
  const desk = useDesk()
  const { compare, outside } = useStrings()
  const language = useLanguage()
  const isOpposed = problem.code === 'save.changed-underneath'
  return (
    <div role="alert" className={styles['notSaved']}>
      <p>{problemText(problem, language)}</p>
      <Button size="small" onPress={() => void saveGold(desk)}>
        {compare.retry}
      </Button>
      {isOpposed && (
        <Button size="small" onPress={() => compareGoldVersions(desk)}>
          {outside.conflict.compare}
        </Button>
      )}
      <Button size="small" onPress={() => void saveGoldElsewhere(desk)}>
        {outside.elsewhere}
      </Button>
    </div>
  )
}

/** Leaves out of the list what is settled. */
function Unsettled() {
  const desk = useDesk()
  const { compare } = useStrings()
  const filter = useWorkbench(({ reviewing }) => reviewing.filter)
  return (
    <Toggle
      size="small"
      isSelected={filter.unsettled}
      onChange={(unsettled) => patchReview(desk, { filter: { ...filter, unsettled } })}
    >
      {compare.filters.unsettled}
    </Toggle>
  )
}

function List({ open }: { readonly open: OpenReview }) {
  const desk = useDesk()
  const { compare } = useStrings()
  const filter = useWorkbench(({ reviewing }) => reviewing.filter)
  const current = useWorkbench(({ reviewing }) => reviewing.current)
  const shown = useMemo(() => shownDisputes(open, filter), [open, filter])
  if (shown.length === 0) return <p className={styles['nothing']}>{compare.noneShown}</p>
  return (
    <RowList
      label={compare.list}
      items={shown}
      current={shown.findIndex(({ id }) => id === current)}
      rowHeight={58}
      rowId={({ id }) => `dispute-${id}`}
      rowProps={({ id }) => ({ onClick: () => goToDispute(desk, id) })}
      className={styles['list']}
      onKeyDown={() => undefined}
    >
      {(dispute) => <Row dispute={dispute} open={open} />}
    </RowList>
  )
}

function Row({ dispute, open }: { readonly dispute: Dispute; readonly open: OpenReview }) {
  const { compare } = useStrings()
  const language = useLanguage()
  const nameOf = useReaderName()
  const scheme = useWorkbench(({ project }) => project?.scheme)
  const { text } = open.article
  const is = open.standings.of.get(dispute.id)?.is ?? 'open'
  if (!scheme) return null
  const context = { scheme, text, spans: open.cases.spans, language, nameOf }
  return (
    <>
      <span className={styles['rowHead']}>
        <span className={styles['kind']} data-kind={dispute.kind}>
          {compare.kinds[dispute.kind]}
        </span>
        <bdi className={styles['quote']} dir="rtl" lang="ar">
          {shortQuote(text, dispute.span)}
        </bdi>
        <span className={styles['standing']} data-is={is}>
          {compare.standing[is]}
        </span>
      </span>
      <span className={styles['lines']}>{disputeLines(dispute, context).join(' · ')}</span>
    </>
  )
}
