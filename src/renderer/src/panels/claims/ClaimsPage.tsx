import { useMemo } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { claimBook, type ClaimBook } from '#core/claims/claim-book'
import { onOneUnnamed } from '#core/claims/on-one-unnamed'
import { formatNumber } from '#core/words/said'
import { useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { useLedger } from '../ledger/use-ledger'
import ledger from '../ledger/Ledger.module.css'
import { ClaimGraph } from './ClaimGraph'
import { ClaimTable } from './ClaimTable'
import { ClaimTools } from './ClaimTools'
import { graphOf } from './graph'
import { OddsPanel } from './OddsPanel'
import { RestingPanel } from './RestingPanel'

/** Who claims what: sources, their claims and whom these are about, and where claims are at odds. */
export function ClaimsPage() {
  useLedger()
  const strings = useStrings().claims
  const claims = useWorkbench(({ ledger }) => ledger.claims)
  const rows = useWorkbench(({ ledger }) => ledger.rows)
  const isWhole = useWorkbench(({ ledger }) => ledger.complete)
  const { filter, view } = useWorkbench(({ claims }) => claims)
  const book = useMemo(() => claimBook(claims, rows), [claims, rows])
  const graph = useMemo(() => graphOf(book, filter), [book, filter])
  const isEmpty = claims.length === 0
  return (
    <div className={ledger['page']}>
      <ClaimTools book={book} shown={graph.claims.length} />
      <Progress />
      <div className={ledger['work']}>
        {graph.claims.length === 0 ? (
          <p className={ledger['nothing']}>
            {isWhole && (isEmpty ? strings.empty : strings.noMatch)}
          </p>
        ) : view === 'graph' ? (
          <ClaimGraph graph={graph} />
        ) : (
          <ClaimTable graph={graph} book={book} />
        )}
        {(!isEmpty || rows.length > 0) && <WhereToLook book={book} />}
      </div>
    </div>
  )
}

/** The questions that people come with, answered beside the graph: contradictions first. */
function WhereToLook({ book }: { readonly book: ClaimBook }) {
  const strings = useStrings().claims
  const language = useLanguage()
  const resting = useMemo(() => onOneUnnamed(book), [book])
  const differing = useWorkbench(({ ledger }) => ledger.arranged?.odds.length ?? 0)
  const odds = formatNumber(book.contradictions.length + differing, language)
  const sources = formatNumber(resting.length, language)
  return (
    <aside className={ledger['side']} aria-label={strings.panels}>
      <Tabs className={ledger['sideTabs'] ?? ''}>
        <TabList aria-label={strings.panels} className={ledger['tabs'] ?? ''}>
          <Tab id="odds" className={ledger['tab'] ?? ''}>
            {strings.oddsCount(odds)}
          </Tab>
          <Tab id="resting" className={ledger['tab'] ?? ''}>
            {strings.restingCount(sources)}
          </Tab>
        </TabList>
        <TabPanel id="odds" className={ledger['scroll'] ?? ''}>
          <OddsPanel book={book} />
        </TabPanel>
        <TabPanel id="resting" className={ledger['scroll'] ?? ''}>
          <RestingPanel resting={resting} />
        </TabPanel>
      </Tabs>
    </aside>
  )
}

/** How far the reading is, and what could not be read. */
function Progress() {
  const strings = useStrings().ledger
  const language = useLanguage()
  const { running, read, articles, complete, problems } = useWorkbench(({ ledger }) => ledger)
  const [problem] = problems
  const isFirst = running !== null && !complete
  return (
    <div className={ledger['told']}>
      <p role="status">
        {isFirst &&
          strings.loading(formatNumber(read, language), formatNumber(articles.length, language))}
      </p>
      {problem && (
        <p role="alert">
          {strings.unread(problems.length)}: {problemText(problem, language)}
        </p>
      )}
    </div>
  )
}
