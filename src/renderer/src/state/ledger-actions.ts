import { goldReadings, readerOf, type LedgerArticle, type Whose } from '#core/bridge/ledger-calls'
import type { ChartAsked } from '#core/ledger/charts'
import type { LedgerRecord, SavedView } from '#core/ledger/decisions'
import { everything, type LedgerFilter, type LedgerQuery } from '#core/ledger/query'
import type { LedgerRow } from '#core/ledger/rows'
import { noClaims } from './claims'
import { noLedger, noQuery, type LedgerState } from './ledger'
import { goToPage, goToWords } from './rooms'
import { notify, type Desk } from './workbench'

/** Whose readings are looked at, as main wants it said; null without a project. */
export function whoseIn(desk: Desk): Whose | null {
  const { ledger, project } = desk.store.get()
  if (!project) return null
  if (ledger.whose === goldReadings) return { of: 'gold' }
  return { of: 'annotator', annotator: ledger.whose ?? project.annotator.id }
}

/** Whether these are the readings that this person may change. */
export function isOwn(desk: Desk): boolean {
  const { ledger, project } = desk.store.get()
  return ledger.whose === null || ledger.whose === project?.annotator.id
}

/**
 * Asks main for what is new in the readings; what is known stays in sight meanwhile. The last way
 * asked for wins.
 */
export async function refreshLedger(desk: Desk): Promise<void> {
  const whose = whoseIn(desk)
  if (!whose) return
  const { held: before } = desk.store.get().ledger
  const have = Object.fromEntries([...before].map(([article, { stamp }]) => [article, stamp]))
  const started = await desk.ask('ledger.start', { whose, have })
  if (!started.ok) return notify(desk, started.problem)
  const now = whoseIn(desk)
  if (!now || readerOf(now) !== readerOf(whose)) return
  const { ledger: running, articles, record, problems } = started.value
  patch(desk, { running, articles, record, problems, read: 0 })
  const wanted = new Set(articles)
  const held = new Map([...before].filter(([article]) => wanted.has(article)))
  let isOther = held.size < before.size
  while (desk.store.get().ledger.running === running) {
    const page = await desk.ask('ledger.next', { ledger: running })
    if (desk.store.get().ledger.running !== running) return
    if (!page.ok) {
      patch(desk, { running: null })
      return notify(desk, page.problem)
    }
    const { changed, problems: met, read, finished } = page.value
    isOther ||= changed.length > 0
    take(held, changed)
    const { problems: known } = desk.store.get().ledger
    patch(desk, { read, problems: [...known, ...met], ...(finished ? { running: null } : {}) })
  }
  patch(desk, { complete: true, ...(isOther ? laidOut(held, articles) : {}) })
}

function take(
  held: Map<string, LedgerState['held'] extends ReadonlyMap<string, infer H> ? H : never>,
  changed: readonly LedgerArticle[]
): void {
  for (const { article, ...own } of changed) held.set(article, own)
}

function laidOut(held: LedgerState['held'], articles: readonly string[]) {
  return {
    held,
    rows: articles.flatMap((article) => held.get(article)?.rows ?? []),
    claims: articles.flatMap((article) => held.get(article)?.claims ?? [])
  }
}

/** Turns to the readings of another annotator, or the gold ones. */
export function lookAtReadingsOf(desk: Desk, annotator: string): void {
  const { query, columns, chart } = desk.store.get().ledger
  desk.store.patch({
    ledger: { ...noLedger, whose: annotator, query, columns, chart },
    claims: noClaims
  })
  void refreshLedger(desk)
}

export function changeQuery(desk: Desk, change: Partial<LedgerQuery>): void {
  const { query } = desk.store.get().ledger
  patch(desk, { query: { ...query, ...change } })
}

export function changeFilter(desk: Desk, change: Partial<LedgerFilter>): void {
  const { query } = desk.store.get().ledger
  changeQuery(desk, { filter: { ...query.filter, ...change } })
}

export function clearFilter(desk: Desk): void {
  patch(desk, { keysFrom: null })
  changeQuery(desk, { filter: everything })
}

/** Shows these rows alone; `from` says in words what they are. */
export function showRows(desk: Desk, keys: readonly string[], from: string): void {
  patch(desk, { keysFrom: from, query: { ...noQuery, filter: { ...everything, keys } } })
  goToPage(desk, 'data', 'ledger')
}

export function chooseColumns(desk: Desk, columns: readonly string[]): void {
  patch(desk, { columns })
}

export function changeChart(desk: Desk, change: Partial<ChartAsked>): void {
  patch(desk, { chart: { ...desk.store.get().ledger.chart, ...change } })
}

/** Shows the words of a figure in the reader, with its tag chosen where it is the person's own. */
export function goToFigure(desk: Desk, { article, span, tag }: LedgerRow): void {
  void (isOwn(desk) ? goToWords(desk, article, span, tag) : goToWords(desk, article, span))
}

/** Keeps what is looked at under a name; one of that name is replaced. */
export function saveView(desk: Desk, name: string): Promise<boolean> {
  const { query, columns, record } = desk.store.get().ledger
  const { keys: _keys, ...filter } = query.filter
  const view: SavedView = {
    name,
    filter,
    sort: query.sort && { ...query.sort },
    group: query.group,
    columns: [...columns]
  }
  const others = (record?.views ?? []).filter((other) => other.name !== name)
  return keep(desk, { views: [...others, view] })
}

export function forgetView(desk: Desk, name: string): Promise<boolean> {
  const views = desk.store.get().ledger.record?.views ?? []
  return keep(desk, { views: views.filter((view) => view.name !== name) })
}

export function showView(desk: Desk, { filter, sort, group, columns }: SavedView): void {
  const wanted = { ...everything, ...filter, keys: null }
  patch(desk, { keysFrom: null, columns, query: { filter: wanted, sort, group } })
}

/** Has main change the annotator's record; seen once it is on the disk. */
export async function keep(
  desk: Desk,
  change: Partial<Pick<LedgerRecord, 'same' | 'different' | 'views'>>
): Promise<boolean> {
  const answer = await desk.ask('ledger.keep', change)
  if (!answer.ok) {
    notify(desk, answer.problem)
    return false
  }
  patch(desk, { record: answer.value })
  return true
}

export function patch({ store }: Desk, change: Partial<LedgerState>): void {
  store.patch({ ledger: { ...store.get().ledger, ...change } })
}
