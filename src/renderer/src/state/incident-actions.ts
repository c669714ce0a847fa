import type { incidentForms, ShownIncident } from '#core/bridge/incident-calls'
import { evidenceKey, type Evidence, type Incident } from '#core/incidents/record'
import { stringsOf } from '../strings/use-strings'
import type { Incidents } from './incidents'
import { goToPage, goToWords } from './rooms'
import { notify, type Desk } from './workbench'

/** The annotator whose incidents are looked at; null without a project. */
export function incidentOwner(desk: Desk): string | null {
  const { incidents, project } = desk.store.get()
  return incidents.whose ?? project?.annotator.id ?? null
}

/** Fetches the incidents with what their evidence says now; what is shown stays meanwhile. */
export async function refreshIncidents(desk: Desk): Promise<void> {
  const annotator = incidentOwner(desk)
  if (annotator === null) return
  const answer = await desk.ask('incidents.list', { annotator })
  if (incidentOwner(desk) !== annotator) return
  if (!answer.ok) return notify(desk, answer.problem)
  const known = desk.store.get().notices
  const fresh = answer.notes.filter(
    ({ code, at }) => !known.some((notice) => notice.code === code && notice.at === at)
  )
  notify(desk, ...fresh)
  patch(desk, { list: answer.value })
}

export function lookAtIncidentsOf(desk: Desk, annotator: string): void {
  patch(desk, { whose: annotator, list: null, open: null })
  void refreshIncidents(desk)
}

export function openIncident(desk: Desk, id: string): void {
  patch(desk, { open: id })
}

/** Makes an incident of figures and claims by their keys, or takes them into one, and shows it. */
export async function draftIncident(
  desk: Desk,
  keys: readonly string[],
  into: string | null
): Promise<void> {
  const answer = await desk.ask('incidents.draft', { keys: [...keys], into })
  if (!answer.ok) return notify(desk, answer.problem)
  patch(desk, { whose: null })
  put(desk, answer.value)
  patch(desk, { open: answer.value.incident.id })
  goToPage(desk, 'data', 'incidents')
}

/** Saves a changed incident; it is shown changed once it is on the disk. */
export async function keepIncident(desk: Desk, incident: Incident): Promise<void> {
  const answer = await desk.ask('incidents.keep', { incident })
  if (!answer.ok) return notify(desk, answer.problem)
  put(desk, answer.value)
}

/** Writes an incident, or all, to a file that a person chooses; answers what to tell. */
export async function writeIncidents(
  desk: Desk,
  id: string | null,
  form: (typeof incidentForms)[number]
): Promise<string | null> {
  const annotator = incidentOwner(desk)
  if (annotator === null) return null
  const { language } = desk.store.get().settings
  const answer = await desk.ask('incidents.write', { annotator, id, form, language })
  if (!answer.ok) {
    notify(desk, answer.problem)
    return null
  }
  notify(desk, ...answer.notes)
  const { fileName } = answer.value
  return fileName && stringsOf(language).incidents.saved(fileName)
}

/** Shows the words of evidence as they are now; nothing to show where they are gone. */
export function goToEvidence(desk: Desk, { standing }: ShownIncident, evidence: Evidence): void {
  const span = standing[evidenceKey(evidence)]?.span
  const isOwn = evidence.annotator === desk.store.get().project?.annotator.id
  if (span) void goToWords(desk, evidence.article, span, isOwn ? evidence.tag : undefined)
}

function put(desk: Desk, shown: ShownIncident): void {
  const { list } = desk.store.get().incidents
  const others = list ?? []
  const at = others.findIndex(({ incident }) => incident.id === shown.incident.id)
  patch(desk, { list: at === -1 ? [...others, shown] : others.with(at, shown) })
}

function patch({ store }: Desk, change: Partial<Incidents>): void {
  store.patch({ incidents: { ...store.get().incidents, ...change } })
}
