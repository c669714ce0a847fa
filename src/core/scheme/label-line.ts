import type { Scheme } from './scheme'

/** The styles of line, so that a label is known without its colour. */
export const lineStyles = ['solid', 'dashed', 'double', 'dotted', 'dash-dot', 'wavy'] as const
export type LineStyle = (typeof lineStyles)[number]

/** Which colour (a number from 0 to 5) and which line a label has, by its place in the scheme. */
export type LabelLine = { readonly index: number; readonly line: LineStyle }

export function labelLine(scheme: Scheme, label: string): LabelLine {
  const at = Math.max(
    0,
    scheme.span_types.findIndex(({ id }) => id === label)
  )
  const index = at % lineStyles.length
  return { index, line: lineStyles[index] ?? 'solid' }
}
