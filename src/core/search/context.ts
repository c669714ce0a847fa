import { splitsPair, type Span } from '../text/span'

/** A hit with what stands around it in its line, as a concordance sets it. */
export type Context = {
  readonly before: string
  /** The hit in whole words: a letter cut from its neighbour would change its shape. */
  readonly words: string
  readonly after: string
}

/** How many UTF-16 units are shown on either side. */
const reach = 70
/** A word of more letters than this is no word, and is cut. */
const longestWord = 60

/** The words of a hit and around it; an ellipsis stands where the line goes on. */
export function contextOf(text: string, { start, end }: Span): Context {
  const from = Math.max(0, start - longestWord)
  const head = /[\p{L}\p{M}\p{N}ـ\u200c\u200d]*$/u.exec(text.slice(from, start))?.[0] ?? ''
  const tail =
    /^[\p{L}\p{M}\p{N}ـ\u200c\u200d]*/u.exec(text.slice(end, end + longestWord))?.[0] ?? ''
  const words = { start: start - head.length, end: end + tail.length }
  return {
    before: before(text, words.start),
    words: text.slice(words.start, words.end),
    after: after(text, words.end)
  }
}

function before(text: string, end: number): string {
  const cut = Math.max(0, end - reach)
  const part = text.slice(cut, end)
  const line = part.lastIndexOf('\n') + 1
  if (line > 0 || cut === 0 || text.charAt(cut - 1) === '\n') return part.slice(line)
  const whole = splitsPair(text, cut) ? part.slice(1) : part
  return `…${whole.replace(/^\S*\s+(?=\S)/u, '')}`
}

function after(text: string, start: number): string {
  const cut = start + reach
  const [line = ''] = text.slice(start, cut + 1).split('\n', 1)
  if (line.length <= reach) return line
  const part = text.slice(start, splitsPair(text, cut) ? cut - 1 : cut)
  return `${part.replace(/(?<=\S)\s+\S*$/u, '')}…`
}
