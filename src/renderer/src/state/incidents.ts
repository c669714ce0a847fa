import type { ShownIncident } from '#core/bridge/incident-calls'

/** The drafts of incidents that are looked at. */
export type Incidents = {
  /** Whose they are; null is the person at the window. */
  readonly whose: string | null
  /** Null while they are fetched. */
  readonly list: readonly ShownIncident[] | null
  /** The one that is open, by its id. */
  readonly open: string | null
}

export const noIncidents: Incidents = { whose: null, list: null, open: null }
