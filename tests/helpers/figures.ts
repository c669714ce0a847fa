import { findFigures } from '#core/quantity/find-figures'

/** The figures of a phrase, each as «min max best qualifier harm», with – for what is not stated. */
export function told(phrase: string): readonly string[] {
  return findFigures(phrase, { unharmed: true }).map(({ min, max, best, qualifier, harm }) =>
    [min ?? '–', max ?? '–', best ?? '–', qualifier, harm.join('+') || '–'].join(' ')
  )
}

/** The figures of an article, each as its words and what befell whom. */
export function toldOf(article: string): readonly string[] {
  return findFigures(article).map(({ text, min, max, harm }) =>
    [text, ':', min ?? '–', max ?? '–', harm.join('+') || '–'].join(' ')
  )
}
