import type { Settings } from '#core/bridge/settings'

/** The system's own emoji where it has some, and a bundled set where it has none. */
const emoji = "'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji', 'Noto Emoji'"

/** The font families by setting, the first one bundled with the app. */
export const fontFamilies: Readonly<Record<Settings['readingFont'], string>> = {
  'noto-naskh': `'Noto Naskh Arabic', 'Amiri', ${emoji}, serif`,
  amiri: `'Amiri', 'Noto Naskh Arabic', ${emoji}, serif`,
  'plex-sans': `'IBM Plex Sans Arabic', 'Noto Naskh Arabic', ${emoji}, sans-serif`
}

export type LineMetrics = {
  /** Which part of a glyph box's height lies above the baseline. */
  readonly ascentShare: number
  /** The size of the article's letters in CSS pixels. */
  readonly size: number
}

const canvas = typeof document === 'undefined' ? null : document.createElement('canvas')

/** Reads the metrics of the reading font, once it is loaded. */
export function lineMetrics(family: string, size: number): LineMetrics {
  const context = canvas?.getContext('2d')
  if (!context) return { ascentShare: 0.65, size }
  context.font = `${size}px ${family}`
  const measured = context.measureText('س')
  const ascent = measured.fontBoundingBoxAscent
  const descent = measured.fontBoundingBoxDescent
  return { ascentShare: ascent / (ascent + descent || 1), size }
}

/** The width of a few words in the font of the margin notes, in CSS pixels. */
export function noteWidth(words: string): number {
  const context = canvas?.getContext('2d')
  if (!context) return words.length * 7
  context.font = noteFont
  return context.measureText(words).width
}

const noteFont = "12.5px 'IBM Plex Sans Arabic', sans-serif"
