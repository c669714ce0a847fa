import { readFile } from 'node:fs/promises'
import { readCsv } from '#core/actors/csv'
import { readSheet } from '#core/formats/tables/read-sheet'
import { placesIn, writeLedgerCsv } from '#core/ledger/ledger-csv'
import { ledgerColumns } from '#core/ledger/ledger-table'
import { ledgerWorkbook } from '#core/formats/tables/ledger-workbook'
import type { LedgerRow } from '#core/ledger/rows'
import { good, type Outcome } from '#core/outcome'
import { writeOutside } from './write-outside'
import { ZipArchive } from './zip-read'
import { zipOf } from './zip-write'

export type LedgerTable = {
  readonly rows: readonly LedgerRow[]
  /** The text of each article, for the offsets. */
  readonly texts: ReadonlyMap<string, string>
  readonly kind: 'csv' | 'xlsx'
  /** Where it goes, and the project that it must not be put into. */
  readonly target: string
  readonly root: string
  /** ISO 8601, UTC. */
  readonly now: string
}

export type WrittenLedger = {
  readonly fileName: string
  readonly rows: number
  readonly bytes: number
}

/**
 * Writes rows as a table, reads what it wrote, compares the cells with what was meant, and only then
 * gives the file its name. A CSV has a byte order mark and guards formulas, since it is opened in
 * spreadsheets; the command line writes it to the letter.
 */
export async function writeLedgerTable(table: LedgerTable): Promise<Outcome<WrittenLedger>> {
  const { target, root, rows } = table
  const made = table.kind === 'csv' ? csvOf(table) : workbookOf(table)
  const written = await writeOutside({
    root,
    target,
    content: made.parts,
    check: async (draft) =>
      (await made.isWhole(draft)) ? null : { code: 'export.differs', facts: { line: 1 } }
  })
  return written.ok ? good({ ...written.value, rows: rows.length }, written.notes) : written
}

type Made = {
  readonly parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
  /** Whether the file holds what was meant, and can be read as that many rows. */
  readonly isWhole: (path: string) => Promise<boolean>
}

function csvOf({ rows, texts }: LedgerTable): Made {
  const content = Buffer.from(`\ufeff${writeLedgerCsv(rows, texts, { guard: true })}`, 'utf8')
  return {
    parts: [content],
    async isWhole(path) {
      const bytes = await readFile(path)
      const read = readCsv(bytes.toString('utf8'), '')
      return (
        bytes.equals(content) &&
        read.ok &&
        read.value.length === rows.length + 1 &&
        read.value.every(({ cells }) => cells.length === ledgerColumns.length)
      )
    }
  }
}

function workbookOf({ rows, texts, now }: LedgerTable): Made {
  const parts = ledgerWorkbook(rows, placesIn(texts))
  const sources = parts.map(([name, xml]) => ({
    name,
    bytes: async () => Buffer.from(xml, 'utf8')
  }))
  const [name = '', xml = ''] = parts.at(-1) ?? []
  return {
    parts: zipOf(sources, new Date(now)),
    async isWhole(path) {
      const archive = await ZipArchive.open(path, name, limits)
      if (!archive.ok) return false
      try {
        const sheet = await archive.value.read(name)
        const text = sheet.ok ? sheet.value.toString('utf8') : ''
        const read = readSheet({ name, text }, [])
        return text === xml && read.ok && read.value.length === rows.length + 1
      } finally {
        archive.value.close()
      }
    }
  }
}

/** It is our own archive: only that it is one is in question. */
const limits = { entries: 100, entryBytes: 4e9, totalBytes: 4e9, ratio: Infinity }
