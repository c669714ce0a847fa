import type { ArticleKind } from '#core/article/article-names'
import type { EncodingName } from './encodings'

/** The columns of a table of articles, and which of them are taken for what. */
export type Columns = {
  readonly all: readonly string[]
  readonly text: string | null
  readonly title: string | null
  readonly date: string | null
}

/** What a person decided about a file; what is not decided is recognised. */
export type Choices = {
  readonly encoding?: EncodingName | undefined
  readonly textColumn?: string | undefined
  readonly titleColumn?: string | undefined
  readonly dateColumn?: string | undefined
}

/** One article as it was found in a file. What the file says about it is null where it says nothing. */
export type Draft = {
  /** As decoded or as the page shows it; nothing trimmed, line ends not folded. */
  readonly text: string
  readonly title: string | null
  /** ISO 8601 date. */
  readonly date: string | null
  readonly outlet: string | null
  /** The line of the table it stands on, or its number in the list, from 1; null elsewhere. */
  readonly row: number | null
}

/** A file, converted. */
export type Converted = {
  readonly kind: ArticleKind
  /** Null where the format states its own. */
  readonly encoding: EncodingName | null
  readonly byteOrderMark: boolean
  /** What the encoding may be when it is not certain and nobody chose; the first was used. */
  readonly candidates: readonly EncodingName[]
  readonly columns: Columns | null
  readonly drafts: readonly Draft[]
}
