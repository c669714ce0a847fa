import type { Bounds } from '#core/ledger/bounds'
import type { Language } from '#core/words/language'
import { formatNumber } from '#core/words/said'
import { stringsOf } from './use-strings'

/** A range in few words: one number, «3–5», «at least 3», and «no number» where nothing is known. */
export function boundsText({ min, max }: Bounds, language: Language): string {
  const { ledger } = stringsOf(language)
  if (min === null && max === null) return ledger.unknown
  if (max === null) return ledger.open(formatNumber(min ?? 0, language))
  if (min === null) return ledger.upTo(formatNumber(max, language))
  if (min === max) return formatNumber(min, language)
  return ledger.range(formatNumber(min, language), formatNumber(max, language))
}
