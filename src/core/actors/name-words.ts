import { foldedWords } from '../text/folded-words'

/**
 * The spelling under which a word of a name is looked up: what the press writes in two ways is
 * one. «الميليشيات» = «المليشيات», «سورية» = «سوريا», «الحوثيون» = «الحوثيين». Takes a folded word.
 */
export function nameKey(folded: string): string {
  if (!spelledInTwoWays.test(folded)) return folded
  const key = spellings.reduce((word, [from, to]) => word.replace(from, to), folded)
  return key.length >= 5 && key.endsWith('ون') ? `${key.slice(0, -2)}ين` : key
}

const spelledInTwoWays = /ميليشي|^سوريه$|موقراط|مريك|كوردستان|بشمرك|ون$|مسلحو$|مقاتلو$/

const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(ال)?ميليشي/, '$1مليشي'],
  [/^سوريه$/, 'سوريا'],
  [/ديموقراط/, 'ديمقراط'],
  [/^(ال)?امريك/, '$1اميرك'],
  [/كوردستان/, 'كردستان'],
  [/^(ال)?بشمرك/, '$1بيشمرك'],
  [/^(ال)?(مسلح|مقاتل)و$/, '$1$2ي']
]

/** The words of a name as they are looked up. */
export function nameKeys(name: string): readonly string[] {
  return foldedWords(name).words.map(({ text }) => nameKey(text))
}

/** One way of taking a word apart: how many letters are proclitics, and the name that is left. */
export type Reading = {
  readonly cut: number
  readonly key: string
  /** «للنظام»: the preposition and the article are one letter, nothing can be cut. */
  readonly merged: boolean
  /** A rest of one or two letters, which only starts a name of several words («وأ.ف.ب»). */
  readonly short: boolean
}

/**
 * The ways to read the first word of a name, the whole word first: و and ف before it, then ب, ل
 * or ك, then لل for ل + ال. Whether one of them is right only the register can say: «وزارة» is
 * read as «زارة» too, and found nowhere.
 */
export function readingsOf(folded: string): readonly Reading[] {
  const readings: Reading[] = [readingWith(folded, 0, false)]
  const starts = /^[وف]/.test(folded) ? [0, 1] : [0]
  for (const cut of starts) {
    const rest = folded.slice(cut)
    if (cut > 0 && rest !== '') readings.push(readingWith(rest, cut, false))
    if (!/^[بلك]./.test(rest)) continue
    readings.push(readingWith(rest.slice(1), cut + 1, false))
    if (rest.startsWith('لل') && rest.length > 4)
      readings.push(readingWith(`ال${rest.slice(2)}`, cut, true))
  }
  return readings
}

function readingWith(rest: string, cut: number, merged: boolean): Reading {
  return { cut, key: nameKey(rest), merged, short: cut > 0 && rest.length < shortest }
}

/** No name of one word and fewer letters is cut out of a word. */
const shortest = 3

/** Whether two words can belong to one name with this between them. */
export function joinsName(gap: string, before: string, after: string): boolean {
  if (/^[ "()[\]–—-]{1,4}$/.test(gap)) return true
  return /^[. ]{1,2}$/.test(gap) && before.length === 1 && after.length === 1
}
