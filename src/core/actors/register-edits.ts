import { bad, good, type Outcome } from '../outcome'
import {
  entityById,
  resolveActor,
  type Alias,
  type Entity,
  type EntityNames,
  type Register
} from './register'

/** The register with one more actor, at the end. */
export function addActor(register: Register, entity: Entity): Outcome<Register> {
  if (resolveActor(register, entity.id)) return taken(entity.id)
  if (isNameless(entity.names)) return nameless(entity.id)
  return good({ ...register, entities: [...register.entities, entity] })
}

/**
 * Takes one actor into another: its names and aliases become aliases of the one that stays, unless
 * they are there already. What was tagged with the id that goes must be retagged by the caller; the
 * id is remembered, for readings that nobody here may write.
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
  const merged = {
    ...staying,
    aliases: joined(staying, movedByMerge(going, staying)),
    ...mergedNote(staying, going),
    formerIds: [...(staying.formerIds ?? []), from, ...(going.formerIds ?? [])]
  }
  const entities = register.entities.flatMap((entity) => {
    if (entity.id === from) return []
    return entity.id === into ? [merged] : [entity]
  })
  return good({ ...register, entities })
}

/** The names and aliases that a merge adds to the actor that stays. */
export function movedByMerge(going: Entity, staying: Entity): readonly Alias[] {
  const own = [staying.names.ar, staying.names.en, '']
  const names = [going.names.ar, going.names.en].filter((name) => !own.includes(name.trim()))
  const all = [...names.map((text): Alias => ({ text, framing: 'neutral' })), ...going.aliases]
  return joined(staying, all).slice(staying.aliases.length)
}

/** Moves aliases of one actor to a new one, which follows it in the register. */
export function splitActor(
  register: Register,
  { from, aliases, into }: SplitActor
): Outcome<Register> {
  const source = entityById(register, from)
  if (!source) return unknown(from)
  if (resolveActor(register, into.id)) return taken(into.id)
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

/** The actor's aliases, and after them those of the others that it does not have yet. */
export function joined(entity: Entity, added: readonly Alias[]): Alias[] {
  const aliases = [...entity.aliases]
  for (const alias of added)
    if (!aliases.some(({ text }) => text === alias.text)) aliases.push(alias)
  return aliases
}

function mergedNote(staying: Entity, going: Entity): { note?: string } {
  const notes = [staying.note, going.note].filter((note) => note !== undefined && note !== '')
  return notes.length === 0 ? {} : { note: notes.join('\n') }
}

export function isNameless({ ar, en }: EntityNames): boolean {
  return ar.trim() === '' && en.trim() === ''
}

export function unknown(actor: string): Outcome<never> {
  return bad({ code: 'register.unknown-actor', facts: { actor } })
}

function taken(actor: string): Outcome<never> {
  return bad({ code: 'register.id-taken', facts: { actor } })
}

export function nameless(actor: string): Outcome<never> {
  return bad({ code: 'register.no-name', facts: { actor } })
}
