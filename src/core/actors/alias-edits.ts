import { bad, good, type Outcome } from '../outcome'
import { entityById, type Alias, type Entity, type Register } from './register'
import { unknown } from './register-edits'

/** The register with one more alias of an actor, after its others. */
export function addAlias(register: Register, id: string, alias: Alias): Outcome<Register> {
  return changeAliases(register, id, (aliases) => {
    if (alias.text.trim() === '') return bad({ code: 'register.empty-alias', facts: { actor: id } })
    if (has(aliases, alias.text)) return repeated(id, alias.text)
    return good([...aliases, alias])
  })
}

/** Takes an alias, named by its text, from an actor. */
export function removeAlias(register: Register, id: string, text: string): Outcome<Register> {
  return changeAliases(register, id, (aliases) =>
    has(aliases, text) ? good(aliases.filter((alias) => alias.text !== text)) : missing(id, text)
  )
}

/** Puts another alias in the place of the one with this text. */
export function changeAlias(
  register: Register,
  id: string,
  { text, to }: { readonly text: string; readonly to: Alias }
): Outcome<Register> {
  return changeAliases(register, id, (aliases) => {
    if (!has(aliases, text)) return missing(id, text)
    if (to.text.trim() === '') return bad({ code: 'register.empty-alias', facts: { actor: id } })
    if (to.text !== text && has(aliases, to.text)) return repeated(id, to.text)
    return good(aliases.map((alias) => (alias.text === text ? to : alias)))
  })
}

function changeAliases(
  register: Register,
  id: string,
  change: (aliases: readonly Alias[]) => Outcome<readonly Alias[]>
): Outcome<Register> {
  const entity = entityById(register, id)
  if (!entity) return unknown(id)
  const aliases = change(entity.aliases)
  return aliases.ok
    ? good(withEntity(register, { ...entity, aliases: [...aliases.value] }))
    : aliases
}

/** The register with this actor in the place of the one of its id. */
export function withEntity(register: Register, entity: Entity): Register {
  const entities = register.entities.map((other) => (other.id === entity.id ? entity : other))
  return { ...register, entities }
}

function has(aliases: readonly Alias[], text: string): boolean {
  return aliases.some((alias) => alias.text === text)
}

function missing(actor: string, alias: string): Outcome<never> {
  return bad({ code: 'register.no-such-alias', facts: { actor, alias } })
}

function repeated(actor: string, alias: string): Outcome<never> {
  return bad({ code: 'register.alias-taken', facts: { actor, alias } })
}
