import type { ShownIncident } from '#core/bridge/incident-calls'
import type { Incident } from '#core/incidents/record'

/** One change of a draft of one's own; `before` is null where it was made. */
export type IncidentStep = { readonly before: Incident | null; readonly after: Incident }

/** The drafts of incidents that are looked at. */
export type Incidents = {
  /** Whose they are; null is the person at the window. */
  readonly whose: string | null
  /** Deleted ones too. Null while they are fetched. */
  readonly list: readonly ShownIncident[] | null
  /** The one that is open, by its id. */
  readonly open: string | null
  /** What was done in this session, the last one last, and what was taken back of it. */
  readonly done: readonly IncidentStep[]
  readonly undone: readonly IncidentStep[]
}

export const noIncidents: Incidents = {
  whose: null,
  list: null,
  open: null,
  done: [],
  undone: []
}
