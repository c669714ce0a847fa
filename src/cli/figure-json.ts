import type { Figure } from '#core/quantity/figure'
import { offsetTable } from '#core/text/code-points'

/** Figures as the command line prints them: offsets in code points, `ambiguous` as yes or no. */
export function figuresAsJson(text: string, figures: readonly Figure[]) {
  const { toCodePoint } = offsetTable(text)
  return {
    figures: figures.map((figure) => ({
      text: figure.text,
      start: toCodePoint(figure.span.start),
      end: toCodePoint(figure.span.end),
      min: figure.min,
      max: figure.max,
      best: figure.best,
      qualifier: figure.qualifier,
      harm: figure.harm,
      status: figure.status,
      groups: figure.groups,
      unit: figure.unit,
      scope: figure.scope,
      subset: figure.subset,
      share: figure.share,
      ambiguous: figure.ambiguous !== null,
      rule: figure.rule
    }))
  }
}

/** One line for people: the words, the value and what befell whom. */
export function describeFigure({ text, min, max, share, qualifier, harm, rule }: Figure): string {
  const value = share ? share.join('–') : `${min ?? '?'}–${max ?? '?'}`
  return `${text}  ${value}  ${qualifier}  ${harm.join('+') || 'no harm said'}  (${rule})`
}
