import { z } from 'zod'
import { bad, good, unreachable, type Outcome } from '../outcome'
import { addAlias, changeAlias, removeAlias, withEntity } from './alias-edits'
import {
  aliasSchema,
  entityById,
  entityIdSchema,
  entitySchema,
  registerSchema,
  type Entity,
  type Register
} from './register'
import { addActor, mergeActors, renameActor, splitActor, unknown } from './register-edits'
import { importActors } from './register-import'

const { type, names, note } = entitySchema.shape
const id = entityIdSchema
const text = aliasSchema.shape.text
const plainNames = z.strictObject({ ar: names.shape.ar, en: names.shape.en })
const plainNote = note.unwrap()
const splitInto = z.strictObject({ id, type, names: plainNames })

/** One change of the register, as it crosses the bridge. */
export const registerChangeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('add'), entity: entitySchema }),
  z.strictObject({ type: z.literal('remove'), id }),
  z.strictObject({ type: z.literal('rename'), id, names: plainNames }),
  z.strictObject({ type: z.literal('retype'), id, to: type }),
  z.strictObject({ type: z.literal('note'), id, to: plainNote }),
  z.strictObject({ type: z.literal('add-alias'), id, alias: aliasSchema }),
  z.strictObject({ type: z.literal('remove-alias'), id, text }),
  z.strictObject({ type: z.literal('change-alias'), id, text, to: aliasSchema }),
  z.strictObject({ type: z.literal('merge'), from: id, into: id }),
  z.strictObject({
    type: z.literal('split'),
    from: id,
    aliases: z.array(text).max(500),
    into: splitInto
  }),
  /** What a table says; it adds and changes, and takes nothing away. */
  z.strictObject({ type: z.literal('import'), entities: registerSchema.shape.entities })
])

export type RegisterChange = z.infer<typeof registerChangeSchema>

/**
 * The register after the changes, all of them or none. Tags are not looked at: whoever merges,
 * splits or removes sees to the tags.
 */
export function changeRegister(
  register: Register,
  changes: readonly RegisterChange[]
): Outcome<Register> {
  let changed: Outcome<Register> = good(register)
  for (const change of changes) if (changed.ok) changed = changeOnce(changed.value, change)
  if (!changed.ok) return changed
  // What the file could not hold must not get into the window either.
  return registerSchema.safeParse(changed.value).success ? changed : bad({ code: 'register.full' })
}

function changeOnce(register: Register, change: RegisterChange): Outcome<Register> {
  switch (change.type) {
    case 'add':
      return addActor(register, change.entity)
    case 'remove':
      return removeActor(register, change.id)
    case 'rename':
      return renameActor(register, change.id, change.names)
    case 'retype':
      return withField(register, change.id, (entity) => ({ ...entity, type: change.to }))
    case 'note':
      return withField(register, change.id, (entity) => noted(entity, change.to))
    case 'add-alias':
      return addAlias(register, change.id, change.alias)
    case 'remove-alias':
      return removeAlias(register, change.id, change.text)
    case 'change-alias':
      return changeAlias(register, change.id, change)
    case 'merge':
      return mergeActors(register, change)
    case 'split':
      return splitActor(register, change)
    case 'import':
      return good(importActors(register, change.entities))
    default:
      return unreachable(change)
  }
}

function removeActor(register: Register, id: string): Outcome<Register> {
  if (!entityById(register, id)) return unknown(id)
  return good({ ...register, entities: register.entities.filter((entity) => entity.id !== id) })
}

function withField(
  register: Register,
  id: string,
  change: (entity: Entity) => Entity
): Outcome<Register> {
  const entity = entityById(register, id)
  return entity ? good(withEntity(register, change(entity))) : unknown(id)
}

/** An empty note is none. */
function noted(entity: Entity, note: string): Entity {
  const { note: _, ...others } = entity
  return note === '' ? others : { ...others, note }
}
