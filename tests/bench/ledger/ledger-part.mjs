import { bundleCore } from '../bundle-core.mjs'
import { figure, inTurns } from '../figures.mjs'
import { workOf } from '../suggest/work.mjs'
import { makeRows } from './rows.mjs'
import { measureGrid } from './grid.mjs'

const size = { figures: 100_000, articles: 1000 }

/**
 * A hundred thousand figures: filtered and sorted beside `Array.prototype.filter` of the same rows by
 * the same test, and scrolled in the real window.
 */
export async function measureLedger({ scratch, rounds }) {
  return [...(await measureFilter(rounds)), ...(await measureGrid(scratch, rounds, size))]
}

async function measureFilter(rounds) {
  const core = await bundleCore({
    bookOf: 'ledger/book',
    everything: 'ledger/query',
    filterRows: 'ledger/query',
    sortRows: 'ledger/query',
    groupRows: 'ledger/query',
    sumsOf: 'ledger/sums',
    sameFigures: 'ledger/double-count',
    differingFigures: 'ledger/differing-figures'
  })
  const rows = makeRows(size.figures, size.articles)
  const book = core.bookOf(rows)
  const words = 'عناصر رقم 77'
  const filter = { ...core.everything, words, harm: 'killed' }
  const wanted = words.split(' ')
  const plain = () =>
    rows.filter(
      (row, index) =>
        row.harm.includes('killed') && wanted.every((word) => book.words[index].includes(word))
    )
  const taken = core.filterRows(book, filter)
  if (taken.length !== plain().length) throw new Error('The two filters do not agree.')
  const all = core.filterRows(book, core.everything)
  const sort = { column: 'quote', down: false }
  book.ranks('quote')
  const passes = [
    ['Filter 100,000 figures', () => core.filterRows(book, filter), { ratio: 3 }],
    [
      'Filter 100,000 figures and sort what is left',
      () => core.sortRows(book, core.filterRows(book, filter), sort),
      { ratio: 3 }
    ],
    ['Sort all 100,000 figures', () => core.sortRows(book, all, sort)],
    ['Group all 100,000 figures', () => core.groupRows(book, all, 'victims')],
    ['Add up all 100,000 figures', () => core.sumsOf(rows, all)],
    ['Pairs that might be one among 100,000', () => core.sameFigures(rows)],
    ['Pairs that rule each other out among 100,000', () => core.differingFigures(rows, Infinity)]
  ]
  const found = []
  for (const [name, pass, aim = null] of passes) {
    const measured = await inTurns(
      rounds,
      () => workOf(pass),
      () => workOf(plain)
    )
    found.push(figure({ name, unit: 'ms', ...measured, aim }))
  }
  return found
}
