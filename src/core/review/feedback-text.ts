import type { Language } from '../words/language'
import type { Change, Correction, Feedback } from '../file/feedback-file'
import type { Scheme } from '../scheme/scheme'
import { feedbackAr, feedbackEn, type FeedbackWords } from './feedback-words'
import { isolated } from '../text/isolated'

export function feedbackWords(language: Language): FeedbackWords {
  return language === 'ar' ? feedbackAr : feedbackEn
}

/** Each change of a correction as a sentence; what comes from an article stands isolated. */
export function changesText(
  correction: Correction,
  scheme: Scheme,
  language: Language
): readonly string[] {
  const names = namesIn(scheme, labelOf(correction), language)
  return correction.changes.map((change) => changeText(change, names, feedbackWords(language)))
}

/** Why it was changed, by whom, and from whom it was taken; empty where nothing is known. */
export function whyText(correction: Correction, language: Language): string {
  const words = feedbackWords(language)
  const { reason, words: said, decidedBy, takenFrom } = correction
  const person = (name: string) =>
    isolated(name.startsWith('#') ? words.reader(name.slice(1)) : name)
  const parts = [
    reason === null ? '' : words.reasons[reason],
    said.trim() === '' ? '' : isolated(said.trim()),
    decidedBy === null ? '' : words.decidedBy(person(decidedBy)),
    takenFrom.length === 0
      ? ''
      : words.takenFrom(takenFrom.map(person).join(language === 'ar' ? '، ' : ', '))
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** What is quoted of a guideline beside a correction. */
export type GuidelineQuote = {
  /** Whose sentence it is: the guideline in which version, or the scheme. */
  readonly title: string
  readonly sentence: string
  /** The example of the guideline that is nearest to the words; in another language if need be. */
  readonly example: { readonly title: string; readonly text: string } | null
}

/** The sentence that says when the label of a correction is given; null where the file has none. */
export function guidelineText(
  { labels }: Feedback,
  correction: Correction,
  language: Language
): GuidelineQuote | null {
  const label = labels[labelOf(correction)]
  const example = exampleText(correction, language)
  if (!label) return null
  const sentence = label.guideline[language]
  if (sentence === '' && !example) return null
  return { title: guidelineTitle(label, language), sentence, example }
}

/** The label that a correction is about: the settled one, or theirs where nothing was settled. */
export function labelOf({ settled, yours }: Pick<Correction, 'settled' | 'yours'>): string {
  return settled?.label ?? yours?.label ?? ''
}

function exampleText({ examples }: Correction, language: Language): GuidelineQuote['example'] {
  if (!examples) return null
  const example = examples[language] ?? examples[language === 'ar' ? 'en' : 'ar']
  if (!example) return null
  const { under, text } = example
  const words = feedbackWords(language)
  return { title: under === '' ? words.example : words.exampleUnder(isolated(under)), text }
}

function guidelineTitle(label: Feedback['labels'][string], language: Language): string {
  const words = feedbackWords(language)
  const name = label[language]
  // Files that do not say were written when only the scheme was quoted.
  const version = label.versions?.[language] ?? null
  if (version === null) return label.versions ? words.definition(name) : words.guideline(name)
  return version === 0
    ? words.shippedGuideline(name)
    : words.guidelineVersion(name, new Intl.NumberFormat(language).format(version))
}

type Names = {
  readonly label: (id: string) => string
  readonly attribute: (id: string) => string
  readonly value: (attribute: string, value: unknown) => string
  readonly relation: (id: string) => string
}

function namesIn(scheme: Scheme, label: string, language: Language): Names {
  const attributes = scheme.span_types.find(({ id }) => id === label)?.attrs ?? []
  const find = (id: string) => attributes.find((one) => one.id === id)
  const words = feedbackWords(language)
  const one = (attribute: string, value: unknown): string => {
    if (value === null || value === '') return words.empty
    if (typeof value === 'boolean') return value ? words.yes : words.no
    const choice = find(attribute)?.values?.find(({ id }) => id === value)
    if (choice) return choice[language]
    return typeof value === 'number'
      ? new Intl.NumberFormat(language).format(value)
      : isolated(String(value))
  }
  return {
    label: (id) => scheme.span_types.find((type) => type.id === id)?.[language] ?? isolated(id),
    attribute: (id) => find(id)?.[language] ?? isolated(id),
    value: (attribute, value) =>
      Array.isArray(value)
        ? value.map((part) => one(attribute, part)).join(language === 'ar' ? '، ' : ', ') ||
          words.empty
        : one(attribute, value),
    relation: (id) => scheme.relations.find((type) => type.id === id)?.[language] ?? isolated(id)
  }
}

function changeText(change: Change, names: Names, words: FeedbackWords): string {
  switch (change.kind) {
    case 'missing':
      return change.has === 'yours' ? words.missingYours : words.missingSettled
    case 'label':
      return words.label(names.label(change.yours), names.label(change.settled))
    case 'borders':
      return change.patterns
        .map(({ letters, what, side }) =>
          words.borders(
            isolated(letters),
            words.kinds[what as keyof typeof words.kinds] ?? what,
            words.sides[side]
          )
        )
        .join(' · ')
    case 'number':
    case 'attribute': {
      const { attribute, yours, settled } = change
      return words.value(
        names.attribute(attribute),
        names.value(attribute, yours),
        names.value(attribute, settled)
      )
    }
    case 'link': {
      const say = change.has === 'yours' ? words.linkYours : words.linkSettled
      return say(names.relation(change.relation), isolated(change.to))
    }
  }
}
