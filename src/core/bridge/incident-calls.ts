import { z } from 'zod'
import { idSchema } from '../file/envelope'
import { incidentSchema, type Evidence, type Incident } from '../incidents/record'
import type { IncidentView } from '../incidents/view'
import type { Problem } from '../outcome'
import { languages } from '../words/language'

export const incidentForms = ['json', 'csv', 'html'] as const

/** A step is not taken back where the draft is another one by now. */
export function builtUpon(): Problem {
  return { code: 'incident.built-upon' }
}

const keys = z.array(z.string().max(200)).max(5000)

export const incidentAsks = {
  /** Deleted ones too: they can be brought back. */
  'incidents.list': z.strictObject({ annotator: idSchema }),
  /** Makes an incident of these figures and claims, or takes them into one that is there. */
  'incidents.draft': z.strictObject({ keys, into: idSchema.nullable() }),
  /** Saves an incident of the person's own. */
  'incidents.keep': z.strictObject({ incident: incidentSchema }),
  /** The earlier versions of one of the person's own that say something else, the newest first. */
  'incidents.versions': z.strictObject({ id: idSchema }),
  /** Opens a save dialog and writes one incident, or all of an annotator. */
  'incidents.write': z.strictObject({
    annotator: idSchema,
    id: idSchema.nullable(),
    form: z.enum(incidentForms),
    language: z.enum(languages)
  })
} as const satisfies Record<string, z.ZodType>

/** A tag of the incident's articles that can be made evidence. */
export type Anchor = { readonly label: string; readonly evidence: Evidence }

export type ShownIncident = IncidentView & { readonly anchors: readonly Anchor[] }

export type IncidentAnswers = {
  'incidents.list': readonly ShownIncident[]
  'incidents.draft': ShownIncident
  'incidents.keep': ShownIncident
  'incidents.versions': readonly Incident[]
  /** Null when the dialog was cancelled. */
  'incidents.write': { readonly fileName: string | null }
}
