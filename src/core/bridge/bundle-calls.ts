import { z } from 'zod'
import { idSchema } from '../file/envelope'
import type { GuidelineLanguage } from '../guidelines/guideline'
import type { Problem } from '../outcome'

/** Stands for one packing or unpacking. */
const work = z.uuid().brand('work')
export type WorkId = z.infer<typeof work>

const choice = {
  /** Whose readings: an id, or null for everybody's. */
  annotator: idSchema.nullable(),
  /** Whether the articles go along. */
  articles: z.boolean(),
  /** Of one article alone; null for all. */
  only: idSchema.nullable(),
  /** Whether the gold readings go along. */
  gold: z.boolean(),
  /** Whether the guidelines go along that the project has of its own. */
  guidelines: z.boolean(),
  /** Whether the incidents go along of those whose readings do. */
  incidents: z.boolean()
}

/** A dropped bundle comes as its bytes; larger ones are chosen in a dialog. */
export const droppedBundleLimit = 32_000_000

export function tooLargeToDrop(name: string): Problem {
  return { code: 'bundle.drop-too-large', at: name }
}

/**
 * Work that a colleague is sent, or has sent. Packing and unpacking are asked about piece by piece,
 * so that they can be seen and stopped.
 */
export const bundleAsks = {
  'bundle.preview': z.strictObject(choice),
  /** Opens a save dialog and starts packing; null when it was cancelled. */
  'bundle.pack': z.strictObject(choice),
  /** Opens a dialog and starts to take a bundle in; null when it was cancelled. */
  'bundle.choose': z.strictObject({}),
  'bundle.drop': z.strictObject({
    name: z.string().max(1000),
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= droppedBundleLimit)
  }),
  /** Answers after a moment, or when the work is over. */
  'bundle.next': z.strictObject({ work }),
  /** Stops it between two files: nothing is packed then, and what was taken in stays. */
  'bundle.stop': z.strictObject({ work })
} as const satisfies Record<string, z.ZodType>

export type BundlePreview = {
  readonly readings: number
  /** Files of articles that go along. */
  readonly articles: number
  readonly gold: number
  readonly guidelines: number
  readonly incidents: number
  /** How many of these there would be if all were chosen. */
  readonly offered: {
    readonly gold: number
    readonly guidelines: number
    readonly incidents: number
  }
  /** Whether the person at the window wrote guidelines of the project: colleagues await them. */
  readonly writesGuidelines: boolean
  /**
   * The first articles of which something goes, with the names of those whose readings do, and
   * whether the gold reading does.
   */
  readonly items: readonly {
    readonly title: string
    readonly readers: readonly string[]
    readonly gold: boolean
  }[]
  /** The guidelines and the first incidents that go. */
  readonly besides: readonly Beside[]
}

/** What a bundle holds that belongs to no article. */
export type Beside =
  | { readonly is: 'guideline'; readonly label: string; readonly language: GuidelineLanguage }
  | { readonly is: 'incident'; readonly title: string; readonly reader: string }

/**
 * What became of a file that a colleague sent: `new` was not there; `same` was there to the byte;
 * `updated` follows on what was there, which is kept; `older` is what the one here followed
 * on; `beside` differs, so both are kept.
 */
export type Taken = 'new' | 'same' | 'updated' | 'older' | 'beside'

export type Packed = {
  readonly fileName: string
  readonly annotators: readonly string[]
  readonly readings: number
  readonly articles: number
  readonly gold: number
  readonly guidelines: number
  readonly incidents: number
  readonly bytes: number
}

/** The files of a bundle that had one fate, and the first of them. */
export type Received = {
  readonly outcome: Taken
  readonly count: number
  readonly first: readonly ReceivedFile[]
}

export type ReceivedFile =
  | { readonly is: 'article'; readonly title: string }
  | { readonly is: 'gold'; readonly title: string }
  | { readonly is: 'reading'; readonly title: string; readonly reader: string }
  | Beside

export type BundleReport =
  | { readonly is: 'packed'; readonly packed: Packed; readonly problems: readonly Problem[] }
  | {
      readonly is: 'received'
      readonly fileName: string
      readonly from: readonly string[]
      readonly files: readonly Received[]
      /** What was not taken, and why; `at` names each. */
      readonly problems: readonly Problem[]
    }
  | { readonly is: 'failed'; readonly problem: Problem }

export type WorkProgress = {
  /** From 0 to 1. */
  readonly done: number
  /** What came of it, once it is over. */
  readonly report: BundleReport | null
}

type Started = { readonly work: WorkId } | null

export type BundleAnswers = {
  'bundle.preview': BundlePreview
  'bundle.pack': Started
  'bundle.choose': Started
  'bundle.drop': Started
  'bundle.next': WorkProgress
  'bundle.stop': null
}
