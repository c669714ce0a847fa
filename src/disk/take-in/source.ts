import type { SourceFile } from '#core/formats/format'
import type { Outcome } from '#core/outcome'

/** What one file says, or several that belong together: the work of one person, or of those it names. */
export type Source = {
  readonly name: string
  /** The id of a format, or `hashiya`; null where it is none that is known. */
  readonly format: string | null
  /** A file that is read a line at a time, whatever its size. */
  readonly lines: string | null
  /** All of its files at once, where it is not. */
  readonly load: () => Promise<Outcome<readonly SourceFile[]>>
}
