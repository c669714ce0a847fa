/** How a number is spelled out: the gender of what is counted, the case, and with hamzas or without. */
export type Spelling = {
  readonly gender: 'masculine' | 'feminine'
  readonly case: 'nominative' | 'genitive'
  readonly hamza: boolean
}

/** Spells a whole number from 1 to 999,999,999 in Arabic words, by the rules of the grammar books. */
export function spell(number: number, spelling: Spelling): string {
  const parts: string[] = []
  const millions = Math.floor(number / 1_000_000)
  const thousands = Math.floor(number / 1000) % 1000
  if (millions > 0) parts.push(scaled(millions, million, spelling))
  if (thousands > 0) parts.push(scaled(thousands, thousand, spelling))
  if (number % 1000 > 0) parts.push(belowThousand(number % 1000, spelling))
  const words = parts.join(' و')
  return spelling.hamza ? words : words.replaceAll(/[أإآ]/g, 'ا').replaceAll('ة', 'ه')
}

type Scale = {
  readonly one: string
  readonly two: readonly [string, string]
  readonly few: string
  readonly many: string
}
const thousand: Scale = { one: 'ألف', two: ['ألفان', 'ألفين'], few: 'آلاف', many: 'ألفاً' }
const million: Scale = {
  one: 'مليون',
  two: ['مليونان', 'مليونين'],
  few: 'ملايين',
  many: 'مليوناً'
}

function scaled(count: number, { one, two, few, many }: Scale, spelling: Spelling): string {
  const nominative = spelling.case === 'nominative'
  if (count === 1) return one
  if (count === 2) return nominative ? two[0] : two[1]
  const words = belowThousand(count, { ...spelling, gender: 'masculine' })
  const last = count % 100
  if (last >= 3 && last <= 10) return `${words} ${few}`
  return last >= 11 ? `${words} ${many}` : `${words} ${one}`
}

const hundreds = ['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع']

function belowThousand(number: number, spelling: Spelling): string {
  const count = Math.floor(number / 100)
  const rest = number % 100
  const nominative = spelling.case === 'nominative'
  const parts: string[] = []
  if (count === 1) parts.push('مئة')
  if (count === 2) parts.push(nominative ? 'مئتان' : 'مئتين')
  if (count > 2) parts.push(`${hundreds[count - 3]}مئة`)
  if (rest > 0) parts.push(belowHundred(rest, spelling))
  return parts.join(' و')
}

const withMasculine = 'ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة'.split(' ')
const withFeminine = 'ثلاث أربع خمس ست سبع ثماني تسع عشر'.split(' ')
const tens = 'عشر ثلاث أربع خمس ست سبع ثمان تسع'.split(' ')

function belowHundred(number: number, spelling: Spelling): string {
  const masculine = spelling.gender === 'masculine'
  const nominative = spelling.case === 'nominative'
  if (number <= 10) return unit(number, spelling)
  if (number === 11) return masculine ? 'أحد عشر' : 'إحدى عشرة'
  if (number === 12) return `${twelve(spelling)} ${masculine ? 'عشر' : 'عشرة'}`
  if (number < 20) return `${unit(number - 10, spelling)} ${masculine ? 'عشر' : 'عشرة'}`
  const ten = `${tens[Math.floor(number / 10) - 2]}${nominative ? 'ون' : 'ين'}`
  return number % 10 === 0 ? ten : `${unit(number % 10, spelling)} و${ten}`
}

function twelve({ gender, case: form }: Spelling): string {
  if (gender === 'masculine') return form === 'nominative' ? 'اثنا' : 'اثني'
  return form === 'nominative' ? 'اثنتا' : 'اثنتي'
}

function unit(number: number, { gender, case: form }: Spelling): string {
  const masculine = gender === 'masculine'
  if (number === 1) return masculine ? 'واحد' : 'واحدة'
  if (number === 2) return (masculine ? 'اثن' : 'اثنت') + (form === 'nominative' ? 'ان' : 'ين')
  return (masculine ? withMasculine : withFeminine)[number - 3] ?? ''
}
