import { resolve } from 'node:path'
import { differingFigures } from '#core/ledger/differing-figures'
import { sameFigures } from '#core/ledger/double-count'
import { writeLedgerCsv } from '#core/ledger/ledger-csv'
import { rollUp } from '#core/ledger/roll-up'
import { joined, undecided, newLedgerRecord, type LedgerRecord } from '#core/ledger/decisions'
import { ledgerRows, type LedgerRow, type Source } from '#core/ledger/rows'
import { offsetTable } from '#core/text/code-points'
import { bad, good, type Outcome } from '#core/outcome'
import { readLedgerFile } from '#disk/ledger-file'
import { openProject, type Project } from '#disk/open-project'
import { readArticles, type ReadByAll } from '#disk/read-articles'
import { readRegister } from '#disk/register-file'
import { textOption, type Command, type Given } from '../command'
import { complain, fail, print } from '../report'
import { UsageProblem } from '../usage-problem'

/** Lists every casualty figure with all that was said of it, and adds up what may be added. */
export const ledger: Command = {
  name: 'ledger',
  usage: 'ledger <project> [--annotator <id>] [--article <id>] [--csv [--guard]]',
  summary: 'list casualty figures and add them up without double counting',
  options: {
    annotator: { type: 'string' },
    article: { type: 'string' },
    csv: { type: 'boolean' },
    guard: { type: 'boolean' }
  },
  takes: { atLeast: 1, atMost: 1 },

  async run(given, ports) {
    const csv = given.options['csv'] === true
    if (csv && given.options['json'] === true)
      throw new UsageProblem('Say either --csv or --json, not both.')
    const project = await openProject(resolve(ports.cwd, given.places[0] ?? ''))
    if (!project.ok) return fail(given, ports, project.problem)
    const found = await figuresIn(project.value, given)
    if (!found.ok) return fail(given, ports, found.problem)
    const { rows, texts } = found.value
    const problems = found.notes
    if (csv) ports.out(writeLedgerCsv(rows, texts, { guard: given.options['guard'] === true }))
    else print(given, ports, { ...recordOf(found.value), problems }, linesOf(rows))
    complain(ports, problems)
    return problems.length === 0 ? 0 : 1
  }
}

type Figures = {
  readonly rows: readonly LedgerRow[]
  /** What the annotator decided about pairs of figures. */
  readonly decided: LedgerRecord
  readonly texts: ReadonlyMap<string, string>
}

async function figuresIn(project: Project, given: Given): Promise<Outcome<Figures>> {
  const annotator = textOption(given, 'annotator') ?? project.manifest.annotatorId
  const only = textOption(given, 'article')
  const read = await readArticles(project, [annotator])
  if (!read.ok) return read
  const sources = sourcesOf(read.value, annotator, only)
  if (sources === null) return bad({ code: 'article.missing', at: only ?? '' })
  const register = await readRegister(project.root)
  const file = await readLedgerFile({ root: project.root, annotatorId: annotator })
  const decided = file.ok ? file.value : newLedgerRecord(annotator)
  const rows = joined(ledgerRows(sources, register.ok ? register.value : null), decided)
  const texts = new Map(sources.map(({ article }) => [article.id, article.text]))
  const problems = [register, file].flatMap((one) => (one.ok ? [] : [one.problem]))
  return good({ rows, texts, decided }, [...read.notes, ...problems])
}

/** The annotator's readings, of one article if it is named; null when that one is not there. */
function sourcesOf(
  { articles }: ReadByAll,
  annotator: string,
  only: string | undefined
): readonly Source[] | null {
  const chosen = articles.filter(({ id }) => only === undefined || id === only)
  if (only !== undefined && chosen.length === 0) return null
  return chosen.flatMap(({ article, readings }) => {
    const reading = readings.get(annotator)
    return reading ? [{ article, annotator, reading }] : []
  })
}

/** As files have it: offsets in code points. Lines and totals name their figures by key. */
function recordOf({ rows, texts, decided }: Figures) {
  const tables = new Map([...texts].map(([id, text]) => [id, offsetTable(text)]))
  const { lines, totals } = rollUp(rows)
  return {
    figures: rows.map(({ span, ...row }) => ({
      ...row,
      start: tables.get(row.article)?.toCodePoint(span.start) ?? span.start,
      end: tables.get(row.article)?.toCodePoint(span.end) ?? span.end
    })),
    lines: lines.map(({ figures, ...line }) => ({
      ...line,
      figures: figures.map(({ row, repeated, parts }) => ({
        key: row.key,
        repeated: repeated.map(({ key }) => key),
        parts: parts.map(({ key }) => key)
      }))
    })),
    totals: totals.map(({ bounds, lines: added, ...total }) => ({
      ...total,
      ...bounds,
      figures: added.flatMap(({ figures }) => figures.map(({ row }) => row.key))
    })),
    sameFigures: undecided(sameFigures(rows), decided).map(pairOfKeys),
    differingFigures: undecided(differingFigures(rows, mostDiffering), decided).map(pairOfKeys)
  }
}

/** Whoever has more of them is not helped by a longer list. */
const mostDiffering = 1000

function pairOfKeys<B extends string>(pair: {
  readonly first: LedgerRow
  readonly second: LedgerRow
  readonly because: B
}) {
  return { first: pair.first.key, second: pair.second.key, because: pair.because }
}

function linesOf(rows: readonly LedgerRow[]): readonly string[] {
  const { totals } = rollUp(rows)
  return [
    ...rows.map(
      ({ article, quote, min, max, harm, qualifier }) =>
        `${article}  ${range(min, max)}  ${harm.join('+')}  ${qualifier ?? ''}  ${quote}`
    ),
    ...totals.map(
      ({ harm, status, bounds, lines }) =>
        `Total ${harm} ${status ?? ''}: ${range(bounds.min, bounds.max)} of ${lines.length} lines`
    )
  ]
}

function range(min: number | null, max: number | null): string {
  return min === max && min !== null ? String(min) : `${min ?? '?'}–${max ?? '?'}`
}
