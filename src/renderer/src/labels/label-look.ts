import type { CSSProperties } from 'react'
import type { Scheme } from '#core/scheme/scheme'

/** The styles of line, so that a label is known without its colour. */
export const lineStyles = ['solid', 'dashed', 'double', 'dotted', 'dash-dot', 'wavy'] as const
export type LineStyle = (typeof lineStyles)[number]

/** A label's colour (a CSS variable of the theme) and line style, by its place in the scheme. */
export type LabelLook = { readonly colour: string; readonly line: LineStyle }

export function labelLook(scheme: Scheme, label: string): LabelLook {
  const at = Math.max(
    0,
    scheme.span_types.findIndex(({ id }) => id === label)
  )
  const index = at % lineStyles.length
  return { colour: `var(--label-${index})`, line: lineStyles[index] ?? 'solid' }
}

/** Hands a label's colour to the style sheet. */
export function inColour({ colour }: LabelLook): CSSProperties {
  return { '--label': colour } as CSSProperties
}
