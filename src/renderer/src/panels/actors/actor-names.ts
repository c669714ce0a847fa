import { foldText } from '#core/text/fold'
import type { Entity, Register } from '#core/actors/register'
import type { Language } from '#core/words/language'

/** An actor's name in the language of the window, or else in the other, or else its id. */
export function nameOf({ names: { ar, en }, id }: Entity, language: Language): string {
  return (language === 'ar' ? ar.trim() || en.trim() : en.trim() || ar.trim()) || id
}

/** Its name in the other language, where it has one. */
export function otherNameOf({ names: { ar, en } }: Entity, language: Language): string {
  const [first, second] = language === 'ar' ? [ar, en] : [en, ar]
  return first.trim() === '' ? '' : second.trim()
}

/** An actor with all that it can be found by, in one spelling. */
export type Findable = { readonly entity: Entity; readonly names: string }

export function findable({ entities }: Register): readonly Findable[] {
  return entities.map((entity) => {
    const { id, names, aliases, formerIds = [] } = entity
    const all = [names.ar, names.en, ...aliases.map(({ text }) => text), id, ...formerIds]
    return { entity, names: foldText(all.join('\n')).text }
  })
}

/** The actors that have every word of the filter in one of their names, however spelled. */
export function matching(actors: readonly Findable[], filter: string): readonly Entity[] {
  const words = foldText(filter).text.trim().split(/\s+/)
  return actors
    .filter(({ names }) => words.every((word) => names.includes(word)))
    .map(({ entity }) => entity)
}

/** An id for a new actor: its English name in small letters, or a number, and never one in use. */
export function freshId({ entities }: Register, { en }: Entity['names'], chance: string): string {
  const taken = new Set(entities.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]))
  const plain = en
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40)
  if (plain !== '' && !taken.has(plain)) return plain
  return `${plain || 'actor'}-${chance}`
}
