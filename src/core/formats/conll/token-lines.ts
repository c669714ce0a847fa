import type { SourceFile } from '../format'

/** The columns of a line of tokens, and which line it is; sentences end at empty lines. */
export type ColumnLine = { readonly columns: readonly string[]; readonly line: number }

/**
 * The sentences of a file of tokens. Columns stand between spaces or tabs; a byte order mark in
 * front is none of them.
 */
export function sentencesIn({ text }: SourceFile): readonly (readonly ColumnLine[])[] {
  const sentences: ColumnLine[][] = []
  let open: ColumnLine[] = []
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const columns = line.split(/[ \t]+/).filter((column) => column !== '')
    if (columns.length > 0) {
      open.push({ columns, line: index + 1 })
    } else if (open.length > 0) {
      sentences.push(open)
      open = []
    }
  }
  return open.length > 0 ? [...sentences, open] : sentences
}
