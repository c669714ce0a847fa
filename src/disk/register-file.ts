import { Low } from 'lowdb'
import {
  registerFormat,
  registerSchema,
  registerVersion,
  writeRegister,
  type Register
} from '#core/actors/register'
import { starterRegister } from '#core/actors/starter'
import { readRecord } from '#core/file/envelope'
import { bad, good, type Outcome } from '#core/outcome'
import { FileKeeper, type BackupPorts } from './backup/file-keeper'
import { DurableJson } from './durable-json'
import { asProblem } from './file-problem'
import { pathOf, requireNoLinks } from './layout'
import { readRecordAt } from './project-json'

/** Where a project keeps its actors, relative to its folder. */
export const registerPlace = 'actors.json'

/** The project's actors for reading alone: the starter register where the project has none. */
export async function readRegister(root: string): Promise<Outcome<Register>> {
  const register = await readRecordAt(root, registerPlace, parseRegister)
  if (!register.ok) return register
  return good(register.value ?? starterRegister, register.notes)
}

/**
 * The project's actors while they may be edited. A project without a file has the starter
 * register, and the file appears with the first edit. Edits are saved one after the other, and
 * one that cannot be saved did not happen.
 */
export class RegisterFile {
  readonly #root: string
  readonly #backups: BackupPorts | undefined
  #opened: Opened
  #queue: Promise<unknown> = Promise.resolve()

  private constructor(root: string, opened: Opened, backups: BackupPorts | undefined) {
    this.#root = root
    this.#opened = opened
    this.#backups = backups
  }

  /** A file that cannot be read is answered as a problem, and stays as it is. */
  static async open(root: string, backups?: BackupPorts): Promise<Outcome<RegisterFile>> {
    const opened = await openFile(root, backups)
    return opened.ok ? good(new RegisterFile(root, opened.value, backups)) : opened
  }

  get register(): Register {
    return this.#opened.file.data
  }

  /** Takes over what somebody else wrote meanwhile; answers whether there was anything. */
  reload(): Promise<Outcome<boolean>> {
    return this.#inTurn(async () => {
      const opened = await openFile(this.#root, this.#backups)
      if (!opened.ok) return opened
      const isOther = opened.value.adapter.seen !== this.#opened.adapter.seen
      if (isOther) this.#opened = opened.value
      return good(isOther)
    })
  }

  /** Changes the register and saves it; answers what it is then, or why it is as it was. */
  edit(change: (register: Register) => Outcome<Register>): Promise<Outcome<Register>> {
    return this.#inTurn(() => this.#save(change(this.register)))
  }

  #inTurn<R>(run: () => Promise<R>): Promise<R> {
    const result = this.#queue.then(run)
    this.#queue = result.catch(() => undefined)
    return result
  }

  async #save(changed: Outcome<Register>): Promise<Outcome<Register>> {
    if (!changed.ok) return changed
    const { file, adapter } = this.#opened
    const before = file.data
    try {
      file.data = changed.value
      await file.write()
      return good(changed.value, adapter.notes)
    } catch (error) {
      file.data = before
      return bad(asProblem(error, registerPlace))
    }
  }
}

type Opened = { readonly file: Low<Register>; readonly adapter: DurableJson<Register> }

async function openFile(root: string, backups?: BackupPorts): Promise<Outcome<Opened>> {
  const within = await requireNoLinks(root, registerPlace)
  if (!within.ok) return within
  const adapter = new DurableJson<Register>({
    path: pathOf(root, registerPlace),
    at: registerPlace,
    parse: (json) => parseRegister(json, registerPlace),
    serialise: writeRegister,
    version: ({ entities }) => entities.length,
    keeper: new FileKeeper({ root, place: registerPlace, ports: backups })
  })
  const file = new Low<Register>(adapter, starterRegister)
  try {
    await file.read()
    return good({ file, adapter })
  } catch (error) {
    return bad(asProblem(error, registerPlace))
  }
}

/** Reads a register from its record. */
export function parseRegister(json: unknown, at: string): Outcome<Register> {
  return readRecord(json, at, {
    format: registerFormat,
    version: registerVersion,
    schema: registerSchema
  })
}
