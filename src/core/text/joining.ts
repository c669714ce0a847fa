/** Letters that join to the one after them, as Unicode's ArabicShaping.txt has them (dual-joining). */
const joinsOnward = /[ئبتثجحخسشصضطظعغفقكلمنهىيـپچڤکگی][\p{M}\u200d]*$/u
const joinsBack = /^[\p{M}\u200d]*[آأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيـپچژڤکگی]/u

/** Whether a word that is cut between these two parts would lose the joining of its letters. */
export function joinAcross(before: string, after: string): boolean {
  return joinsOnward.test(before) && joinsBack.test(after)
}
