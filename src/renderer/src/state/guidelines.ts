import type { GuidelineView } from '#core/bridge/guideline-calls'
import type { Guideline } from '#core/guidelines/guideline'
import type { Problem } from '#core/outcome'

/** The guidelines that were looked at, and what is being written. Keys are `<label>.<language>`. */
export type Guidelines = {
  /** The label whose guideline the dialog shows. */
  readonly label: string
  readonly views: Readonly<Record<string, GuidelineView>>
  /** What is written and not saved; kept while other things are looked at. */
  readonly drafts: Readonly<Record<string, string>>
  /** Why the last reading or saving failed. */
  readonly problem: Problem | null
  /** The saved text is shown beside the draft, as somebody else has changed it meanwhile. */
  readonly isTheirs: boolean
  /** The earlier versions of the guideline that is shown, once they are asked for. */
  readonly versions: readonly Guideline[] | null
}

export const noGuidelines: Guidelines = {
  label: 'general',
  views: {},
  drafts: {},
  problem: null,
  isTheirs: false,
  versions: null
}

export function guidelineKey(label: string, language: string): string {
  return `${label}.${language}`
}
