import { useDeferredValue, useState, type KeyboardEvent } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { undoDecision } from '../../state/double-count-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { GuardPanel } from './GuardPanel'
import styles from './Ledger.module.css'
import { LedgerFilters } from './LedgerFilters'
import { LedgerGrid, type Shown } from './LedgerGrid'
import { LedgerTools } from './LedgerTools'
import { TotalsPanel } from './TotalsPanel'
import { useLedger } from './use-ledger'
import { useLook } from './use-look'

/** Every casualty figure of the chosen readings, what they add up to, and the way to their words. */
export function LedgerPage() {
  useLedger()
  const desk = useDesk()
  const strings = useStrings().ledger
  const language = useLanguage()
  const look = useLook()
  const shown = useDeferredValue(useWorkbench(({ ledger }) => ledger.shown))
  const all = useWorkbench(({ ledger }) => ledger.rows.length)
  const [told, setTold] = useState('')
  const count = strings.count(
    formatNumber(shown?.order.length ?? 0, language),
    formatNumber(all, language)
  )

  function press(event: KeyboardEvent): void {
    const isUndo = event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.shiftKey
    if (!isUndo || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    void undoDecision(desk)
  }

  return (
    // The keys of the page, wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['page']} onKeyDown={press}>
      <LedgerFilters />
      <LedgerTools count={count} onTold={setTold} />
      <Progress told={told} />
      <div className={styles['work']}>
        {shown && shown.order.length > 0 ? (
          <LedgerGrid
            shown={shown}
            look={look}
            onCopied={(rows) => setTold(strings.copied(rows))}
          />
        ) : (
          <Nothing isEmpty={all === 0} />
        )}
        {shown && <SidePanels shown={shown} />}
      </div>
    </div>
  )
}

/** How far the reading is, what could not be read, and what was just done. */
function Progress({ told }: { readonly told: string }) {
  const strings = useStrings().ledger
  const language = useLanguage()
  const { running, read, articles, complete, problems } = useWorkbench(({ ledger }) => ledger)
  const isFirst = running !== null && !complete
  const [problem] = problems
  return (
    <div className={styles['told']}>
      <p role="status">
        {isFirst
          ? strings.loading(formatNumber(read, language), formatNumber(articles.length, language))
          : told}
      </p>
      {problem && (
        <p role="alert">
          {strings.unread(problems.length)}: {problemText(problem, language)}
        </p>
      )}
    </div>
  )
}

function Nothing({ isEmpty }: { readonly isEmpty: boolean }) {
  const strings = useStrings().ledger
  const isKnown = useWorkbench(({ ledger }) => ledger.complete && ledger.shown !== null)
  return (
    <p className={styles['nothing']}>{isKnown && (isEmpty ? strings.empty : strings.noMatch)}</p>
  )
}

function SidePanels({ shown }: { readonly shown: Shown }) {
  const strings = useStrings().ledger
  const language = useLanguage()
  const look = useLook()
  const pairs = useWorkbench(({ ledger }) => ledger.arranged?.undecided ?? 0)
  // Whoever types a filter looks at the rows; the sums follow in the time that is left.
  const summed = useDeferredValue(shown)
  return (
    <aside className={styles['side']} aria-label={strings.panels}>
      <Tabs className={styles['sideTabs'] ?? ''}>
        <TabList aria-label={strings.panels} className={styles['tabs'] ?? ''}>
          <Tab id="totals" className={styles['tab'] ?? ''}>
            {strings.totals}
          </Tab>
          <Tab id="twice" className={styles['tab'] ?? ''}>
            {pairs === 0 ? strings.twice : strings.twiceCount(formatNumber(pairs, language))}
          </Tab>
        </TabList>
        <TabPanel id="totals" className={styles['scroll'] ?? ''}>
          <TotalsPanel shown={summed} look={look} />
        </TabPanel>
        <TabPanel id="twice" className={styles['scroll'] ?? ''}>
          <GuardPanel rows={shown.rows} />
        </TabPanel>
      </Tabs>
    </aside>
  )
}
