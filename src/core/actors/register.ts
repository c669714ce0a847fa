import { z } from 'zod'

export const registerFormat = 'hashiya.register'
export const registerVersion = 1

/** Ids are values of the attribute `entity`, never names of files. */
export const entityIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,60}$/)
const nameSchema = z.string().max(300)

/** The most aliases of one actor. */
export const aliasLimit = 500

export const aliasSchema = z.looseObject({
  text: z.string().min(1).max(300),
  framing: z.string().min(1).max(40).default('neutral'),
  /** Means somebody else elsewhere: it is suggested and never linked by itself. */
  ambiguous: z.boolean().optional(),
  /** The mention form of the scheme; absent where the name itself shows it. */
  form: z.string().min(1).max(40).optional()
})

export const entitySchema = z.looseObject({
  id: entityIdSchema,
  /** A value of the scheme's `actor_type`. */
  type: z.string().min(1).max(100),
  names: z.looseObject({ ar: nameSchema, en: nameSchema }),
  aliases: z.array(aliasSchema).max(aliasLimit),
  note: z.string().max(10_000).optional(),
  /** The ids of actors that were merged into this one; readings of colleagues may still hold them. */
  formerIds: z.array(entityIdSchema).max(500).optional()
})

/** The record of a project's actors, `actors.json`. No two entities have the same id. */
export const registerSchema = z.looseObject({
  format: z.literal(registerFormat),
  schemaVersion: z.int(),
  minReader: z.int(),
  entities: z
    .array(entitySchema)
    .max(20_000)
    .refine((entities) => new Set(entities.map(({ id }) => id)).size === entities.length)
})

export type Register = z.infer<typeof registerSchema>
export type Entity = z.infer<typeof entitySchema>
export type Alias = z.infer<typeof aliasSchema>
export type EntityNames = { readonly ar: string; readonly en: string }

export function registerOf(entities: readonly Entity[]): Register {
  return {
    format: registerFormat,
    schemaVersion: registerVersion,
    minReader: registerVersion,
    entities: [...entities]
  }
}

export function entityById(register: Register, id: string): Entity | undefined {
  return register.entities.find((entity) => entity.id === id)
}

/** Whom an id means: the actor of this id, or the one that took it in when they were merged. */
export function resolveActor(register: Register, id: string): Entity | undefined {
  return (
    entityById(register, id) ??
    register.entities.find(({ formerIds }) => formerIds?.includes(id) === true)
  )
}

/** The file's text: one entity a line, so that two versions can be compared line by line. */
export function writeRegister(register: Register): string {
  const { entities, ...head } = register
  const opening = JSON.stringify(head).slice(0, -1)
  const lines = entities.map((entity) => JSON.stringify(entity)).join(',\n')
  return `${opening},\n"entities":[\n${lines}\n]}\n`
}
