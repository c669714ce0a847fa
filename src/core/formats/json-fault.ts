/**
 * The line on which a text stops being JSON, from 1; the last line when something is missing there.
 * `JSON.parse` says no more than that it failed.
 */
export function jsonFaultLine(text: string): number {
  return text.slice(0, faultOffset(text)).split('\n').length
}

const sign = /[{}[\],:]/y
const string = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy
const other = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const space = /[ \t\n\r]*/y

/** What may come next: a value, a key, or what follows one of them. */
type Wanted = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

function faultOffset(text: string): number {
  const open: string[] = []
  let wanted: Wanted = 'value'
  for (let at = text.startsWith('\ufeff') ? 1 : 0; ;) {
    at += matchAt(space, text, at).length
    const found = tokenAt(text, at)
    const next: Wanted | null = found === '' ? null : after(wanted, found, open)
    if (next === null) return at
    wanted = next
    at += found.length
  }
}

function tokenAt(text: string, at: number): string {
  return matchAt(sign, text, at) || matchAt(string, text, at) || matchAt(other, text, at)
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** What is wanted after this token; null when it may not stand here. Keeps count of what is open. */
function after(wanted: Wanted, found: string, open: string[]): Wanted | null {
  switch (found) {
    case ':':
      return wanted === 'colon' ? 'value' : null
    case ',':
      return wanted === 'comma-or-end' ? afterComma(open) : null
    case '{':
    case '[':
      return wanted.startsWith('value') ? afterOpening(found, open) : null
    case '}':
    case ']':
      return wanted.endsWith('-or-end') ? afterClosing(found, open) : null
    default:
      return afterText(wanted, found, open)
  }
}

/** After a text, a number or a word: what they may be is a key or a value. */
function afterText(wanted: Wanted, found: string, open: readonly string[]): Wanted | null {
  if (wanted.startsWith('key')) return found.startsWith('"') ? 'colon' : null
  return wanted.startsWith('value') ? afterValue(open) : null
}

function afterComma(open: readonly string[]): Wanted {
  return open.at(-1) === '{' ? 'key' : 'value'
}

function afterOpening(bracket: string, open: string[]): Wanted {
  open.push(bracket)
  return bracket === '{' ? 'key-or-end' : 'value-or-end'
}

function afterClosing(bracket: string, open: string[]): Wanted | null {
  if (open.at(-1) !== (bracket === '}' ? '{' : '[')) return null
  open.pop()
  return afterValue(open)
}

function afterValue(open: readonly string[]): Wanted {
  return open.length === 0 ? 'nothing' : 'comma-or-end'
}
