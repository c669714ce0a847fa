import { Low } from 'lowdb'
import { bad, good, type Outcome } from '#core/outcome'
import type { Scheme } from '#core/scheme/scheme'
import { FileKeeper, type BackupPorts } from './backup/file-keeper'
import { DurableJson } from './durable-json'
import { asProblem } from './file-problem'
import { pathOf, places, requireNoLinks } from './layout'
import { parseScheme } from './open-project'

/** A scheme's file as it stands, with every field that this program does not know. */
export type SchemeRecord = Readonly<Record<string, unknown>>

/**
 * Changes a project's scheme upon what its file holds now, keeps what it replaces, and answers the scheme
 * as it is then. A scheme that cannot be read, or that would no longer be one, stays as it is.
 */
export async function changeScheme(
  root: string,
  change: (record: SchemeRecord) => SchemeRecord,
  backups: BackupPorts
): Promise<Outcome<Scheme>> {
  const at = places.scheme
  const within = await requireNoLinks(root, at)
  if (!within.ok) return within
  const adapter = new DurableJson<SchemeRecord | null>({
    path: pathOf(root, at),
    at,
    parse: recordFrom,
    serialise: (record) => `${JSON.stringify(record, null, 2)}\n`,
    version: () => 'scheme',
    keeper: new FileKeeper({ root, place: at, ports: backups })
  })
  const file = new Low<SchemeRecord | null>(adapter, null)
  try {
    await file.read()
    if (file.data === null) return bad({ code: 'scheme.missing', at })
    const changed = change(file.data)
    const scheme = parseScheme(changed, at)
    if (!scheme.ok) return scheme
    file.data = changed
    await file.write()
    return good(scheme.value, adapter.notes)
  } catch (error) {
    return bad(asProblem(error, at))
  }
}

function recordFrom(json: unknown): Outcome<SchemeRecord> {
  const scheme = parseScheme(json, places.scheme)
  // What a scheme is made of is a record of JSON; what it leaves unsaid is not written down here.
  return scheme.ok ? good(json as SchemeRecord) : scheme
}
