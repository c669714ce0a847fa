import type { Reading } from '../annotation/reading'
import type { Article } from '../article/article'

/** One annotator's reading of one article, with all that an export says of it. */
export type ExportedArticle = {
  readonly article: Article
  readonly reading: Reading
  readonly annotator: { readonly id: string; readonly name: string }
  readonly projectId: string
  /** The scheme's name, as its file states it. */
  readonly scheme: string
}

/** What an export of some format does not carry. Declared, so that the window can say it first. */
export type Loss = 'set-aside' | 'context' | 'source' | 'marked-lines'

/** One file format. Writing never fails; what it drops is declared in `loses`. */
export interface Format {
  readonly id: string
  /** Without the dot. */
  readonly extension: string
  readonly mediaType: string
  readonly loses: readonly Loss[]
  /** The part of the file that one article takes. The parts of a file are put one after the other. */
  writeRecord(exported: ExportedArticle): string
}
