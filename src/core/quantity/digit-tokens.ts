import { readDigits, type Digits } from './digits'
import { numberWords } from './number-words'
import { readersOf } from './readers'
import { markOf, Token, type Word } from './token'

/** The token of the digits that start here; it takes its proclitics off the end of the list. */
export function digitsAt(tokens: Token[], text: string, at: number): Token {
  const { value, end, whole } = beforeScale(text, at)
  const { joined, preposition, article, start, bare } = glued(tokens, text, at)
  const mark = markOf(text.slice(at, end))
  const root = whole ? 'digits' : 'decimal'
  const known = { ...mark, kind: 'digits', root, value, joined, preposition, article } as const
  return new Token({ ...known, readers: readersOf(known) }, start, bare, end)
}

type Glued = Pick<Word, 'joined' | 'preposition' | 'article'> & Pick<Token, 'start' | 'bare'>

/**
 * The proclitics of digits: «و473», «الـ162», «بـ15», and with a space before the digits «الـ 162»,
 * «بـ 15». A free «و» stays: it joins.
 */
function glued(tokens: Token[], text: string, start: number): Glued {
  const none = { joined: false, preposition: '', article: false, start, bare: start } as const
  const last = tokens.at(-1)
  const gap = last?.kind === 'word' ? text.slice(last.end, start) : '#'
  const found = last && (gap === '' ? within : gap === ' ' ? apart : nowhere).exec(last.text)
  if (!found) return none
  tokens.pop()
  const [, joint = '', preposition = '', article = ''] = found
  const bare = last.start + joint.length + preposition.length
  return {
    joined: joint !== '',
    preposition: asPreposition(preposition),
    article: article !== '',
    start: last.start,
    bare: gap === ' ' && article === '' ? start : bare
  }
}

const within = /^([وف]?)([بلك]?)(ال|ل)?$/
const apart = /^([وف]?)(?=[بل]$|ب?ال$)([بل]?)(ال)?$/
const nowhere = /$^/

function asPreposition(letter: string): Word['preposition'] {
  return letter === 'ب' || letter === 'ل' || letter === 'ك' ? letter : ''
}

/** «1.250 مليون» is one and a quarter of it, «1.250 شخصاً» is a thousand and more. */
function beforeScale(text: string, at: number): Digits {
  const usual = readDigits(text, at)
  const marked = /[.,،]/.test(text.slice(at, usual.end)) || text.charAt(usual.end) === '،'
  if (!usual.whole || !marked) return usual
  const decimal = readDigits(text, at, true)
  const next = /^ ?(\p{L}{3,12})/u.exec(text.slice(decimal.end, decimal.end + 14))?.[1] ?? ''
  const scale = numberWords.get(next)?.scale ?? 0
  return scale >= (decimal.end > usual.end ? 1000 : 1_000_000) ? decimal : usual
}
