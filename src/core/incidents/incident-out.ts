import type { IncidentView } from './view'
import { evidenceKey, fieldNames, type Evidence } from './record'

/** An incident for other programs: its ranges, and beside each value how its evidence stands. */
export function incidentRecord({ incident, harm, standing }: IncidentView) {
  const { format, schemaVersion, id, annotatorId, title, createdAt, updatedAt } = incident
  const stood = (one: Evidence) => ({
    ...one,
    standing: standing[evidenceKey(one)]?.standing ?? 'unread'
  })
  const fields = fieldNames.map((name) => [
    name,
    incident.fields[name].map((one) => ({
      ...one,
      evidenced: one.evidence.length > 0,
      evidence: one.evidence.map(stood)
    }))
  ])
  return {
    format,
    schemaVersion,
    id,
    annotatorId,
    title,
    createdAt,
    updatedAt,
    offsetUnit: 'codepoint' as const,
    harm,
    figures: incident.figures.map(stood),
    ...(Object.fromEntries(fields) as Readonly<Record<string, unknown>>)
  }
}
