/**
 * How the line ends of the file were written before they were folded to LF.
 * `mixed` keeps one letter per line end, in order: l = LF, w = CRLF, r = lone CR.
 */
export type Newlines =
  { readonly kind: 'lf' | 'crlf' | 'cr' } | { readonly kind: 'mixed'; readonly each: string }

export type Folded = { readonly text: string; readonly newlines: Newlines }

const letterOf: Readonly<Record<string, string>> = { '\n': 'l', '\r\n': 'w', '\r': 'r' }
const writtenAs: Readonly<Record<string, string>> = { l: '\n', w: '\r\n', r: '\r' }
const lineEnd = { lf: '\n', crlf: '\r\n', cr: '\r' } as const
const kindOf: Readonly<Record<string, 'lf' | 'crlf' | 'cr'>> = { l: 'lf', w: 'crlf', r: 'cr' }

/** Folds CRLF and lone CR to LF and changes nothing else; `unfoldNewlines` is the exact way back. */
export function foldNewlines(decoded: string): Folded {
  let each = ''
  const text = decoded.replaceAll(/\r\n|\r|\n/g, (written) => {
    each += letterOf[written] ?? ''
    return '\n'
  })
  const first = each.charAt(0) || 'l'
  const uniform = each === first.repeat(each.length)
  const kind = kindOf[first]
  return { text, newlines: uniform && kind ? { kind } : { kind: 'mixed', each } }
}

export function unfoldNewlines({ text, newlines }: Folded): string {
  if (newlines.kind !== 'mixed') return text.replaceAll('\n', lineEnd[newlines.kind])
  const { each } = newlines
  let index = 0
  return text.replaceAll('\n', () => writtenAs[each.charAt(index++)] ?? '\n')
}
