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
import { pathOf } from './layout'
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
  readonly #file: Low<Register>
  #queue: Promise<unknown> = Promise.resolve()

  private constructor(file: Low<Register>) {
    this.#file = file
  }

  /** A file that cannot be read is answered as a problem, and stays as it is. */
  static async open(root: string, backups?: BackupPorts): Promise<Outcome<RegisterFile>> {
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
      return good(new RegisterFile(file))
    } catch (error) {
      return bad(asProblem(error, registerPlace))
    }
  }

  get register(): Register {
    return this.#file.data
  }

  /** Changes the register and saves it; answers what it is then, or why it is as it was. */
  edit(change: (register: Register) => Outcome<Register>): Promise<Outcome<Register>> {
    const result = this.#queue.then(() => this.#save(change(this.#file.data)))
    this.#queue = result.catch(() => undefined)
    return result
  }

  async #save(changed: Outcome<Register>): Promise<Outcome<Register>> {
    if (!changed.ok) return changed
    const before = this.#file.data
    try {
      this.#file.data = changed.value
      await this.#file.write()
      return changed
    } catch (error) {
      this.#file.data = before
      return bad(asProblem(error, registerPlace))
    }
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
