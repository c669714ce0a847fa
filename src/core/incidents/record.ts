import { z } from 'zod'
import { same } from '../annotation/same'
import { idSchema, readRecord } from '../file/envelope'
import { good, type Outcome } from '../outcome'

export const incidentFormat = 'hashiya.incident'
export const incidentVersion = 1

/** What an incident says beside its figures, each in a list of its own. */
export const fieldNames = [
  'date',
  'place',
  'victims',
  'perpetrators',
  'sources',
  'grading'
] as const
export type FieldName = (typeof fieldNames)[number]

/** How far the harm is established, in Airwars' words, the surest first. */
export const grades = ['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const
export type Grade = (typeof grades)[number]

/** Words of an article that hold something up: the tag, and how its words stood. */
const evidence = z.looseObject({
  article: idSchema,
  annotator: idSchema,
  tag: z.string().min(1).max(100),
  /** In code points of the article's text. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  quote: z.string().max(20_000)
})

const statement = z.looseObject({
  /** What is stated; of a grading, the grade. */
  value: z.string().trim().min(1).max(1000),
  /** The actor of the register that it names, if any. */
  entity: z.string().max(100).nullable(),
  /** On what a perpetrator is named, as the scheme has it. */
  basis: z.string().max(100).nullable(),
  /** Empty where nothing holds it up: it is shown as not evidenced. */
  evidence: z.array(evidence).max(500)
})

const statements = z.array(statement).max(200)

export const incidentSchema = z.looseObject({
  format: z.literal(incidentFormat),
  schemaVersion: z.int(),
  minReader: z.int(),
  id: idSchema,
  annotatorId: idSchema,
  /** What the draft is called; a name, not a fact. */
  title: z.string().max(200),
  createdAt: z.string().max(40),
  updatedAt: z.string().max(40),
  /** Counts the saves; written since drafts travel, and a reader of version 1 does without. */
  rev: z.int().nonnegative().optional(),
  /** A deleted draft keeps its file, so that it can be brought back at any time. */
  deleted: z.boolean().optional(),
  /** The tags of the figures; how many were harmed is always worked out from these. */
  figures: z.array(evidence).max(5000),
  fields: z.looseObject({
    date: statements,
    place: statements,
    victims: statements,
    perpetrators: statements,
    sources: statements,
    grading: statements
  })
})

export type Evidence = Readonly<z.infer<typeof evidence>>
export type Statement = Readonly<z.infer<typeof statement>>
export type Incident = z.infer<typeof incidentSchema>

export function newIncident(made: {
  readonly id: string
  readonly annotatorId: string
  readonly now: string
}): Incident {
  const { id, annotatorId, now } = made
  return {
    format: incidentFormat,
    schemaVersion: incidentVersion,
    minReader: incidentVersion,
    id,
    annotatorId,
    title: '',
    createdAt: now,
    updatedAt: now,
    figures: [],
    fields: { date: [], place: [], victims: [], perpetrators: [], sources: [], grading: [] }
  }
}

export function readIncident(json: unknown, at: string): Outcome<Incident> {
  const read = readRecord(json, at, {
    format: incidentFormat,
    version: incidentVersion,
    schema: incidentSchema
  })
  return read.ok ? good(read.value, read.notes) : read
}

export function writeIncident(incident: Incident): string {
  return `${JSON.stringify(incident, null, 1)}\n`
}

/** The drafts that were not deleted. */
export function living(incidents: readonly Incident[]): readonly Incident[] {
  return incidents.filter(({ deleted }) => deleted !== true)
}

/** The same draft but for what a save writes: its number and its time. */
export function isSameDraft(one: Incident, other: Incident): boolean {
  return same(content(one), content(other))
}

function content(incident: Incident) {
  const { rev: _rev, updatedAt: _updatedAt, deleted = false, ...rest } = incident
  return { ...rest, deleted }
}

/** The same for two pieces of evidence of one tag, also when its words were moved in between. */
export function evidenceKey({
  article,
  annotator,
  tag
}: Pick<Evidence, 'article' | 'annotator' | 'tag'>) {
  return `${article}/${annotator}/${tag}`
}

/** All evidence of an incident, each tag once. */
export function evidenceOf({ figures, fields }: Incident): readonly Evidence[] {
  const all = [
    ...figures,
    ...fieldNames.flatMap((name) => fields[name].flatMap(({ evidence }) => evidence))
  ]
  return [...new Map(all.map((one) => [evidenceKey(one), one])).values()]
}
