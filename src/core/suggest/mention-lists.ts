import type { Mention } from '../actors/find-mentions'
import { isBlamingEpithet, isGenericHead } from '../actors/label-words'
import { startingAt, type Facts } from './facts'

type Named = Pick<Facts, 'text' | 'mentions'>

/** How many generic nouns can stand before a name: «من عناصر مليشيا "…"». */
const mostHeads = 3

/**
 * The actor named at a word or after generic nouns that stand before it («عناصر من تنظيم "داعش"»),
 * with nothing but spaces and quotation marks between; undefined where other words come first.
 */
export function namedAt({ text, mentions }: Named, from: number): Mention | undefined {
  for (let at = from; at <= from + mostHeads; at += 1) {
    const word = text.words[at]
    if (!word || (at > from && !/^[ "]+$/.test(word.gap))) return undefined
    const mention = startingAt(mentions, at)
    if (mention) return mention
    if (!isHead(word.text)) return undefined
  }
  return undefined
}

function isHead(word: string): boolean {
  const bare = /^[وف]./.test(word) ? word.slice(1) : word
  return isGenericHead(bare) || isGenericHead(word) || heads.test(bare)
}

const heads =
  /^(?:ل|ب|و|ول|[لب]?(?:ال)?(?:عناصر|مقاتل(?:و|ي|ين)|مسلح(?:و|ي|ين)|افراد|جنود|ضباط|قوات|قوه|فصيل|كتايب|لواء|كل|كلا|جيش|جانب|حلف|حزب|وحدات|سلاح|مدفعيه|جهاز))$/

/**
 * The actors of a list that begins at a word: «مليشيا "قوات سورية الديمقراطية" (قسد) وتنظيم
 * "داعش"» names two. What stands in brackets after a name is the same actor again.
 */
export function namedList(facts: Facts, from: number): readonly Mention[] {
  const list: Mention[] = []
  for (let at: number | null = from; at !== null;) {
    const mention = namedAt(facts, at)
    if (!mention) break
    list.push(mention)
    at = nextOfList(facts, afterBrackets(facts, mention))
  }
  return list
}

/** The word after a name, and after its other name in brackets. */
function afterBrackets({ text, mentions }: Facts, named: Mention): number {
  const next = named.to + 1
  const again = startingAt(mentions, next)
  const isBracketed = (text.words[next]?.gap ?? '').trimEnd().endsWith('(')
  return again && isBracketed ? again.to + 1 : next
}

/** Where the next name of the list starts, or null where the list ends. */
function nextOfList({ text }: Facts, at: number): number | null {
  const next = isBlamingEpithet(text.words[at]?.text ?? '') ? at + 1 : at
  const word = text.words[next]
  return word && /^[ ")]+$/.test(word.gap) && word.text.startsWith('و') ? next : null
}
