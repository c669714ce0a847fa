import type { Article } from '#core/article/article'
import type { ProjectFile } from '#core/file/project-file'
import { remedyOf, type Remedy } from '#core/file/remedies'
import { living } from '#core/incidents/record'
import type { ReadingFile } from '#core/file/reading-file'
import type { Outcome, Problem } from '#core/outcome'
import { checkReading } from '#core/scheme/check'
import type { Scheme } from '#core/scheme/scheme'
import { readArticle } from './article-files'
import { goldArticles, readGold } from './gold-readings'
import { readIncidents } from './incident-files'
import { viewIncidents } from './incident-views'
import { guidelineProblems } from './guideline-check'
import { inParallel } from './in-parallel'
import { idOfFile, places } from './layout'
import { forgetIndex } from './library/index-file'
import { Listing } from './library/listing'
import { namesIn } from './names-in'
import { openProject, readScheme, type Project } from './open-project'
import { readReading } from './reading-files'
import { lostFiles } from './recovery/lost-files'
import { strayReading } from './recovery/stray-readings'
import { readRegister } from './register-file'
import { strayFiles, strayRecords } from './stray-files'

/** An error is something wrong; a warning is something that waits to be finished or tidied. */
export type Finding = {
  readonly severity: 'error' | 'warning'
  readonly problem: Problem
  /** What becomes of the file when the project is opened for work; absent where nothing does. */
  readonly remedy?: Remedy
}

/**
 * Everything that is wrong in a project, file by file: shapes, hashes, spans, and the scheme's rules.
 * Every file is read, whatever the index says.
 */
export async function validateProject(folder: string): Promise<readonly Finding[]> {
  const project = await openProject(folder)
  if (!project.ok) return [error(project.problem)]
  const { root } = project.value
  const scheme = await readScheme(root)
  const articles = await validateArticles(root)
  const owners = await validateAnnotators(root, project.value.manifest)
  const readings = await inParallel(owners.ids, (annotatorId) =>
    validateReadings(
      { root, ...project.value.manifest, annotatorId },
      scheme.ok ? scheme.value : null
    )
  )
  const gold = await validateGold(project.value, scheme.ok ? scheme.value : null)
  await distrust(project.value, [...articles, ...readings.flat()])
  const lost = await lostFiles(new Listing(root), project.value.manifest)
  const register = await readRegister(root)
  return [
    ...project.value.problems.filter(({ at }) => at === places.project).map(error),
    ...(scheme.ok ? [] : [error(scheme.problem)]),
    ...(register.ok ? register.notes : [register.problem]).map(error),
    ...lost.map(error),
    ...(await strayRecords(new Listing(root))).map(warning),
    ...articles,
    ...owners.findings,
    ...readings.flat(),
    ...gold,
    ...(await validateGuidelines(root, scheme.ok ? scheme.value : null)),
    ...(await validateIncidents(project.value))
  ]
}

/** An index that calls a damaged file whole would keep it from being put right on opening. */
async function distrust({ root, manifest }: Project, findings: readonly Finding[]): Promise<void> {
  if (findings.some(({ remedy }) => remedy === 'restored')) await forgetIndex({ root, ...manifest })
}

async function validateArticles(root: string): Promise<readonly Finding[]> {
  const names = await namesIn(root, places.articles)
  if (!names.ok) return [error(names.problem)]
  const ids = names.value.map(idOfFile).filter((id) => id !== null)
  const found = await inParallel(ids, (id) => readArticle(root, id))
  const damaged = found.flatMap((article) => (article.ok ? [] : [error(article.problem)]))
  return [...damaged, ...(await strayFiles(new Listing(root), places.articles)).map(warning)]
}

async function validateAnnotators(root: string, { annotators }: ProjectFile) {
  const names = await namesIn(root, places.annotations)
  if (!names.ok) return { ids: [], findings: [error(names.problem)] }
  const known = new Set(annotators.map(({ id }) => id))
  const ids = names.value.filter((name) => idOfFile(`${name}.json`) !== null)
  const unknown = names.value.filter((name) => !known.has(name) && !name.startsWith('.'))
  const findings = unknown.map((name) =>
    warning({ code: 'project.unknown-annotator', at: `${places.annotations}/${name}` })
  )
  return { ids, findings }
}

type Whose = { readonly root: string; readonly projectId: string; readonly annotatorId: string }

async function validateReadings(whose: Whose, scheme: Scheme | null): Promise<readonly Finding[]> {
  const place = places.readings(whose.annotatorId)
  const names = await namesIn(whose.root, place)
  if (!names.ok) return [error(names.problem)]
  const ids = names.value.map(idOfFile).filter((id) => id !== null)
  const found = await inParallel(ids, async (id) => {
    const article = await readArticle(whose.root, id)
    if (article.ok) return validateReading(whose, article.value, scheme)
    const { root, annotatorId } = whose
    return [error(await strayReading(root, { annotatorId, id }, article.problem.code))]
  })
  return [...found.flat(), ...(await strayFiles(new Listing(whose.root), place)).map(warning)]
}

async function validateReading(
  whose: Whose,
  article: Article,
  scheme: Scheme | null
): Promise<readonly Finding[]> {
  const at = places.reading(whose.annotatorId, article.id)
  return findingsOf(await readReading({ ...whose, article }), at, scheme)
}

async function validateGold(
  { root, manifest }: { readonly root: string; readonly manifest: ProjectFile },
  scheme: Scheme | null
): Promise<readonly Finding[]> {
  const found = await inParallel(await goldArticles(root), async (id) => {
    const at = places.gold(id)
    const article = await readArticle(root, id)
    if (article.ok) return findingsOf(await readGold({ root, manifest }, article.value), at, scheme)
    const facts = { article: id, because: article.problem.code }
    return [error({ code: 'reading.no-article', at, facts })]
  })
  return [
    ...found.flat(),
    ...(await strayFiles(new Listing(root), places.adjudication)).map(warning)
  ]
}

/** Guidelines are people's own texts: what is no text is wrong, the rest waits to be tidied. */
async function validateGuidelines(
  root: string,
  scheme: Scheme | null
): Promise<readonly Finding[]> {
  const problems = await guidelineProblems(new Listing(root), scheme)
  return problems.map((problem) => (isUntidy(problem) ? warning(problem) : error(problem)))
}

function isUntidy({ code }: Problem): boolean {
  return code.startsWith('project.') || code === 'guideline.unknown-label'
}

/** Drafts of incidents, whoever made them: their shape, and whether their evidence still stands. */
async function validateIncidents(project: Project): Promise<readonly Finding[]> {
  const { root } = project
  const folders = await namesIn(root, places.incidents)
  if (!folders.ok) return [error(folders.problem)]
  const owners = folders.value.filter((name) => idOfFile(`${name}.json`) !== null)
  const found = await inParallel(owners, async (annotator) => {
    const read = await readIncidents(root, annotator)
    if (!read.ok) return [error(read.problem)]
    const { views } = await viewIncidents(project, living(read.value))
    const broken = views.flatMap(({ incident, standing }) => {
      const count = Object.values(standing).filter((one) => one.standing !== 'whole').length
      const at = places.incident(annotator, incident.id)
      return count > 0 ? [warning({ code: 'incident.evidence-broken', at, facts: { count } })] : []
    })
    const stray = await strayFiles(new Listing(root), places.incidentsOf(annotator))
    const isOwn = annotator === project.manifest.annotatorId
    return [...read.notes.map(isOwn ? error : shownOnly), ...broken, ...stray.map(warning)]
  })
  return found.flat()
}

/** A colleague's damaged draft is theirs to restore: it stays as it is, and the others are shown. */
function shownOnly(problem: Problem): Finding {
  return { severity: 'error', problem, remedy: 'shown' }
}

function findingsOf(
  file: Outcome<ReadingFile | null>,
  at: string,
  scheme: Scheme | null
): readonly Finding[] {
  if (!file.ok) return [error(file.problem)]
  const broken = scheme && file.value ? checkReading(scheme, file.value.reading) : []
  return [
    ...file.notes.map(error),
    ...broken.map((problem) => {
      const placed = { ...problem, at: `${at}#${problem.at ?? ''}` }
      return problem.code === 'scheme.missing-attribute' ? warning(placed) : error(placed)
    })
  ]
}

function error(problem: Problem): Finding {
  return finding('error', problem)
}

function warning(problem: Problem): Finding {
  return finding('warning', problem)
}

function finding(severity: Finding['severity'], problem: Problem): Finding {
  const remedy = remedyOf(problem.code)
  return remedy === null ? { severity, problem } : { severity, problem, remedy }
}
