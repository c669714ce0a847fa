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
  const isElsewhere = desk.store.get().incidents.whose !== null
  patch(desk, { whose: null, ...(isElsewhere ? { list: null } : {}) })
  put(desk, answer.value)
  patch(desk, { open: answer.value.incident.id })
  goToPage(desk, 'data', 'incidents')
  await refreshIncidents(desk)
}

/**
 * Changes an incident as it is now, and saves it. It is shown changed at once, so that a change that
 * comes before the answer is made upon this one; what its evidence says follows with the answer.
 */
export async function changeIncident(
  desk: Desk,
  id: string,
  change: (incident: Incident) => Incident
): Promise<void> {
  const shown = desk.store.get().incidents.list?.find(({ incident }) => incident.id === id)
  if (!shown) return
  const incident = change(shown.incident)
  put(desk, { ...shown, incident })
  const answer = await desk.ask('incidents.keep', { incident })
  if (!answer.ok) {
    notify(desk, answer.problem)
    return refreshIncidents(desk)
  }
  const now = desk.store.get().incidents.list?.find((one) => one.incident.id === id)
  if (now?.incident === incident) put(desk, answer.value)
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
