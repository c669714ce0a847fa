import type { Reading } from '#core/annotation/reading'
import type { Format, FormatDocument } from '#core/formats/format'
import type { Clash, Decisions, Plan, TakeReport, Whose } from '#core/taking/plan'
import { readArticle } from '#disk/article-files'
import { openProject, type Project } from '#disk/open-project'
import { readReading } from '#disk/reading-files'
import { Intake } from '#disk/take-in/intake'
import type { Given } from '#disk/take-in/given-files'
import { now, put, value } from './disk'
import { written } from './formats'

/** Writes documents as a colleague's tool would and answers the places of the files. */
export async function filesOf(
  folder: string,
  format: Format,
  documents: readonly FormatDocument[]
): Promise<readonly string[]> {
  const { files } = written(format, documents)
  return Promise.all(files.map(({ name, bytes, text }) => put(folder, name, bytes ?? text)))
}

/** What a person decides who goes along with every suggestion. */
export function goingAlong(
  plan: Plan,
  { clash, people = {} }: { clash?: Clash; people?: Record<string, Partial<Whose>> } = {}
): Decisions {
  const whose = ({ suggested }: Plan['people'][number]): Whose => ({
    as: 'colleague',
    name: suggested,
    clash,
    ...people[suggested]
  })
  return {
    people: Object.fromEntries(plan.people.map((person) => [person.key, whose(person)])),
    labels: plan.labels.map(({ name, suggested }) => [name, suggested]),
    relations: plan.relations.map(({ name, suggested }) => [name, suggested]),
    importArticles: true
  }
}

export type TakenIn = {
  readonly plan: Plan
  readonly report: TakeReport
  readonly project: Project
}

/** Takes files in, with the decisions of somebody who goes along or as `decide` says. */
export async function takeIn(
  project: Project,
  given: readonly (string | Given)[],
  decide: (plan: Plan) => Decisions = goingAlong,
  format: string | null = null
): Promise<TakenIn> {
  const paths = given.map((one) => (typeof one === 'string' ? { path: one } : one))
  const intake = await Intake.open(project, paths, format)
  for await (const _ of intake.survey());
  const { plan } = intake
  const writer = { app: 'hashiya test', session: 'session-1' }
  for await (const _ of intake.take(decide(plan), { now, writer }));
  return { plan, report: intake.report!, project: value(await openProject(project.root)) }
}

/** An annotator's reading of the article with this number in the library; null when there is none. */
export async function readingIn(
  { root, manifest, shelf }: Project,
  annotatorId: string,
  number = 0
): Promise<Reading | null> {
  const article = value(await readArticle(root, shelf[number]!.id))
  const place = { root, projectId: manifest.projectId, annotatorId, article }
  return value(await readReading(place))?.reading ?? null
}

/** The words of a reading's tags by label, with what has no place and why. */
export async function wordsIn(project: Project, annotatorId: string, number = 0) {
  const article = value(await readArticle(project.root, project.shelf[number]!.id))
  const reading = await readingIn(project, annotatorId, number)
  return reading?.tags.map(
    ({ label, span }) => `${label}: ${article.text.slice(span.start, span.end)}`
  )
}
