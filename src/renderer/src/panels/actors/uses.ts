import { resolveActor, type Entity, type Register } from '#core/actors/register'
import { spellingOf } from '#core/actors/spelling'
import type { ActorUse } from '#core/bridge/register-calls'

/** How many tags of the annotator name each actor, by the actor's id. */
export function countsOf(
  register: Register,
  uses: readonly ActorUse[],
  annotator: string
): ReadonlyMap<string, number> {
  const known = new Map<string, string | undefined>()
  const counts = new Map<string, number>()
  for (const { actor, tags, annotator: whose } of uses) {
    if (whose !== annotator) continue
    if (!known.has(actor)) known.set(actor, resolveActor(register, actor)?.id)
    const id = known.get(actor)
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + tags)
  }
  return counts
}

/** The uses of one actor, under its id or a former one. */
export function usesOf({ id, formerIds = [] }: Entity, uses: readonly ActorUse[]) {
  const ids = new Set([id, ...formerIds])
  return uses.filter(({ actor }) => ids.has(actor))
}

/** The uses whose words spell one of these names. */
export function usesSpelled(uses: readonly ActorUse[], names: readonly string[]) {
  const spellings = new Set(names.map(spellingOf))
  return uses.filter(({ words }) => spellings.has(spellingOf(words)))
}

/** So many tags in one article of one annotator. */
export type ArticleUse = Pick<ActorUse, 'article' | 'annotator' | 'tags'>

/** Uses summed up by article and annotator, the most first. */
export function byArticle(uses: readonly ActorUse[]): readonly ArticleUse[] {
  const sums = new Map<string, ArticleUse>()
  for (const { article, annotator, tags } of uses) {
    const key = `${annotator}/${article}`
    sums.set(key, { article, annotator, tags: tags + (sums.get(key)?.tags ?? 0) })
  }
  return [...sums.values()].toSorted((a, b) => b.tags - a.tags)
}

export function total(uses: readonly { readonly tags: number }[]): number {
  return uses.reduce((sum, { tags }) => sum + tags, 0)
}
