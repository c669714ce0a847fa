import { basename } from 'node:path'
import {
  readerOf,
  type LedgerAnswers,
  type LedgerId,
  type LedgerPage,
  type Whose
} from '#core/bridge/ledger-calls'
import { joined, newLedgerRecord, type LedgerRecord } from '#core/ledger/decisions'
import { ledgerRows, type Source } from '#core/ledger/rows'
import { bad, good, type Outcome } from '#core/outcome'
import { inParallel } from '#disk/in-parallel'
import { changeLedgerFile, readLedgerFile } from '#disk/ledger-file'
import { savePicture } from '#disk/save-picture'
import { writeLedgerTable } from '#disk/write-ledger'
import { LedgerReader, Numbers } from '../ledger-reader'
import type { ProjectSession } from '../project-session'
import { openSession, type Desk } from './desk'
import { fileName } from './file-name'
import type { Handlers } from './serve'

/** A way through the readings that another one has ended. */
const over: LedgerPage = { changed: [], problems: [], read: 0, finished: true }

export function ledgerCalls(desk: Desk): Pick<Handlers, keyof LedgerAnswers> {
  const numbers = new Numbers()
  let running: { readonly id: LedgerId; readonly reader: LedgerReader } | null = null

  return {
    'ledger.start': async ({ whose, have }) => {
      const session = openSession(desk)
      const register = await session.register.read()
      const known = { register: register.ok ? register.value : null, have, numbers }
      const reader = new LedgerReader(session, whose, known)
      // The desk's ids are UUIDs, which is all that the brand says.
      const id = desk.newId() as LedgerId
      running = { id, reader }
      const { record, problems } = await recordOf(session, whose)
      return good({ ledger: id, articles: reader.articles, record, problems })
    },
    'ledger.next': async ({ ledger }) =>
      good(running?.id === ledger ? await running.reader.next() : over),
    'ledger.keep': async (change) => {
      const session = openSession(desk)
      const { root, manifest, readOnly } = session.project
      if (readOnly) return bad(readOnly)
      const place = { root, annotatorId: manifest.annotatorId, backups: session.backups }
      // Only what was `undefined` is gone; the schema has checked the rest.
      const given = Object.entries(change).filter(([, part]) => part !== undefined)
      return changeLedgerFile(place, Object.fromEntries(given) as Partial<LedgerRecord>)
    },
    'ledger.export': async ({ whose, kind, keys }) => {
      const session = openSession(desk)
      const { root, manifest } = session.project
      const target = await desk.dialogs.saveFile(fileName(manifest.name, kind))
      if (target === null) return good({ fileName: null, rows: 0 })
      const table = await rowsOf(session, whose, keys)
      if (!table.ok) return table
      const written = await writeLedgerTable({
        ...table.value,
        kind,
        target,
        root,
        now: desk.now()
      })
      return written.ok ? good(written.value, [...table.notes, ...written.notes]) : written
    },
    'chart.save': async ({ name, kind, bytes }) => {
      const { root } = openSession(desk).project
      const target = await desk.dialogs.saveFile(fileName(name, kind))
      if (target === null) return good({ fileName: null })
      const problem = await savePicture({ root, target, kind, bytes })
      return problem ? bad(problem) : good({ fileName: basename(target) })
    }
  }
}

/** What was decided about these figures; about those of gold readings everybody decides by himself. */
async function recordOf({ project }: ProjectSession, whose: Whose) {
  const annotator = whose.of === 'gold' ? project.manifest.annotatorId : whose.annotator
  const read = await readLedgerFile({ root: project.root, annotatorId: annotator })
  if (read.ok) return { record: read.value, problems: read.notes }
  return { record: newLedgerRecord(annotator), problems: [read.problem] }
}

/** The rows of these keys in their order, with the texts that they are of. */
async function rowsOf(session: ProjectSession, whose: Whose, keys: readonly string[]) {
  const read = await session.register.read()
  const register = read.ok ? read.value : null
  const reader = new LedgerReader(session, whose, { register, have: {}, numbers: new Numbers() })
  const articles = [...new Set(keys.map((key) => key.split('/')[0] ?? ''))]
  const known = new Set(reader.articles)
  const found = await inParallel(
    articles.filter((id) => known.has(id)),
    (id) => reader.source(id)
  )
  const unread = found.flatMap((one) => (one.ok ? [] : [one.problem]))
  const sources = found.flatMap((one): readonly Source[] =>
    one.ok && one.value ? [{ ...one.value, annotator: readerOf(whose) }] : []
  )
  const { record } = await recordOf(session, whose)
  const rows = new Map(joined(ledgerRows(sources, register), record).map((row) => [row.key, row]))
  const texts = new Map(sources.map(({ article }) => [article.id, article.text]))
  const chosen = keys.flatMap((key) => rows.get(key) ?? [])
  const outcome: Outcome<{ rows: typeof chosen; texts: typeof texts }> = good(
    { rows: chosen, texts },
    unread
  )
  return outcome
}
