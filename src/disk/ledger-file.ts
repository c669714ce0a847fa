import { Low } from 'lowdb'
import {
  newLedgerRecord,
  readLedgerRecord,
  writeLedgerRecord,
  type LedgerRecord
} from '#core/ledger/decisions'
import { bad, good, type Outcome } from '#core/outcome'
import { FileKeeper, type BackupPorts } from './backup/file-keeper'
import { DurableJson } from './durable-json'
import { asProblem } from './file-problem'
import { makeFolderIn, pathOf, places, requireNoLinks } from './layout'
import { readRecordAt } from './project-json'

/** Whose ledger of which project. */
export type LedgerPlace = {
  readonly root: string
  readonly annotatorId: string
  readonly backups?: BackupPorts | undefined
}

/** An annotator's decisions and views for reading alone; new where there is no file. */
export async function readLedgerFile({
  root,
  annotatorId
}: LedgerPlace): Promise<Outcome<LedgerRecord>> {
  const read = await readRecordAt(root, places.ledger(annotatorId), readLedgerRecord)
  if (!read.ok) return read
  return good(read.value ?? newLedgerRecord(annotatorId), read.notes)
}

/**
 * Changes parts of the record and saves it; answers how it is then, or why it is as it was. The file
 * is read anew each time, so that what another program wrote is not written over unseen.
 */
export async function changeLedgerFile(
  place: LedgerPlace,
  change: Partial<Pick<LedgerRecord, 'different' | 'same' | 'views'>>
): Promise<Outcome<LedgerRecord>> {
  const { root, annotatorId, backups } = place
  const at = places.ledger(annotatorId)
  const within = await requireNoLinks(root, at)
  if (!within.ok) return within
  const adapter = new DurableJson<LedgerRecord>({
    path: pathOf(root, at),
    at,
    parse: (json) => readLedgerRecord(json, at),
    serialise: writeLedgerRecord,
    version: ({ views, same, different }) => views.length + same.length + different.length,
    keeper: new FileKeeper({ root, place: at, ports: backups })
  })
  const file = new Low<LedgerRecord>(adapter, newLedgerRecord(annotatorId))
  try {
    await file.read()
    await makeFolderIn(root, places.ledgers)
    file.data = { ...file.data, ...change }
    await file.write()
    return good(file.data, adapter.notes)
  } catch (error) {
    return bad(asProblem(error, at))
  }
}
