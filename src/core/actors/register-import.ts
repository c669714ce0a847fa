import { resolveActor, type Alias, type Entity, type Register } from './register'
import { joined, movedByMerge } from './register-edits'

/** What a table would do to one actor that the register has. */
export type ActorChange = {
  readonly id: string
  readonly names: Entity['names']
  readonly renamed: boolean
  readonly retyped: boolean
  readonly noted: boolean
  readonly aliasesAdded: number
  readonly aliasesChanged: number
}

export type ImportPlan = {
  readonly added: readonly Entity[]
  readonly changed: readonly ActorChange[]
  /** How many actors of the table are in the register just so. */
  readonly same: number
}

/**
 * The register with what a table says: new actors at the end, and for known ones the names, type,
 * note and aliases that the table states. An empty cell changes nothing, nothing is taken away,
 * and a name that is replaced stays an alias. An actor that was merged into another gives that one
 * its names.
 */
export function importActors(register: Register, entities: readonly Entity[]): Register {
  const updated = new Map<string, Entity>()
  const added: Entity[] = []
  for (const entity of entities) {
    const known = resolveActor(register, entity.id)
    if (known) updated.set(known.id, updatedBy(updated.get(known.id) ?? known, entity))
    else added.push(entity)
  }
  const kept = register.entities.map((entity) => updated.get(entity.id) ?? entity)
  return { ...register, entities: [...kept, ...added] }
}

/** What an import of these actors adds and changes, for a person to look at first. */
export function planImport(register: Register, entities: readonly Entity[]): ImportPlan {
  const added = entities.filter(({ id }) => !resolveActor(register, id))
  const changed = entities.flatMap((entity) => {
    const known = resolveActor(register, entity.id)
    const change = known && changeOf(known, updatedBy(known, entity))
    return change ?? []
  })
  return { added, changed, same: entities.length - added.length - changed.length }
}

function updatedBy(known: Entity, said: Entity): Entity {
  return known.id === said.id ? restated(known, said) : takenIn(known, said)
}

/** What the table says of an actor that was merged into this one: more names, and nothing else. */
function takenIn(known: Entity, said: Entity): Entity {
  return { ...known, aliases: joined(known, movedByMerge(said, known)) }
}

function restated(known: Entity, said: Entity): Entity {
  const names = { ...known.names, ...stated({ ar: said.names.ar, en: said.names.en }) }
  const aliases = new Map(known.aliases.map((alias) => [alias.text, alias]))
  for (const alias of said.aliases) {
    // What the table does not speak of stays as the register has it.
    const { ambiguous: _ambiguous, form: _form, ...others } = aliases.get(alias.text) ?? {}
    aliases.set(alias.text, { ...others, ...alias })
  }
  const old = known.names.ar
  if (old.trim() !== '' && old !== names.ar && !aliases.has(old))
    aliases.set(old, { text: old, framing: 'neutral' })
  return {
    ...known,
    names,
    type: said.type,
    aliases: [...aliases.values()],
    ...(said.note === undefined || said.note === '' ? {} : { note: said.note })
  }
}

function stated<T extends Readonly<Record<string, string>>>(fields: T): Partial<T> {
  const said = Object.entries(fields).filter(([, value]) => value.trim() !== '')
  // Only fields of T are left, if not all of them.
  return Object.fromEntries(said) as Partial<T>
}

function changeOf(before: Entity, after: Entity): ActorChange | null {
  const known = new Map(before.aliases.map((alias) => [alias.text, alias]))
  const change = {
    renamed: before.names.ar !== after.names.ar || before.names.en !== after.names.en,
    retyped: before.type !== after.type,
    noted: before.note !== after.note,
    aliasesAdded: after.aliases.filter(({ text }) => !known.has(text)).length,
    aliasesChanged: after.aliases.filter((alias) => differs(alias, known.get(alias.text))).length
  }
  if (!Object.values(change).some(Boolean)) return null
  return { id: before.id, names: after.names, ...change }
}

function differs(alias: Alias, before: Alias | undefined): boolean {
  if (!before) return false
  return (
    alias.framing !== before.framing ||
    (alias.ambiguous === true) !== (before.ambiguous === true) ||
    alias.form !== before.form
  )
}
