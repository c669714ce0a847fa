import { readFile } from 'node:fs/promises'
import type { Register } from '#core/actors/register'
import { readRegisterCsv, writeRegisterCsv } from '#core/actors/register-csv'
import { good, type Outcome } from '#core/outcome'
import { decodeText, readChosenFile } from './decode'
import { writeOutside } from './write-outside'

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
  const written = await writeOutside({
    root,
    target,
    content: `\ufeff${writeRegisterCsv(register)}`,
    async check(draft) {
      const line = firstDifference(register, await readFile(draft, 'utf8'))
      return line === null ? null : { code: 'export.differs', facts: { line } }
    }
  })
  if (!written.ok) return written
  return good({ ...written.value, actors: register.entities.length }, written.notes)
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
