import type { AgreementRunId } from '#core/bridge/agreement-calls'
import type { Problem } from '#core/outcome'
import type { AgreementRow } from '#core/review/agreement'
import type { Person, ReportPart } from '#core/review/report'
import type { Tally } from '#core/review/tally'

/** What shall be measured. Null means: whoever shares articles, every label, every article. */
export type AgreementChoice = {
  readonly annotators: readonly string[] | null
  readonly label: string | null
  readonly article: string | null
}

/** The figures of agreement, as far as they have come. */
export type Agreement = {
  /** The project that they speak of; null before anything was measured. */
  readonly project: string | null
  readonly choice: AgreementChoice
  readonly running: AgreementRunId | null
  readonly done: number
  readonly steps: number
  readonly people: readonly Person[]
  /** Who was compared. */
  readonly compared: readonly string[]
  readonly tally: Tally | null
  readonly rows: Readonly<Record<ReportPart, readonly AgreementRow[]>>
  readonly problems: readonly Problem[]
}

export const noAgreement: Agreement = {
  project: null,
  choice: { annotators: null, label: null, article: null },
  running: null,
  done: 0,
  steps: 0,
  people: [],
  compared: [],
  tally: null,
  rows: { all: [], pair: [], label: [], article: [] },
  problems: []
}
