import type { Register } from '#core/actors/register'
import type { Reading } from '#core/annotation/reading'
import { evidenceOf, type Incident } from '#core/incidents/record'
import { viewIncident, type IncidentView } from '#core/incidents/view'
import { newLedgerRecord } from '#core/ledger/decisions'
import type { Source } from '#core/ledger/rows'
import type { Problem } from '#core/outcome'
import { readArticle } from './article-files'
import { inParallel } from './in-parallel'
import { readLedgerFile } from './ledger-file'
import { readReading } from './reading-files'
import { readRegister } from './register-file'

/** Whose reading of which article. */
export type Pointed = { readonly article: string; readonly annotator: string }

type Project = {
  readonly root: string
  readonly manifest: { readonly projectId: string }
}

/** The reading as a window has it, which may be ahead of its file; null where it is not open. */
export type Held = (pointed: Pointed) => Reading | null

export const nothingHeld: Held = () => null

/** The readings that are pointed at, each once; those that cannot be read are in the problems. */
export async function sourcesAt(
  { root, manifest }: Project,
  pointed: readonly Pointed[],
  held: Held
): Promise<{ readonly sources: readonly Source[]; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = []
  const each = new Map(pointed.map((one) => [`${one.article}/${one.annotator}`, one]))
  const found = await inParallel([...each.values()], async (one): Promise<Source | null> => {
    const article = await readArticle(root, one.article)
    if (!article.ok) {
      problems.push(article.problem)
      return null
    }
    const open = held(one)
    const { projectId } = manifest
    const place = { root, projectId, annotatorId: one.annotator, article: article.value }
    const read = open ? null : await readReading(place)
    if (read && !read.ok) problems.push(read.problem)
    const reading = open ?? (read?.ok ? read.value?.reading : undefined)
    return reading ? { article: article.value, annotator: one.annotator, reading } : null
  })
  return { sources: found.flatMap((one) => one ?? []), problems }
}

/** What incidents say now, from the readings of their articles. */
export async function viewIncidents(
  project: Project,
  incidents: readonly Incident[],
  held: Held = nothingHeld
): Promise<{
  readonly views: readonly IncidentView[]
  readonly sources: readonly Source[]
  readonly register: Register | null
  readonly problems: readonly Problem[]
}> {
  const { sources, problems } = await sourcesAt(project, incidents.flatMap(evidenceOf), held)
  const read = await readRegister(project.root)
  const register = read.ok ? read.value : null
  const views = await inParallel(incidents, async (incident) => {
    const { annotatorId } = incident
    const ledger = await readLedgerFile({ root: project.root, annotatorId })
    const decided = ledger.ok ? ledger.value : newLedgerRecord(annotatorId)
    return viewIncident(incident, { sources, register, decided })
  })
  return { views, sources, register, problems }
}
