import type { Entity, Register } from '#core/actors/register'
import { changeRegister, type RegisterChange } from '#core/actors/register-changes'
import type { ActorUses, RegisterSaved, Retagged } from '#core/bridge/register-calls'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { RegisterFile } from '#disk/register-file'
import { usesOfActors } from '#disk/register-uses'
import { planOf, undoPlanOf, type Plan } from './retag-plan'
import { Retagger, type Readings } from './retagger'

/** A change that can be taken back: the register before and after it, and the tags it changed. */
type Step = {
  readonly before: Register
  readonly after: Register
  readonly plan: Plan
  readonly retagged: readonly Retagged[]
}

/** How many changes of one session are remembered. */
const remembered = 100

/**
 * The actors of the open project. A change is on the disk before it is answered; where it moves
 * tags to another actor, those are on the disk too, and no tag names an actor that is gone.
 */
export class RegisterSession {
  readonly #readings: Readings
  readonly #retagger: Retagger
  #file: Promise<Outcome<RegisterFile>> | null = null
  #steps: readonly Step[] = []
  #queue: Promise<unknown> = Promise.resolve()

  constructor(readings: Readings) {
    this.#readings = readings
    this.#retagger = new Retagger(readings)
  }

  /** The register as the disk has it now. */
  async read(): Promise<Outcome<Register>> {
    const fresh = await this.#fresh()
    return fresh.ok ? good(fresh.value.file.register) : fresh
  }

  edit(changes: readonly RegisterChange[]): Promise<Outcome<RegisterSaved>> {
    return this.#inTurn(async () => {
      const file = await this.#unchanged()
      if (!file.ok) return file
      const before = file.value.register
      const after = changeRegister(before, changes)
      if (!after.ok) return after
      const plan = planOf(changes)
      const saved = await this.#save(file.value, after.value, plan)
      if (!saved.ok) return saved
      const step = { before, after: file.value.register, plan, retagged: saved.value }
      this.#steps = [...this.#steps, step].slice(-remembered)
      return good(this.#saved(file.value, saved.value), saved.notes)
    })
  }

  undo(): Promise<Outcome<RegisterSaved>> {
    return this.#inTurn(async () => {
      const file = await this.#unchanged()
      if (!file.ok) return file
      const step = this.#steps.at(-1)
      if (!step) return bad({ code: 'register.nothing-to-undo' })
      const plan = undoPlanOf(step.plan, step.retagged)
      const saved = await this.#save(file.value, step.before, plan)
      if (!saved.ok) return saved
      this.#steps = this.#steps.slice(0, -1)
      return good(this.#saved(file.value, saved.value), saved.notes)
    })
  }

  async uses(): Promise<Outcome<ActorUses>> {
    const unsaved = await this.#readings.flush()
    return unsaved ? bad(unsaved) : usesOfActors(this.#readings.project)
  }

  /**
   * Saves the register and moves tags with it. Tags go first where an actor goes, and last where
   * one comes, so that whatever interrupts this, every tag names an actor that is there.
   */
  async #save(
    file: RegisterFile,
    after: Register,
    { order, moves }: Plan
  ): Promise<Outcome<readonly Retagged[]>> {
    const gone = await this.#stillUsed(file.register, after, moves)
    if (gone) return bad(gone)
    const before = file.register
    if (order === 'register-first') {
      const saved = await file.edit(() => good(after))
      if (!saved.ok) return saved
      const retagged = await this.#retagger.retag(moves)
      if (!retagged.ok) await file.edit(() => good(before))
      return retagged.ok ? good(retagged.value, saved.notes) : retagged
    }
    const retagged = await this.#retagger.retag(moves)
    if (!retagged.ok) return retagged
    const saved = await file.edit(() => good(after))
    if (!saved.ok) await this.#retagger.takeBack(retagged.value)
    return saved.ok ? good(retagged.value, saved.notes) : saved
  }

  /** Why an actor may not go: tags name it, and nobody says whom they would name then. */
  async #stillUsed(
    before: Register,
    after: Register,
    moves: Plan['moves']
  ): Promise<Problem | null> {
    const stays = new Set(after.entities.flatMap(allIds))
    const going = before.entities.flatMap(allIds).filter((id) => !stays.has(id))
    if (going.length === 0) return null
    const known = await this.uses()
    if (!known.ok) return known.problem
    const { uses, problems } = known.value
    const own = this.#readings.project.manifest.annotatorId
    const moved = new Set(moves.map(({ from }) => from))
    const used = uses.filter(
      ({ actor, annotator }) => going.includes(actor) && !(annotator === own && moved.has(actor))
    )
    const [first] = used
    if (!first) return problems[0] ?? null
    const tags = used.reduce((sum, use) => sum + use.tags, 0)
    const articles = new Set(used.map(({ article }) => article)).size
    return { code: 'register.in-use', facts: { actor: first.actor, tags, articles } }
  }

  #saved({ register }: RegisterFile, retagged: readonly Retagged[]): RegisterSaved {
    return { register, retagged, undoable: this.#steps.length }
  }

  /** The file, if it may be written and nobody else has written it since it was last shown. */
  async #unchanged(): Promise<Outcome<RegisterFile>> {
    const { readOnly } = this.#readings.project
    if (readOnly) return bad(readOnly)
    const fresh = await this.#fresh()
    if (!fresh.ok) return fresh
    return fresh.value.changed ? bad({ code: 'register.changed-outside' }) : good(fresh.value.file)
  }

  async #fresh(): Promise<Outcome<{ readonly file: RegisterFile; readonly changed: boolean }>> {
    const known = this.#file !== null
    this.#file ??= RegisterFile.open(this.#readings.project.root, this.#readings.backups)
    const opened = await this.#file
    if (!opened.ok) {
      // A file that could not be read is tried again.
      this.#file = null
      return opened
    }
    const reloaded = known ? await opened.value.reload() : good(false)
    if (!reloaded.ok) return reloaded
    if (reloaded.value) this.#steps = []
    return good({ file: opened.value, changed: reloaded.value })
  }

  #inTurn<R>(run: () => Promise<R>): Promise<R> {
    const result = this.#queue.then(run)
    this.#queue = result.catch(() => undefined)
    return result
  }
}

/** Every id that means this actor. */
function allIds({ id, formerIds = [] }: Entity): readonly string[] {
  return [id, ...formerIds]
}
