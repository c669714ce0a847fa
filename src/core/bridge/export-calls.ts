import { z } from 'zod'
import type { Comparison } from '../formats/compare'
import type { Heed, Loss, Split } from '../formats/format'
import type { FormatId } from '../formats/format-ids'
import type { OffsetUnit } from '../formats/offsets/unit-index'
import type { LeftOut } from '../formats/selection'
import type { Problem } from '../outcome'
import { exportChoiceSchema, type ExportChoice } from './export-choice'

/** Stands for one export; the next one ends it. */
const running = z.uuid().brand('export')
export type ExportId = z.infer<typeof running>

/** An export is asked for piece by piece, so that it can be seen and stopped. */
export const exportAsks = {
  /** What can be chosen, and what this person chose for this project the last time. */
  'export.options': z.strictObject({}),
  'export.preview': z.strictObject({ choice: exportChoiceSchema }),
  /** Opens a save dialog and begins. Null when the dialog was cancelled. */
  'export.start': z.strictObject({ choice: exportChoiceSchema }),
  /** Answers after a moment how far the export is, or at once that it is finished. */
  'export.next': z.strictObject({ export: running }),
  /** Nothing is left of an export that is stopped before it is finished. */
  'export.stop': z.strictObject({ export: running })
} as const satisfies Record<string, z.ZodType>

export type ExportAnswers = {
  'export.options': ExportOptions
  'export.preview': ExportPreview
  'export.start': { readonly export: ExportId } | null
  'export.next': ExportPage
  'export.stop': null
}

export type ExportOptions = {
  readonly formats: readonly FormatFacts[]
  /** Whether there are readings that were agreed upon. */
  readonly gold: boolean
  readonly last: ExportChoice | null
}

/** What a format carries and can. */
export type FormatFacts = {
  readonly id: FormatId
  readonly extension: string
  readonly layout: 'file' | 'folder' | 'zip'
  readonly offsetUnit: OffsetUnit | null
  readonly loses: readonly Loss[]
  readonly textOptional: boolean
  readonly heeds: readonly Heed[]
  /** Whether it is read back after it was written. */
  readonly reads: boolean
}

export type ExportPreview = {
  readonly articles: number
  readonly readings: number
  readonly annotations: number
  readonly links: number
  readonly leftOut: LeftOut
  /** How many of the articles fall into each split. */
  readonly splits: Readonly<Record<Split, number>>
  /** False where there are more readings than were counted. */
  readonly isWhole: boolean
  /** What the first records are in the files, to the letter. */
  readonly files: readonly PreviewedFile[]
  /** Whether the files hold the same in a form that is no text. */
  readonly inOtherForm: boolean
}

/** The beginning of a file of an export. */
export type PreviewedFile = {
  readonly name: string
  readonly text: string
  /** Whether the records that are shown go on in the file. */
  readonly isCut: boolean
}

export type ExportPage = {
  readonly stage: 'writing' | 'reading-back'
  /** Articles. */
  readonly done: number
  readonly total: number
  readonly finished: boolean
  /** What was written; null while it is not finished, and where it failed or was stopped. */
  readonly report: ExportReport | null
  /** Why nothing was written. */
  readonly problem: Problem | null
}

export type ExportReport = {
  readonly fileName: string
  readonly articles: number
  readonly annotations: number
  readonly links: number
  /** Comments that are in the files, and those that the format leaves out. */
  readonly comments: { readonly carried: number; readonly left: number }
  readonly leftOut: LeftOut
  /** What came back; null for a format that is only written. */
  readonly comparison: Comparison | null
  /** The first of the files that were written, and how many there are. */
  readonly files: readonly WrittenFile[]
  readonly fileCount: number
  readonly bytes: number
  readonly problems: readonly Problem[]
}

export type WrittenFile = {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}
