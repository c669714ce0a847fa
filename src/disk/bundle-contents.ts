import type { BundlePreview } from '#core/bridge/bundle-calls'
import type { Annotator } from '#core/file/project-file'
import { good, type Outcome, type Problem } from '#core/outcome'
import { exportedAnnotators } from './export-records'
import { idOfFile, places } from './layout'
import { namesIn } from './names-in'
import type { Project } from './open-project'
import type { ShelvedArticle } from './library/shelf'

/** What goes into a bundle. */
export type BundleChoice = {
  /** Whose readings: an id, or null for everybody's. */
  readonly annotator: string | null
  /** Whether the articles go along, for a colleague who does not have them. */
  readonly articles: boolean
  /** Of one article alone; null, or nothing, for all of them. */
  readonly only?: string | null
}

/** An article of which something goes into a bundle, and whose readings of it do. */
export type Chosen = { readonly article: ShelvedArticle; readonly readers: readonly Annotator[] }

/** What a choice comes to, told by the names of files alone; folders that cannot be read are named. */
export async function chosenFiles(
  { root, shelf }: Project,
  { articles, only = null }: BundleChoice,
  annotators: readonly Annotator[]
): Promise<{ readonly chosen: readonly Chosen[]; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = []
  const files = new Map<string, ReadonlySet<string>>()
  for (const { id } of annotators) {
    const names = await namesIn(root, places.readings(id))
    if (names.ok) files.set(id, new Set(names.value.flatMap((name) => idOfFile(name) ?? [])))
    else problems.push(names.problem)
  }
  const chosen = shelf
    .filter(({ id }) => only === null || id === only)
    .map((article) => ({
      article,
      readers: annotators.filter(({ id }) => files.get(id)?.has(article.id))
    }))
    .filter(({ readers }) => articles || readers.length > 0)
  return { chosen, problems }
}

/** Articles that a preview names; there may be many thousands. */
const named = 200

/** What would go into a bundle. No reading is opened: one that is damaged is told when packing. */
export async function previewBundle(
  project: Project,
  choice: BundleChoice
): Promise<Outcome<BundlePreview>> {
  const annotators = await exportedAnnotators(project, choice.annotator)
  if (!annotators.ok) return annotators
  const { chosen, problems } = await chosenFiles(project, choice, annotators.value)
  return good(
    {
      readings: chosen.reduce((sum, { readers }) => sum + readers.length, 0),
      articles: choice.articles ? chosen.length : 0,
      items: chosen.slice(0, named).map(({ article, readers }) => ({
        title: article.title,
        readers: readers.map(({ name }) => name)
      }))
    },
    problems
  )
}
