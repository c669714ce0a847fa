import type { LedgerBooks } from '../ledger/books'
import type { LedgerState } from './ledger'
import { patch } from './ledger-actions'
import type { Desk } from './workbench'

/** So many rows are handed to the books at once: a few milliseconds to pack. */
const handful = 500

/**
 * Keeps what is shown of the ledger, its sums and its charts those of the rows, the filter and the
 * record, from now on. The last ones win, and what was shown stays in sight until then.
 */
export function followLedger(desk: Desk, books: LedgerBooks): () => void {
  const { store } = desk
  let put: LedgerState['held'] = new Map()
  let done: readonly unknown[] = []
  let busy = false

  async function arrange(ledger: LedgerState): Promise<void> {
    const { held, articles, record, rows } = ledger
    await handOver(books, put, held)
    put = held
    const decided = record ?? { same: [], different: [], annotatorId: 'nobody' }
    const { same, different, annotatorId } = decided
    const arranged = await books.arrange(
      articles.filter((id) => held.has(id)),
      { same, different, annotatorId }
    )
    if (store.get().ledger.rows === rows) patch(desk, { arranged })
  }

  async function look(): Promise<void> {
    const { ledger } = store.get()
    const { rows, record, query, chart } = ledger
    const now = [rows, record?.same, record?.different, query, chart]
    if (busy || !ledger.complete || now.every((part, at) => part === done[at])) return
    busy = true
    const isArranged = now.slice(0, 3).every((part, at) => part === done[at])
    try {
      if (!isArranged) await arrange(ledger)
      const charted = { ...query.filter, keys: null }
      const [found, bars] = await Promise.all([books.find(query), books.chart(chart, charted)])
      if (store.get().ledger.rows === rows) {
        patch(desk, { shown: { ...found, rows }, bars: { ...bars, asked: chart } })
      }
      done = now
    } finally {
      busy = false
    }
    await look()
  }
  void look()
  return store.subscribe(() => void look())
}

async function handOver(
  books: LedgerBooks,
  before: LedgerState['held'],
  held: LedgerState['held']
): Promise<void> {
  let some: { article: string; rows: LedgerState['rows'] }[] = []
  let count = 0
  for (const [article, { rows }] of held) {
    if (before.get(article)?.rows === rows) continue
    some.push({ article, rows })
    count += rows.length
    if (count < handful) continue
    await books.put(some)
    some = []
    count = 0
  }
  if (some.length > 0) await books.put(some)
}
