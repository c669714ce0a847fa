import { ownsConjunction, ownsPreposition } from '../text/root-letters'

/** The letters that may stand before a word and are written in one with it. */
export type Proclitics = {
  readonly conjunction: '' | 'و' | 'ف'
  readonly preposition: '' | 'ب' | 'ل' | 'ك'
  /** «لل» is the preposition and the article, merged into two letters. */
  readonly article: '' | 'ال' | 'لل'
}

const ofWords = [
  ['', ''],
  ['', 'ال'],
  ['', 'لل'],
  ['ب', ''],
  ['ل', ''],
  ['ك', ''],
  ['ب', 'ال'],
  ['ك', 'ال']
] as const

const known: ReadonlyMap<string, Proclitics> = new Map(
  (['', 'و', 'ف'] as const).flatMap((conjunction) =>
    ofWords.map(([preposition, article]) => [
      conjunction + preposition + article,
      { conjunction, preposition, article }
    ])
  )
)

/** The most letters that proclitics have together: «وبال». */
export const longestProclitics = Math.max(...[...known.keys()].map(({ length }) => length))

/** The proclitics that these letters of a folded word are, or undefined when they are none. */
export function procliticsOf(letters: string): Proclitics | undefined {
  return known.get(letters)
}

/**
 * Whether proclitics may be taken off a word so that `bare` is what is looked for. What is left of
 * a word of five letters and more is hardly ever another word; of the shorter ones those whose
 * first letter belongs to them are known: «حدة» is not in «وحدة», nor «أمل» in «كامل».
 * `letters` is the word as it is written, with its hamzas and without its vowel marks.
 */
export function comeOff(proclitics: Proclitics, letters: string, bare: string): boolean {
  const { conjunction, preposition, article } = proclitics
  if (/^\p{N}/u.test(bare)) return true
  if (bare.length < (preposition === '' ? 2 : 3)) return false
  if (article === '' && bare.length > 3) return true
  if (conjunction !== '' && article === '' && ownsConjunction(letters)) return false
  const rest = letters.slice(conjunction.length)
  if (preposition !== '' && article === '') return !ownsPreposition(rest)
  return article === '' || isArticle(rest.slice(preposition.length), bare)
}

/** The article has no hamza: «ألمانيا», «الآن», and «للجنة» is a preposition before «لجنة». */
function isArticle(letters: string, bare: string): boolean {
  if (letters.startsWith('لل')) return !ownsPreposition(`ل${bare}`)
  return /^[اٱ]/.test(letters) && !looksLikeArticle.test(letters)
}

const looksLikeArticle = /^(?:الذي|الذى|التي|التى|ال[آا]ن|الذين|الى|الي)$/
