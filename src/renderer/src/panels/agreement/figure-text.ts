import type { Language } from '#core/words/language'
import type { AgreementRow } from '#core/review/agreement'
import type { MeasureId } from '#core/review/measures'
import type { Band } from '../../strings/agreement-words'
import type { Strings } from '../../strings/en'

/** Measures that say which part of something agrees; the others are corrected for chance. */
const shares: ReadonlySet<MeasureId> = new Set([
  ...(['found', 'same_borders', 'same_label', 'f1_exact', 'f1_partial', 'f1_type'] as const),
  ...(['number_equal', 'number_overlap', 'harm_equal'] as const)
])

export function isShare(measure: MeasureId): boolean {
  return shares.has(measure)
}

/** A figure as it is written: a part in per cent, a coefficient with two decimals. */
export function figureText(measure: MeasureId, value: number, language: Language): string {
  return isShare(measure) ? percents[language].format(value) : coefficients[language].format(value)
}

const percents = {
  ar: new Intl.NumberFormat('ar', { style: 'percent', maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })
}
const coefficients = {
  ar: new Intl.NumberFormat('ar', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

/**
 * How good a figure is. The steps of the chance-corrected ones are those of Krippendorff (2004), p. 241:
 * from 0.8 on reliable, from 0.667 on enough for tentative conclusions.
 */
export function bandOf(measure: MeasureId, value: number): Band {
  const [high, good, middle, low] = isShare(measure)
    ? [0.9, 0.65, 0.35, 0.1]
    : [0.8, 0.667, 0.4, 0.1]
  if (value >= high) return 'high'
  if (value >= good) return 'good'
  if (value >= middle) return 'middle'
  return value >= low ? 'low' : 'none'
}

/** What a figure says in words, or why there is none. */
export function meaningOf(row: AgreementRow, strings: Strings): string {
  const { measure, value } = row
  const { agreement } = strings
  if (value === null) return whyNot(row, strings)
  const words = isShare(measure) ? agreement.share : agreement.chance
  return words[bandOf(measure, value)]
}

/** Why there is no figure; a measure of numbers speaks of figures and not of any tags. */
export function whyNot({ measure, reason }: AgreementRow, { agreement }: Strings): string {
  const ofFigures = /number|harm/.test(measure) && reason === 'nothing-matched'
  return agreement.undefined[ofFigures ? 'no-figure' : (reason ?? 'no-data')]
}
