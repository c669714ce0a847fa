import type { Span } from '../text/span'
/**
 * What an importer recognised in an article. Spans are UTF-16 units of the article's text, which
 * itself stays as it was.
 */
export type Metadata = {
  readonly title: string
  /** ISO 8601 date of publication as the page prints it, or null. */
  readonly date: string | null
  readonly outlet: string | null
  readonly lines: readonly MarkedLine[]
}
export type LineRole = 'headline' | 'repeated-headline' | 'date' | 'boilerplate'
export type MarkedLine = { readonly role: LineRole; readonly span: Span }
