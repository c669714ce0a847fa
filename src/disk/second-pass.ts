import type { Annotator } from '#core/file/project-file'
import { good, type Outcome } from '#core/outcome'
import { addAnnotators } from './add-annotators'
import { idOfFile, places } from './layout'
import { namesIn } from './names-in'
import type { Project } from './open-project'
import { freeId } from './take-in/people'

type Whose = Pick<Project, 'root' | 'manifest'>

/** Those under whom the project's annotator reads again, in the order in which they were begun. */
export function passesOf({ manifest }: Pick<Project, 'manifest'>): readonly Annotator[] {
  return manifest.annotators.filter(({ passOf }) => passOf === manifest.annotatorId)
}

/** Those of them who have a reading of an article. */
export async function passesOver(project: Whose, article: string): Promise<readonly Annotator[]> {
  const all = passesOf(project)
  const names = await Promise.all(all.map(({ id }) => namesIn(project.root, places.readings(id))))
  return all.filter((_, at) => {
    const found = names[at]
    return found?.ok === true && found.value.some((name) => idOfFile(name) === article)
  })
}

/**
 * The first of those under whom an article was not read yet. When there is none, one is added to
 * the project's manifest: «Layla» reads again as «Layla · 2», then «Layla · 3». The others are all
 * whose folders are there.
 */
export async function nextPass(
  project: Whose,
  article: string,
  others: readonly Annotator[]
): Promise<Outcome<Annotator>> {
  const { annotators, annotatorId } = project.manifest
  const begun = new Set((await passesOver(project, article)).map(({ id }) => id))
  const known = passesOf(project)
  const unused = known.find(({ id }) => !begun.has(id))
  if (unused) return good(unused)
  const person = annotators.find(({ id }) => id === annotatorId)?.name ?? annotatorId
  const made = {
    id: freeId(annotatorId, [...annotators, ...others, { id: annotatorId, name: person }]),
    name: `${person.slice(0, 190)} · ${known.length + 2}`,
    passOf: annotatorId
  }
  const added = await addAnnotators(project.root, [made])
  return added.ok ? good(made) : added
}
