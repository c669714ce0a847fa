import { z } from 'zod'
import type { Conflict } from '../annotation/merge'
import type { Reading } from '../annotation/reading'
import { idSchema } from '../file/envelope'
import type { Annotator } from '../file/project-file'
import type { Problem } from '../outcome'
import type { ArticleCard, ProjectView, Saved } from './calls'

/** Which file of an article: the annotator's reading at work, or the gold one. */
const which = { article: idSchema, record: z.enum(['reading', 'gold']).optional() }
const sides = z.record(z.string().max(200), z.enum(['mine', 'theirs']))

/** What goes on between the window and whatever else changes a project. */
export const outsideAsks = {
  /** Answers when there is something to tell. The window asks again at once. */
  'changes.next': z.strictObject({}),
  /** What was changed both here and in the file; nothing when that has settled itself. */
  'conflict.open': z.strictObject(which),
  /** Joins both versions by a choice for every conflict, each by its key, and saves. */
  'conflict.settle': z.strictObject({ ...which, sides }),
  /** Makes a project that was opened for reading only, because another has it, one's own. */
  'lock.take': z.strictObject({}),
  /** Opens a save dialog and writes the reading as it is now to the chosen place. */
  'reading.save-elsewhere': z.strictObject(which)
} as const satisfies Record<string, z.ZodType>

export type Change =
  /** An open reading's file was changed by another program or computer. */
  | {
      readonly is: 'reading'
      readonly article: string
      readonly what: 'taken' | 'merged' | 'conflict' | 'gone'
    }
  /** So was the gold reading of an article; `taken` also where the window does not have it open. */
  | {
      readonly is: 'gold'
      readonly article: string
      readonly what: 'taken' | 'merged' | 'conflict' | 'gone'
    }
  /** Articles or colleagues' files have come into the folder. */
  | {
      readonly is: 'library'
      readonly articles: readonly ArticleCard[]
      readonly annotators: readonly Annotator[]
      readonly problems: readonly Problem[]
    }
  /** Somebody has opened the project elsewhere too, or has closed it there; null: nobody has it. */
  | { readonly is: 'lock'; readonly holder: Holder | null }
  /** A second start of the program has handed over what it was asked to open. */
  | {
      readonly is: 'handed-over'
      readonly project: ProjectView | null
      readonly article: string | null
      readonly problem: Problem | null
    }

/** Who has a project open. */
export type Holder = {
  readonly annotator: string
  readonly host: string
  readonly since: string
  /** Another Hashiya on this very computer, as the system itself knows. */
  readonly isHere: boolean
}

export type Conflicts = {
  readonly conflicts: readonly Conflict[]
  /** My reading, in which the ends of links can be looked up. */
  readonly mine: Reading
}

export type OutsideAnswers = {
  'changes.next': readonly Change[]
  'conflict.open': Conflicts
  'conflict.settle': Saved
  'lock.take': ProjectView
  /** The file's name; null when the dialog was cancelled. */
  'reading.save-elsewhere': { readonly fileName: string | null }
}
