/** A folded word taken apart: «وبالعشرات» is و, ب, ال and «عشرات». */
export type Parts = {
  /** Whether و or ف joins the word to what stands before. */
  readonly joined: boolean
  /** The preposition written in one with the word, or ''. */
  readonly preposition: '' | 'ب' | 'ل' | 'ك'
  readonly article: boolean
  /** How many letters stand before the word and its article. «لل» merged with it: not cut. */
  readonly cut: number
  /** The word without all of them. */
  readonly root: string
}

/**
 * Takes a folded word apart, but only where what is left is a known word: «واحد» and «فتيات» are
 * known whole, «وعشرين» is known without its و.
 */
export function takeApart(word: string, isKnown: (root: string) => boolean): Parts {
  for (const cut of cuts(word)) {
    const rest = word.slice(cut)
    const parts = { joined: /^[وف]/.test(word) && cut > 0, preposition: prepositionAt(word, cut) }
    if (isKnown(rest)) return { ...parts, cut, article: false, root: rest }
    if (rest.startsWith('ال') && isKnown(rest.slice(2)))
      return { ...parts, cut, article: true, root: rest.slice(2) }
    if (rest.startsWith('لل') && isKnown(rest.slice(2)))
      return { ...parts, preposition: 'ل', cut, article: true, root: rest.slice(2) }
  }
  const article = word.startsWith('ال') && word.length > 4
  const root = article ? word.slice(2) : word
  return { joined: false, preposition: '', article, cut: 0, root }
}

/** How many letters may be proclitics, the likelier first. */
function cuts(word: string): readonly number[] {
  const joined = /^[وف]/.test(word)
  const second = /^[بلك]/.test(word.slice(1))
  if (joined) return second ? [0, 1, 2] : [0, 1]
  return /^[بلك]/.test(word) ? [0, 1] : [0]
}

function prepositionAt(word: string, cut: number): '' | 'ب' | 'ل' | 'ك' {
  const last = word.charAt(cut - 1)
  return cut > 0 && (last === 'ب' || last === 'ل' || last === 'ك') ? last : ''
}
