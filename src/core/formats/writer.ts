import type { FormatDocument, Piece, Writer, Written } from './format'

/** A writer whose documents need to know nothing of each other; `end` adds what stands beside them. */
export function eachDocument(
  write: (exported: FormatDocument) => readonly Piece[] | Written,
  end: () => readonly Piece[] = () => []
): Writer {
  return {
    write: (exported) => {
      const made = write(exported)
      return 'pieces' in made ? made : { pieces: made, notes: [] }
    },
    end: () => ({ pieces: end(), notes: [] })
  }
}

/** A file's name for one reading, without its extension: `layla/a-12ab`. */
export function placeOf({ annotator, article }: FormatDocument): string {
  return `${annotator.id}/${article.id}`
}

/** Line breaks that JSON allows in a string. */
const breaks = ['\u0085', '\u2028', '\u2029']

/** JSON on one line, with the breaks escaped that JSON allows in a string and other readers split at. */
export function jsonLine(value: unknown): string {
  const json = JSON.stringify(value)
  // Hardly any line holds one, and looking for each alone is quicker than a pattern.
  if (!breaks.some((character) => json.includes(character))) return `${json}\n`
  return `${json.replaceAll(/[\u0085\u2028\u2029]/g, escaped)}\n`
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** JSON in which every sign stands as an escape that XML cannot hold. */
export function xmlSafeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[\ufffe\uffff]/g, escaped)
}
