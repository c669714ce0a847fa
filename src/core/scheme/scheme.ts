import { z } from 'zod'

const words = { ar: z.string(), en: z.string() }
const definition = { def_ar: z.string().optional(), def_en: z.string().optional() }

const choice = z.looseObject({ id: z.string(), ...words, ...definition })

const attribute = z.looseObject({
  id: z.string(),
  kind: z.enum(['single', 'multi', 'int', 'text', 'entity']),
  required: z.boolean().default(false),
  default: z.union([z.string(), z.number(), z.boolean()]).nullish(),
  ...words,
  ...definition,
  values: z.array(choice).optional()
})

const label = z.looseObject({
  id: z.string(),
  ...words,
  ...definition,
  enabled: z.boolean(),
  hotkey: z.string(),
  attrs: z.array(attribute)
})

const relation = z.looseObject({
  id: z.string(),
  ...words,
  ...definition,
  from: z.array(z.string()),
  to: z.array(z.string()),
  card: z.string(),
  symmetric: z.boolean().optional(),
  same_type: z.boolean().optional(),
  attrs: z.array(attribute).optional()
})

/** The annotation scheme of a project, in the shape of its `scheme.json`. Unknown fields are kept. */
export const schemeSchema = z.looseObject({
  scheme: z.string(),
  version: z.string(),
  span_types: z.array(label),
  relations: z.array(relation)
})

export type Scheme = z.infer<typeof schemeSchema>
export type Label = z.infer<typeof label>
export type Attribute = z.infer<typeof attribute>
export type Choice = z.infer<typeof choice>
export type Relation = z.infer<typeof relation>
