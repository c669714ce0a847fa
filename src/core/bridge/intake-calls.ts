import { z } from 'zod'
import type { ArticleKind } from '../article/article-names'
import type { Problem } from '../outcome'
import type { ArticleCard } from './calls'

/** Stands for the files that a person chose for one import. */
const intake = z.uuid().brand('intake')
export type IntakeId = z.infer<typeof intake>

/** How much may be dropped at once, in bytes and files; more comes in by the dialog, from the disk. */
export const dropLimits = { file: 64_000_000, all: 400_000_000, files: 5000 } as const

/** A dropped file: its name, to be shown, and its bytes. The window reads no other file. */
const dropped = z.strictObject({
  name: z.string().max(1000),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= dropLimits.file)
})

/** What is said of a file that does not fit into what may be dropped at once. */
export function droppedTooMuch(name: string): Problem {
  return { code: 'import.dropped-too-much', at: name }
}

const column = z.string().max(1000)

/** What a person decided about a file; what is not decided is recognised. */
const choices = z.strictObject({
  encoding: z.string().max(40).optional(),
  textColumn: column.optional(),
  titleColumn: column.optional(),
  dateColumn: column.optional()
})
export type FileChoices = z.infer<typeof choices>

const file = z.int().nonnegative()

/**
 * An import is asked for piece by piece, so that it can be seen and stopped: the files are chosen,
 * looked at, and taken.
 */
export const intakeAsks = {
  /** Opens a dialog; null when it is cancelled. */
  'intake.choose': z.strictObject({}),
  'intake.drop': z.strictObject({ files: z.array(dropped).max(dropLimits.files) }),
  /** Looks at the next few files. */
  'intake.look': z.strictObject({ intake }),
  /** Looks at one of them again, with what was decided. */
  'intake.again': z.strictObject({ intake, file, choices }),
  /** Takes the next few; what was decided holds for the file from then on. */
  'intake.take': z.strictObject({
    intake,
    decisions: z.array(z.strictObject({ file, leave: z.boolean(), choices })).max(100_000)
  }),
  'intake.stop': z.strictObject({ intake })
} as const satisfies Record<string, z.ZodType>

export type IntakeStarted = { readonly intake: IntakeId; readonly files: number }

/** A file before it is taken. */
export type FileLook = {
  /** Its number in the import, from 0. */
  readonly file: number
  readonly name: string
  /** Null when it cannot be taken; `problem` says why. */
  readonly kind: ArticleKind | null
  /** Null where the format states its own. */
  readonly encoding: string | null
  /** What the encoding may be, each with words of the text read so; empty when it is certain. */
  readonly candidates: readonly { readonly encoding: string; readonly preview: string }[]
  readonly columns: ColumnsLook | null
  readonly articles: number
  /** Of the first article. */
  readonly title: string | null
  readonly date: string | null
  readonly outlet: string | null
  readonly opening: string
  readonly problem: Problem | null
  readonly notes: readonly Problem[]
  /** There is something that a person should see or decide before it is taken. */
  readonly asks: boolean
}

export type ColumnsLook = {
  readonly all: readonly string[]
  readonly text: string | null
  readonly title: string | null
  readonly date: string | null
}

export type IntakeLook = {
  readonly looks: readonly FileLook[]
  readonly finished: boolean
}

/** What became of one file. */
export type FileReport = {
  readonly name: string
  readonly kind: string | null
  readonly encoding: string | null
  readonly articles: readonly ArticleCard[]
  /** Why something of it was not taken. */
  readonly problems: readonly Problem[]
  /** What should be known of what was taken. */
  readonly notes: readonly Problem[]
}

export type IntakePiece = {
  readonly files: readonly FileReport[]
  /** What was found wrong or passed over on the way to the files; told with the last piece. */
  readonly problems: readonly Problem[]
  readonly notes: readonly Problem[]
  readonly finished: boolean
}

export type IntakeAnswers = {
  'intake.choose': IntakeStarted | null
  'intake.drop': IntakeStarted
  'intake.look': IntakeLook
  'intake.again': FileLook
  'intake.take': IntakePiece
  'intake.stop': null
}

/** An import in all. */
export type ImportReport = {
  readonly files: readonly FileReport[]
  readonly problems: readonly Problem[]
  readonly notes: readonly Problem[]
}
