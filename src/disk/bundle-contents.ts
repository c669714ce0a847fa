import type { BundlePreview } from '#core/bridge/bundle-calls'
import type { Annotator } from '#core/file/project-file'
import { evidenceOf, living, type Incident } from '#core/incidents/record'
import { good, type Outcome, type Problem } from '#core/outcome'
import { exportedAnnotators } from './export-records'
import { goldArticles } from './gold-readings'
import { guidelinesOf, readGuidelineFile, type GuidelinePlace } from './guideline-files'
import { readIncidents } from './incident-files'
import { idOfFile, places } from './layout'
import { namesIn } from './names-in'
import type { Project } from './open-project'
import type { ShelvedArticle } from './library/shelf'

/** What goes into a bundle. */
export type BundleChoice = {
  /** Whose readings and incidents: an id, or null for everybody's. */
  readonly annotator: string | null
  /** Whether the articles go along, for a colleague who does not have them. */
  readonly articles: boolean
  /** Of one article alone; null, or nothing, for all of them. */
  readonly only?: string | null
  /** Whether the gold readings go along. */
  readonly gold?: boolean
  /** Whether the guidelines that the project has of its own go along. */
  readonly guidelines?: boolean
  /** Whether the drafts of incidents go along that were not deleted. */
  readonly incidents?: boolean
}

/** An article of which something goes into a bundle: whose readings of it, and whether its gold does. */
export type Chosen = {
  readonly article: ShelvedArticle
  readonly readers: readonly Annotator[]
  readonly gold: boolean
}

/** What a choice comes to. Guidelines and articles are told by the names of their files alone. */
export type Contents = {
  readonly chosen: readonly Chosen[]
  readonly guidelines: readonly Omit<GuidelinePlace, 'root'>[]
  readonly incidents: readonly Incident[]
  /** Folders and incidents that cannot be read. */
  readonly problems: readonly Problem[]
}

export async function bundleContents(
  project: Project,
  choice: BundleChoice,
  annotators: readonly Annotator[]
): Promise<Contents> {
  const readings = await chosenReadings(project, choice, annotators)
  const guidelines = choice.guidelines ? await guidelinesOf(project.root) : good([])
  const incidents = choice.incidents
    ? await chosenIncidents(project, choice, annotators)
    : { incidents: [], problems: [] }
  return {
    chosen: readings.chosen,
    guidelines: guidelines.ok ? guidelines.value : [],
    incidents: incidents.incidents,
    problems: [
      ...readings.problems,
      ...(guidelines.ok ? [] : [guidelines.problem]),
      ...incidents.problems
    ]
  }
}

async function chosenReadings(
  { root, shelf }: Project,
  { articles, only = null, gold = false }: BundleChoice,
  annotators: readonly Annotator[]
): Promise<Pick<Contents, 'chosen' | 'problems'>> {
  const problems: Problem[] = []
  const files = new Map<string, ReadonlySet<string>>()
  for (const { id } of annotators) {
    const names = await namesIn(root, places.readings(id))
    if (names.ok) files.set(id, new Set(names.value.flatMap((name) => idOfFile(name) ?? [])))
    else problems.push(names.problem)
  }
  const golds = new Set(gold ? await goldArticles(root) : [])
  const chosen = shelf
    .filter(({ id }) => only === null || id === only)
    .map((article) => ({
      article,
      readers: annotators.filter(({ id }) => files.get(id)?.has(article.id)),
      gold: golds.has(article.id)
    }))
    .filter(({ readers, gold }) => articles || readers.length > 0 || gold)
  return { chosen, problems }
}

async function chosenIncidents(
  { root }: Project,
  { only = null }: BundleChoice,
  annotators: readonly Annotator[]
): Promise<Pick<Contents, 'incidents' | 'problems'>> {
  const incidents: Incident[] = []
  const problems: Problem[] = []
  for (const { id } of annotators) {
    const read = await readIncidents(root, id)
    problems.push(...(read.ok ? read.notes : [read.problem]))
    const found = read.ok ? living(read.value) : []
    incidents.push(...found.filter((one) => only === null || restsOn(one, only)))
  }
  return { incidents, problems }
}

function restsOn(incident: Incident, article: string): boolean {
  return evidenceOf(incident).some((one) => one.article === article)
}

/** Articles that a preview names; there may be many thousands. The same of incidents. */
const named = 200

/** What would go into a bundle. No reading is opened: one that is damaged is told when packing. */
export async function previewBundle(
  project: Project,
  choice: BundleChoice
): Promise<Outcome<BundlePreview>> {
  const annotators = await exportedAnnotators(project, choice.annotator)
  if (!annotators.ok) return annotators
  const contents = await bundleContents(project, choice, annotators.value)
  const { chosen, guidelines, incidents, problems } = contents
  const everything = { ...choice, gold: true, guidelines: true, incidents: true }
  const offered = await bundleContents(project, everything, annotators.value)
  const names = new Map(annotators.value.map(({ id, name }) => [id, name]))
  return good(
    {
      readings: chosen.reduce((sum, { readers }) => sum + readers.length, 0),
      articles: choice.articles ? chosen.length : 0,
      gold: chosen.filter(({ gold }) => gold).length,
      guidelines: guidelines.length,
      incidents: incidents.length,
      offered: {
        gold: offered.chosen.filter(({ gold }) => gold).length,
        guidelines: offered.guidelines.length,
        incidents: offered.incidents.length
      },
      writesGuidelines: await writesGuidelines(project),
      items: chosen.slice(0, named).map(({ article, readers, gold }) => ({
        title: article.title,
        readers: readers.map(({ name }) => name),
        gold
      })),
      besides: [
        ...guidelines.map((one) => ({ is: 'guideline' as const, ...one })),
        ...incidents.slice(0, named).map(({ title, annotatorId }) => ({
          is: 'incident' as const,
          title,
          reader: names.get(annotatorId) ?? annotatorId
        }))
      ]
    },
    problems
  )
}

/** Whether the project's annotator is the one who says how to tag: others await their guidelines. */
async function writesGuidelines({ root, manifest }: Project): Promise<boolean> {
  const all = await guidelinesOf(root)
  for (const which of all.ok ? all.value : []) {
    const found = await readGuidelineFile({ root, ...which })
    if (found.ok && found.value.guideline.by === manifest.annotatorId) return true
  }
  return false
}
