import type { ActorUse, ActorUses } from '#core/bridge/register-calls'
import { good, type Outcome, type Problem } from '#core/outcome'
import { actorAttributes } from '#core/scheme/retag'
import type { Scheme } from '#core/scheme/scheme'
import { exportedAnnotators } from './export-records'
import { inParallel } from './in-parallel'
import { idOfFile, places } from './layout'
import { namesIn } from './names-in'
import type { Project } from './open-project'
import { readRecordAt } from './project-json'

/**
 * Which tags name which actor, as the files of all annotators have it. What waits to be saved must
 * be saved first. Tags that were set aside count too: they may fit again some day.
 */
export async function usesOfActors(project: Project): Promise<Outcome<ActorUses>> {
  const annotators = await exportedAnnotators(project, null)
  if (!annotators.ok) return annotators
  const uses: ActorUse[] = []
  const problems: Problem[] = []
  for (const { id: annotator } of annotators.value) {
    const names = await namesIn(project.root, places.readings(annotator))
    if (!names.ok) return names
    const articles = names.value.map(idOfFile).filter((id) => id !== null)
    const found = await inParallel(articles, (article) =>
      usesInReading(project, annotator, article)
    )
    for (const used of found)
      if (used.ok) uses.push(...used.value)
      else problems.push(used.problem)
  }
  return good({ uses, problems })
}

async function usesInReading(
  { root, scheme }: Project,
  annotator: string,
  article: string
): Promise<Outcome<readonly ActorUse[]>> {
  const at = places.reading(annotator, article)
  const tags = await readRecordAt(root, at, (json) => good(namesOf(json, scheme)))
  if (!tags.ok) return tags
  const counts = new Map<string, ActorUse>()
  for (const { actor, words } of tags.value ?? []) {
    const key = `${actor} ${words}`
    const tags = (counts.get(key)?.tags ?? 0) + 1
    counts.set(key, { actor, annotator, article, words, tags })
  }
  return good([...counts.values()])
}

type Name = { readonly actor: string; readonly words: string }

/** The actors that the tags of a reading name. Only what is needed for that is looked at. */
function namesOf(json: unknown, scheme: Scheme): readonly Name[] {
  const annotations = fieldOf(json, 'annotations')
  if (!Array.isArray(annotations)) return []
  return annotations.flatMap((tag: unknown) => {
    const label = fieldOf(tag, 'label')
    const quote = fieldOf(tag, 'quote')
    if (typeof label !== 'string') return []
    return actorAttributes(scheme, label).flatMap((id): readonly Name[] => {
      const actor = fieldOf(fieldOf(tag, 'attributes'), id)
      if (typeof actor !== 'string' || actor === '') return []
      return [{ actor, words: typeof quote === 'string' ? quote.slice(0, shown) : '' }]
    })
  })
}

/** Names are short; a whole paragraph that was tagged need not cross the bridge. */
const shown = 200

function fieldOf(json: unknown, name: string): unknown {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, name)) return undefined
  return (json as Readonly<Record<string, unknown>>)[name]
}
