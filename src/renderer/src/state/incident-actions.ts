import { builtUpon, type incidentForms, type ShownIncident } from '#core/bridge/incident-calls'
import { evidenceKey, isSameDraft, type Evidence, type Incident } from '#core/incidents/record'
import { stringsOf } from '../strings/use-strings'
import type { Incidents, IncidentStep } from './incidents'
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
  const before = shownIncident(desk, into)?.incident ?? null
  const answer = await desk.ask('incidents.draft', { keys: [...keys], into })
  if (!answer.ok) return notify(desk, answer.problem)
  if (into === null || before !== null) remember(desk, { before, after: answer.value.incident })
  const isElsewhere = desk.store.get().incidents.whose !== null
  patch(desk, { whose: null, ...(isElsewhere ? { list: null } : {}) })
  put(desk, answer.value)
  patch(desk, { open: answer.value.incident.id })
  goToPage(desk, 'data', 'incidents')
  await refreshIncidents(desk)
}

/**
 * Changes an incident as it is now, and saves it. It is shown changed at once, so that a change that
 * comes before the answer is made upon this one; what its evidence says follows with the answer. False
 * where it was not saved.
 */
export async function changeIncident(
  desk: Desk,
  id: string,
  change: (incident: Incident) => Incident
): Promise<boolean> {
  const before = shownIncident(desk, id)?.incident
  if (!before) return false
  const after = change(before)
  const step = { before, after }
  remember(desk, step)
  const isKept = await keep(desk, after)
  if (!isKept) forget(desk, step)
  return isKept
}

/** Deletes a draft: its file stays, so that it can be brought back at any time. */
export function deleteIncident(desk: Desk, id: string): Promise<boolean> {
  return changeIncident(desk, id, (now) => ({ ...now, deleted: true }))
}

export function bringIncidentBack(desk: Desk, id: string): Promise<boolean> {
  openIncident(desk, id)
  return changeIncident(desk, id, (now) => ({ ...now, deleted: false }))
}

/** What an earlier version says, as a change like any other. */
export function putVersionBack(desk: Desk, version: Incident): Promise<boolean> {
  return changeIncident(desk, version.id, ({ rev, updatedAt, deleted }) => ({
    ...version,
    rev,
    updatedAt,
    deleted
  }))
}

/** Takes the last change of this session back; false where it stays, as somebody has built on it. */
export function undoIncident(desk: Desk): Promise<boolean> {
  return turn(desk, 'done')
}

/** Does again what was taken back last. */
export function redoIncident(desk: Desk): Promise<boolean> {
  return turn(desk, 'undone')
}

async function turn(desk: Desk, from: 'done' | 'undone'): Promise<boolean> {
  const step = desk.store.get().incidents[from].at(-1)
  if (!step || incidentOwner(desk) !== step.after.annotatorId) return false
  const { done, undone } = desk.store.get().incidents
  const unmade: Incident = { ...step.after, deleted: true }
  const before = step.before ?? unmade
  const [is, wanted] = from === 'done' ? [step.after, before] : [before, step.after]
  const now = shownIncident(desk, is.id)?.incident
  const left = { done: [...done], undone: [...undone] }
  left[from].pop()
  if (!now || !isSameDraft(now, is)) {
    patch(desk, left)
    notify(desk, builtUpon())
    return false
  }
  left[from === 'done' ? 'undone' : 'done'].push(step)
  patch(desk, { ...left, open: wanted.deleted === true ? null : wanted.id })
  const isKept = await keep(desk, wanted)
  if (!isKept) patch(desk, { done, undone })
  return isKept
}

/** Shows a draft as it is to be and saves it; false, with the file shown again, where it was not. */
async function keep(desk: Desk, incident: Incident): Promise<boolean> {
  const shown = shownIncident(desk, incident.id)
  if (!shown) return false
  put(desk, { ...shown, incident })
  const answer = await desk.ask('incidents.keep', { incident })
  if (!answer.ok) {
    notify(desk, answer.problem)
    await refreshIncidents(desk)
    return false
  }
  if (shownIncident(desk, incident.id)?.incident === incident) put(desk, answer.value)
  return true
}

function shownIncident({ store }: Desk, id: string | null): ShownIncident | undefined {
  return store.get().incidents.list?.find(({ incident }) => incident.id === id)
}

/** Steps that are remembered; each holds a draft twice. */
const remembered = 200

function remember(desk: Desk, step: IncidentStep): void {
  const { done } = desk.store.get().incidents
  patch(desk, { done: [...done, step].slice(-remembered), undone: [] })
}

function forget(desk: Desk, step: IncidentStep): void {
  const { done } = desk.store.get().incidents
  patch(desk, { done: done.filter((other) => other !== step) })
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
