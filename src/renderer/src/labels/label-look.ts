import type { CSSProperties } from 'react'
import { labelLine, type LineStyle } from '#core/scheme/label-line'
import type { Scheme } from '#core/scheme/scheme'

/** A label's colour (a CSS variable of the theme) and line style, by its place in the scheme. */
export type LabelLook = { readonly colour: string; readonly line: LineStyle }

export function labelLook(scheme: Scheme, label: string): LabelLook {
  const { index, line } = labelLine(scheme, label)
  return { colour: `var(--label-${index})`, line }
}

/** Hands a label's colour to the style sheet. */
export function inColour({ colour }: LabelLook): CSSProperties {
  return { '--label': colour } as CSSProperties
}
