/** What can be wrong with the files of guidelines. */
export const guidelineWords: readonly (readonly [code: string, words: string])[] = [
  [
    'guideline.too-large',
    'the guideline has {size} bytes and at most {limit} are read; it stays as it is'
  ],
  ['guideline.empty', 'the file of the guideline is empty; earlier versions may be in .hashiya'],
  ['guideline.unknown-label', 'the scheme has no label {label}, so nobody sees this guideline']
]
