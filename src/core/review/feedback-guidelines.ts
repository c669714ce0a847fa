import type { Correction, Feedback } from '../file/feedback-file'
import { defaultGuideline, type GuidelineLanguage } from '../guidelines/guideline'
import { definitionFrom, nearestExample, type GuidelinePair } from '../guidelines/quoting'
import type { Label, Scheme } from '../scheme/scheme'

/** The project's own guidelines, by label. */
export type GuidelinesByLabel = ReadonlyMap<string, GuidelinePair>

/** How words that people wrote are told: with others' names, or without. */
type Tell = (words: string) => string

/** The labels that corrections speak of, each with the sentence that defines it and where that stands. */
export function labelsOf(
  corrections: readonly Pick<Correction, 'yours' | 'settled'>[],
  scheme: Scheme,
  guidelines: GuidelinesByLabel,
  tell: Tell
): Feedback['labels'] {
  const used = new Set(
    corrections.flatMap(({ yours, settled }) => [yours?.label ?? [], settled?.label ?? []].flat())
  )
  const labels = scheme.span_types.filter(({ id }) => used.has(id))
  return Object.fromEntries(labels.map((label) => [label.id, defined(label, guidelines, tell)]))
}

function defined(
  label: Label,
  guidelines: GuidelinesByLabel,
  tell: Tell
): Feedback['labels'][string] {
  const { id, ar, en, def_ar = '', def_en = '' } = label
  const own = guidelines.get(id)
  const said = (language: GuidelineLanguage, scheme: string) =>
    definitionFrom({
      own: own?.[language] ?? null,
      scheme,
      shipped: defaultGuideline(id, language)
    })
  const [inAr, inEn] = [said('ar', def_ar), said('en', def_en)]
  return {
    ar,
    en,
    guideline: { ar: tell(inAr.sentence), en: tell(inEn.sentence) },
    versions: { ar: inAr.version, en: inEn.version }
  }
}

/**
 * Of the guidelines of the settled label, or else of theirs, the example that is nearest to the words of
 * a correction.
 */
export function examplesFor(
  { yours, settled }: Pick<Correction, 'yours' | 'settled'>,
  guidelines: GuidelinesByLabel,
  tell: Tell
): NonNullable<Correction['examples']> {
  const own = guidelines.get(settled?.label ?? yours?.label ?? '')
  const quotes = [settled, yours].flatMap((tag) => tag?.quote ?? [])
  const nearest = (language: GuidelineLanguage) => {
    const guideline = own?.[language]
    const example = guideline ? nearestExample(guideline.text, quotes) : null
    return example && { under: tell(example.under), text: tell(example.text) }
  }
  return { ar: nearest('ar'), en: nearest('en') }
}
