import { nameKeys } from './name-words'
import type { Alias, Entity, Register } from './register'

/** One name of one entity in the register. */
export type Name = {
  readonly entity: string
  readonly text: string
  readonly framing: string
  readonly ambiguous: boolean
  readonly form: string
}

/** A state of the automaton: the names that end here, and the words that lead on. */
export type State = {
  readonly names: readonly Name[]
  readonly next: ReadonlyMap<string, State>
}

/**
 * An automaton over the words of all names of a register. It is entered anew at every word of a
 * text and left at the first word that no name goes on with, so a text is read in time
 * proportional to its words, whatever the register holds.
 */
export type Matcher = {
  readonly start: State
  readonly entities: ReadonlyMap<string, Entity>
}

type Growing = { names: Name[]; next: Map<string, Growing> }

/** Builds the automaton. Make it once for a register: it reads every name. */
export function matcherOf(register: Register): Matcher {
  const start: Growing = { names: [], next: new Map() }
  for (const entity of register.entities) {
    const known = new Set<string>()
    for (const name of namesOf(entity)) {
      const keys = nameKeys(name.text)
      const spelling = keys.join(' ')
      if (keys.length === 0 || known.has(spelling)) continue
      known.add(spelling)
      grow(start, keys).names.push(name)
    }
  }
  return { start, entities: new Map(register.entities.map((entity) => [entity.id, entity])) }
}

/** The names that are spelled with just these words. */
export function namesSpelled({ start }: Matcher, keys: readonly string[]): readonly Name[] {
  let state: State | undefined = start
  for (const key of keys) state = state?.next.get(key)
  return state?.names ?? []
}

/** Aliases come first: what they say of a spelling holds for the name too. */
function namesOf(entity: Entity): readonly Name[] {
  const { ar, en } = entity.names
  const main = nameKeys(ar)
  return [
    ...entity.aliases.map((alias) => nameOf(entity, alias, main)),
    ...[ar, withoutBrackets(ar), en].map((text) =>
      nameOf(entity, { text, framing: 'neutral', form: 'name' }, main)
    )
  ]
}

function nameOf(entity: Entity, alias: Alias, main: readonly string[]): Name {
  return {
    entity: entity.id,
    text: alias.text,
    framing: alias.framing,
    ambiguous: alias.ambiguous === true,
    form: alias.form ?? formOf(nameKeys(alias.text), main)
  }
}

/** One word is a clipped name, unless it is all of the name but its generic head. */
function formOf(keys: readonly string[], main: readonly string[]): string {
  if (keys.length !== 1) return 'name'
  return main.length <= 2 && main.at(-1) === keys[0] ? 'name' : 'short'
}

function withoutBrackets(name: string): string {
  return name.replaceAll(/\s*\([^)]*\)/g, '')
}

function grow(start: Growing, keys: readonly string[]): Growing {
  let state = start
  for (const key of keys) {
    const next = state.next.get(key) ?? { names: [], next: new Map() }
    state.next.set(key, next)
    state = next
  }
  return state
}
