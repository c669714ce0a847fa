import { z } from 'zod'
import type { Reading, ReadingState } from '../annotation/reading'
import type { Article } from '../article/article'
import type { Annotator } from '../file/project-file'
import { idSchema } from '../file/envelope'
import type { Outcome, Problem } from '../outcome'
import type { Scheme } from '../scheme/scheme'
import { editSchema } from '../file/edit-schema'
import { ledgerAsks, type LedgerAnswers } from './ledger-calls'
import { bundleAsks, type BundleAnswers } from './bundle-calls'
import { copyAsks, type CopyAnswers } from './copy-calls'
import { exportAsks, type ExportAnswers } from './export-calls'
import { compareAsks, type CompareAnswers } from './compare-calls'
import { commentAsks, type CommentAnswers } from './comment-calls'
import { guidelineAsks, type GuidelineAnswers } from './guideline-calls'
import { historyAsks, type HistoryAnswers, type Steps } from './history-calls'
import { incidentAsks, type IncidentAnswers } from './incident-calls'
import { intakeAsks, type IntakeAnswers } from './intake-calls'
import { outsideAsks, type Holder, type OutsideAnswers } from './outside-calls'
import { passAsks, type PassAnswers } from './pass-calls'
import { policyAsks, type PolicyAnswers } from './policy-calls'
import { registerAsks, type RegisterAnswers } from './register-calls'
import { agreementAsks, type AgreementAnswers } from './agreement-calls'
import { progressAsks, type ProgressAnswers } from './progress-calls'
import { reportAsks, type ReportAnswers } from './report-calls'
import { searchAsks, type SearchAnswers } from './search-calls'
import { settingsChangeSchema, type Settings } from './settings'
import { takingAsks, type TakingAnswers } from './taking-calls'
import { versionAsks, type VersionAnswers } from './version-calls'

/** Stands for a folder or file that a person chose. The window never sees the path. */
const handle = z.uuid().brand('handle')
export type Handle = z.infer<typeof handle>

const name = z.string().trim().min(1).max(200)
const article = idSchema

/** Everything that the window may ask of the main process, with the shape of each request. */
export const asks = {
  /** Once at the start: settings, recent projects, and the project that is already open, if any. */
  'window.start': z.strictObject({}),
  /** The reader has drawn its article; the screenshot waits for this. */
  'window.drawn': z.strictObject({}),
  'settings.change': z.strictObject({ settings: settingsChangeSchema }),
  'project.choose': z.strictObject({}),
  'project.create': z.strictObject({ name, annotator: name }),
  'project.recent': z.strictObject({ handle }),
  'project.forget': z.strictObject({ handle }),
  'project.sample': z.strictObject({}),
  'project.close': z.strictObject({}),
  'article.open': z.strictObject({ article }),
  /** Applies the edits in main and answers when they are on the disk, or why they are not. */
  'reading.edit': z.strictObject({
    article,
    edits: z.array(editSchema).max(1000),
    /** Whether an edit is made, taken back or made again; it is made when nothing is said. */
    way: z.enum(['do', 'undo', 'redo']).optional(),
    /** Marks the edits of one action over several articles. */
    action: z.uuid().optional()
  }),
  /** Saves what is not saved yet, after a failure or before leaving. */
  'reading.save': z.strictObject({ article }),
  ...historyAsks,
  ...compareAsks,
  ...incidentAsks,
  ...intakeAsks,
  ...ledgerAsks,
  ...outsideAsks,
  ...passAsks,
  ...policyAsks,
  ...registerAsks,
  ...progressAsks,
  ...reportAsks,
  ...searchAsks,
  ...agreementAsks,
  ...takingAsks,
  ...versionAsks,
  ...bundleAsks,
  ...copyAsks,
  ...exportAsks,
  ...commentAsks,
  ...guidelineAsks
} as const satisfies Record<string, z.ZodType>

export type Start = {
  readonly version: string
  readonly settings: Settings
  readonly recent: readonly RecentProject[]
  readonly project: ProjectView | null
  /** The article to show first, when the command line names one of the project's. */
  readonly article: string | null
  /** Why a project named on the command line did not open. */
  readonly problem: Problem | null
}

export type RecentProject = {
  readonly handle: Handle
  readonly name: string
  /** The folder's own name, for telling two projects of one name apart. */
  readonly folder: string
  readonly openedAt: string
}

export type ProjectView = {
  readonly id: string
  readonly name: string
  readonly folder: string
  readonly annotator: Annotator
  readonly annotators: readonly Annotator[]
  readonly scheme: Scheme
  readonly articles: readonly ArticleCard[]
  /** What was found wrong on opening; each names its file. */
  readonly problems: readonly Problem[]
  /** Everything can be read and nothing saved: the folder cannot be written to, or another has it. */
  readonly readOnly: boolean
  /** Who else has the project open, while that is why it is for reading only. */
  readonly holder: Holder | null
}

/** A line of the library. */
export type ArticleCard = {
  readonly id: string
  readonly title: string
  readonly date: string | null
  readonly outlet: string | null
  readonly words: number
  readonly state: ReadingState
  /** Tags by label id, of the current annotator. */
  readonly counts: Readonly<Record<string, number>>
  /** The names of the other annotators who have a reading of it. */
  readonly readers: readonly string[]
}

export type ArticleView = {
  readonly article: Article
  readonly reading: Reading
  /** Null when it may be edited; otherwise why not (a damaged, newer or foreign reading). */
  readonly locked: Problem | null
  /** Annotations that were set aside, each with its reason. */
  readonly notes: readonly Problem[]
  readonly steps: Steps
  /** As whom the reading is a second pass; absent for the annotator's own reading. */
  readonly pass?: Annotator
}

export type Saved = { readonly rev: number; readonly savedAt: string }

type OwnAnswers = {
  'window.start': Start
  'window.drawn': null
  'settings.change': Settings
  /** Null when the dialog was cancelled. */
  'project.choose': ProjectView | null
  'project.create': ProjectView | null
  'project.recent': ProjectView
  'project.forget': readonly RecentProject[]
  'project.sample': ProjectView
  'project.close': readonly RecentProject[]
  'article.open': ArticleView
  'reading.edit': Saved
  'reading.save': Saved
}

type Answers = OwnAnswers &
  ReportAnswers &
  AgreementAnswers &
  BundleAnswers &
  CompareAnswers &
  CopyAnswers &
  ExportAnswers &
  HistoryAnswers &
  IncidentAnswers &
  IntakeAnswers &
  LedgerAnswers &
  OutsideAnswers &
  ProgressAnswers &
  PassAnswers &
  PolicyAnswers &
  RegisterAnswers &
  SearchAnswers &
  TakingAnswers &
  VersionAnswers &
  CommentAnswers &
  GuidelineAnswers

export type Call = keyof typeof asks
export type Asked<C extends Call> = z.infer<(typeof asks)[C]>
export type Answer<C extends Call> = Outcome<Answers[C]>
export type Ask = <C extends Call>(call: C, asked: Asked<C>) => Promise<Answer<C>>
