import { z } from 'zod'
import { registerChangeSchema } from '../actors/register-changes'
import type { Entity, Register } from '../actors/register'
import type { ImportPlan } from '../actors/register-import'
import type { Edit } from '../annotation/edits'
import type { Problem } from '../outcome'
import type { Renaming } from '../scheme/retag'

/** What the window may ask of the project's register of actors. */
export const registerAsks = {
  /** The register as the disk holds it; the starter register where the project has none. */
  'register.read': z.strictObject({}),
  /** Makes all of the changes or none, and answers when they are on the disk. */
  'register.edit': z.strictObject({ changes: z.array(registerChangeSchema).min(1).max(1000) }),
  /** Takes the last change of this session back, with the tags that it changed. */
  'register.undo': z.strictObject({}),
  /** Which tags name which actor, in every reading of the project. */
  'register.uses': z.strictObject({}),
  /** Opens a dialog and reads a table; nothing is changed. Null when the dialog was cancelled. */
  'register.table': z.strictObject({}),
  /** Opens a save dialog, writes a table, reads it back. Null when the dialog was cancelled. */
  'register.export': z.strictObject({})
} as const satisfies Record<string, z.ZodType>

export type RegisterAnswers = {
  'register.read': Register
  'register.edit': RegisterSaved
  'register.undo': RegisterSaved
  'register.uses': ActorUses
  'register.table': RegisterTable | null
  'register.export': TableWritten | null
}

/** The register as it is saved now, and what that did to the annotator's tags. */
export type RegisterSaved = {
  readonly register: Register
  readonly retagged: readonly Retagged[]
  /** How many changes of this session can be taken back. */
  readonly undoable: number
}

/** The tags of one article that name another actor now. */
export type Retagged = {
  readonly article: string
  readonly edit: Edit
  readonly renaming: Renaming
  /** Whether the actor is gone, so that edits of the past must not bring it back either. */
  readonly all: boolean
}

export type ActorUses = {
  readonly uses: readonly ActorUse[]
  /** Readings that could not be looked into. */
  readonly problems: readonly Problem[]
}

/** So many tags of one annotator on the same words of one article name this actor. */
export type ActorUse = {
  /** As the tag has it; it may be the former id of an actor. */
  readonly actor: string
  readonly annotator: string
  readonly article: string
  readonly words: string
  readonly tags: number
}

export type RegisterTable = {
  readonly fileName: string
  /** What the table holds, to be asked for with an `import` change. */
  readonly entities: readonly Entity[]
  readonly plan: ImportPlan
  /** Rows that were left out, each with its line. */
  readonly problems: readonly Problem[]
}

export type TableWritten = {
  readonly fileName: string
  readonly actors: number
  readonly bytes: number
  readonly problems: readonly Problem[]
}
