import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { callerFolder } from '../../scripts/setup/places.mjs'
import { parts, wantedParts, windowParts } from '../../scripts/testing/bench-parts.mjs'
import { measureAgreement } from './agreement/agreement-part.mjs'
import { measureExport } from './export.mjs'
import { measureFigures } from './quantity/figures-part.mjs'
import { measureImport } from './import.mjs'
import { measureStorage } from './storage.mjs'
import { measureSuggestions } from './suggest/suggest-part.mjs'
import { tableOf } from './table.mjs'

const usage = `npm run bench -- [--quick] [--json] [--only=${parts.join(',')}] [--reference <folder>]

Measures the app against what the browser itself takes for the same page, and the reading of texts
against cases and against one plain pass over the same text. Figures, not tests: it fails only where
something could not be measured.

  --quick      without the longest article, and three runs instead of five
  --json       every single measurement, as JSON
  --only       some of the parts
  --reference  a folder with cases, or an article and its tags, to read instead of our own (or HASHIYA_REFERENCE)`

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    reference: { type: 'string', default: process.env.HASHIYA_REFERENCE },
    help: { type: 'boolean', short: 'h', default: false }
  }
})

if (options.help) console.log(usage)
else await run().catch(report)

async function run() {
  const scratch = mkdtempSync(join(tmpdir(), 'hashiya-bench-'))
  try {
    const rounds = options.quick ? 3 : 5
    const found = await measure(scratch, rounds)
    console.log(options.json ? JSON.stringify(found, null, 1) : page(found, rounds))
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Rows of the one table, tables of their own, and what they are made of. */
async function measure(scratch, rounds) {
  const wanted = parts.filter((name) => wantedParts(process.argv.slice(2)).includes(name))
  const measures = await measuresFor(wanted, scratch, rounds)
  const found = { rows: [], tables: [] }
  for (const part of wanted) {
    // Progress goes to stderr, so that stdout holds the figures alone.
    process.stderr.write(`[bench] ${part}\n`)
    const measured = await measures[part]()
    const { rows, tables = [], data = {} } = Array.isArray(measured) ? { rows: measured } : measured
    found.rows.push(...rows)
    found.tables.push(...tables)
    Object.assign(found, data)
  }
  return found
}

/** What drives the app is loaded only for the parts that need a window. */
async function measuresFor(wanted, scratch, rounds) {
  const reference = options.reference && resolve(callerFolder(), options.reference)
  const ofTexts = {
    figures: () => measureFigures({ rounds, reference }),
    suggest: () => measureSuggestions({ rounds, reference }),
    agreement: () => measureAgreement(scratch, rounds),
    export: () => measureExport(scratch, rounds, { articles: options.quick ? 1000 : 10_000 }),
    storage: () => measureStorage(scratch, rounds, { large: options.quick ? 2000 : 20_000 }),
    import: () => measureImport(scratch, rounds, { articles: options.quick ? 1000 : 10_000 })
  }
  if (!wanted.some((part) => windowParts.includes(part))) return ofTexts
  const { windowMeasures } = await import('./window-parts.mjs')
  return { ...windowMeasures({ scratch, rounds, quick: options.quick }), ...ofTexts }
}

function page({ rows, tables }, rounds) {
  return `${[...tables, tableOf(rows)].join('\n\n')}

Medians of ${rounds} runs, the least and the most in brackets; Hashiya and the bound in turn.
The bound of a page is the same text as plain paragraphs with CSS highlights, in the same window, font
and width; for the start it is an empty window. The bound of a text is one pass of NFKC and of a plain
regular expression over it. Work is processor time: of the page's main thread, or of the process.
Each line of the storage and of the export, which are measured in plain Node, names its bound.`
}

function report(error) {
  process.stderr.write(`[bench] It could not be measured.\n${error.stack ?? error}\n`)
  process.exitCode = 1
}
