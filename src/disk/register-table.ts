import { readFile, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Register } from '#core/actors/register'
import { readRegisterCsv, writeRegisterCsv } from '#core/actors/register-csv'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { decodeText, readChosenFile } from './decode'
import { flushFolder, putInPlace, writeDraft } from './durable-write'
import { asProblem } from './file-problem'
import { liesInside } from './inside-project'

export type ReadTable = { readonly fileName: string; readonly register: Register }

/**
 * Reads a table of actors that a person chose, for a register to take over; rows that cannot be
 * read are noted, each by line.
 */
export async function readRegisterTable(
  path: string,
  known?: Register
): Promise<Outcome<ReadTable>> {
  const chosen = await readChosenFile(path)
  if (!chosen.ok) return chosen
  const { name, bytes } = chosen.value
  const decoded = decodeText(bytes, name)
  if (!decoded.ok) return decoded
  const read = readRegisterCsv(decoded.value.text, name, known)
  return read.ok ? good({ fileName: name, register: read.value }, read.notes) : read
}

export type WrittenTable = {
  readonly fileName: string
  readonly actors: number
  readonly bytes: number
}

/**
 * Writes the register as a table beside the target, reads it back, compares, and only then gives
 * the file its name. The byte order mark tells spreadsheets that the letters are UTF-8.
 */
export async function writeRegisterTable(
  register: Register,
  { root, target }: { readonly root: string; readonly target: string }
): Promise<Outcome<WrittenTable>> {
  const fileName = basename(target)
  try {
    if (await liesInside(root, target)) return bad({ code: 'export.inside-project', at: fileName })
    const bytes = Buffer.from(`\ufeff${writeRegisterCsv(register)}`, 'utf8')
    const draft = await writeDraft(target, [bytes])
    try {
      const line = firstDifference(register, await readFile(draft, 'utf8'))
      if (line !== null) return bad({ code: 'export.differs', at: fileName, facts: { line } })
      await putInPlace(draft, target)
    } finally {
      await rm(draft, { force: true })
    }
    const confirmed = await flushFolder(dirname(target))
    const notes: Problem[] = confirmed ? [] : [{ code: 'save.not-confirmed', at: fileName }]
    const actors = register.entities.length
    return good({ fileName, actors, bytes: bytes.byteLength }, notes)
  } catch (error) {
    return bad(asProblem(error, fileName))
  }
}

/** The number of the first actor that did not come back as it is, or null when all did. */
function firstDifference({ entities }: Register, text: string): number | null {
  const read = readRegisterCsv(text, '')
  if (!read.ok || read.notes.length > 0) return 1
  const back = read.value.entities
  const length = Math.max(entities.length, back.length)
  const differing = Array.from({ length }, (_, at) => at).find(
    (at) => told(entities[at]) !== told(back[at])
  )
  return differing === undefined ? null : differing + 1
}

/** What a table can say of an actor. */
function told(entity: Register['entities'][number] | undefined): string {
  if (!entity) return ''
  const { id, type, names, aliases, note = '', formerIds = [] } = entity
  const said = aliases.map(({ text, framing, ambiguous, form }) => [
    text,
    framing,
    ambiguous === true,
    form ?? ''
  ])
  return JSON.stringify([id, type, names.ar, names.en, said, note, formerIds])
}
