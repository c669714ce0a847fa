import { bad, good, type Outcome } from '../outcome'
import { entityById, type Alias, type Entity, type EntityNames, type Register } from './register'

/** The register with one more actor, at the end. */
export function addActor(register: Register, entity: Entity): Outcome<Register> {
  if (entityById(register, entity.id)) return taken(entity.id)
  if (isNameless(entity.names)) return nameless(entity.id)
  return good({ ...register, entities: [...register.entities, entity] })
}

/**
 * Takes one actor into another: its names and aliases become aliases of the one that stays, unless
 * they are there already. What was tagged with the id that goes must be retagged by the caller.
 */
export function mergeActors(
  register: Register,
  { from, into }: { readonly from: string; readonly into: string }
): Outcome<Register> {
  const going = entityById(register, from)
  const staying = entityById(register, into)
  if (!going) return unknown(from)
  if (!staying) return unknown(into)
  if (from === into) return bad({ code: 'register.merge-with-itself', facts: { actor: from } })
  const names = [going.names.ar, going.names.en].filter((name) => name.trim() !== '')
  const added = [...names.map((text): Alias => ({ text, framing: 'neutral' })), ...going.aliases]
  const merged = { ...staying, aliases: joined(staying, added), ...mergedNote(staying, going) }
  const entities = register.entities.flatMap((entity) => {
    if (entity.id === from) return []
    return entity.id === into ? [merged] : [entity]
  })
  return good({ ...register, entities })
}

/** Moves aliases of one actor to a new one, which follows it in the register. */
export function splitActor(
  register: Register,
  { from, aliases, into }: SplitActor
): Outcome<Register> {
  const source = entityById(register, from)
  if (!source) return unknown(from)
  if (entityById(register, into.id)) return taken(into.id)
  if (isNameless(into.names)) return nameless(into.id)
  const missing = aliases.find((text) => !source.aliases.some((alias) => alias.text === text))
  if (missing !== undefined)
    return bad({ code: 'register.no-such-alias', facts: { actor: from, alias: missing } })
  const isMoved = ({ text }: Alias) => aliases.includes(text)
  const rest = { ...source, aliases: source.aliases.filter((alias) => !isMoved(alias)) }
  const made: Entity = { ...into, aliases: source.aliases.filter(isMoved) }
  const entities = register.entities.flatMap((entity) =>
    entity.id === from ? [rest, made] : [entity]
  )
  return good({ ...register, entities })
}

export type SplitActor = {
  readonly from: string
  /** The texts of the aliases that move. */
  readonly aliases: readonly string[]
  readonly into: {
    readonly id: string
    readonly type: string
    readonly names: EntityNames
    readonly note?: string
  }
}

/** Gives an actor other names. The old Arabic name stays an alias, so that it is still found. */
export function renameActor(register: Register, id: string, names: EntityNames): Outcome<Register> {
  const entity = entityById(register, id)
  if (!entity) return unknown(id)
  if (isNameless(names)) return nameless(id)
  const old = entity.names.ar
  const aliases =
    old.trim() === '' || old === names.ar
      ? entity.aliases
      : joined(entity, [{ text: old, framing: 'neutral' }])
  const renamed = { ...entity, names: { ...entity.names, ...names }, aliases }
  const entities = register.entities.map((other) => (other.id === id ? renamed : other))
  return good({ ...register, entities })
}

function joined(entity: Entity, added: readonly Alias[]): Alias[] {
  const aliases = [...entity.aliases]
  for (const alias of added)
    if (!aliases.some(({ text }) => text === alias.text)) aliases.push(alias)
  return aliases
}

function mergedNote(staying: Entity, going: Entity): { note?: string } {
  const notes = [staying.note, going.note].filter((note) => note !== undefined && note !== '')
  return notes.length === 0 ? {} : { note: notes.join('\n') }
}

function isNameless({ ar, en }: EntityNames): boolean {
  return ar.trim() === '' && en.trim() === ''
}

function unknown(actor: string): Outcome<never> {
  return bad({ code: 'register.unknown-actor', facts: { actor } })
}

function taken(actor: string): Outcome<never> {
  return bad({ code: 'register.id-taken', facts: { actor } })
}

function nameless(actor: string): Outcome<never> {
  return bad({ code: 'register.no-name', facts: { actor } })
}
