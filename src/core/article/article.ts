import type { Newlines } from '../text/newlines'
import type { Metadata } from './recognise'

/**
 * An imported article. Its text never changes after the import, and every offset in the project
 * speaks of this text.
 */
export type Article = {
  readonly id: string
  /** As decoded, with line ends folded to LF and nothing else changed. */
  readonly text: string
  /** SHA-256 of the text as UTF-8, lower-case hex. */
  readonly textSha256: string
  readonly newlines: Newlines
  readonly source: Source
  readonly metadata: Metadata
  /** ISO 8601, UTC. */
  readonly importedAt: string
}

/** Where the text came from; `fileName` is for showing and is never used as a path. */
export type Source = {
  readonly fileName: string
  readonly bytes: number
  /** SHA-256 of the file's bytes as they were imported. */
  readonly sha256: string
  /** How the text was written in the file; `none` where its format has no bytes for letters. */
  readonly encoding: string
  readonly byteOrderMark: boolean
  /** What the file is: text, html, docx, … Absent for plain text. */
  readonly kind?: string | undefined
  /** The line of the table, or the number in the list, that the text stood on, from 1. */
  readonly row?: number | undefined
}
