/**
 * The direction of a line that may begin with words quoted in «…»: that of its first letter outside of
 * them, so that an English remark on an Arabic quotation reads as English. `auto` where there is none.
 */
export function lineDirection(line: string): 'rtl' | 'ltr' | 'auto' {
  const letter = /\p{L}/u.exec(line.replaceAll(/«[^»]*»/g, ''))?.[0]
  if (letter === undefined) return 'auto'
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u.test(letter) ? 'rtl' : 'ltr'
}
