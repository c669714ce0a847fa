import type { LineStyle } from '#core/scheme/label-line'

/** The SVG path of a line from `left` to `right` at height `y`, in CSS pixels. */
export function linePath(style: LineStyle, left: number, right: number, y: number): string {
  if (style === 'double') return `M${left} ${y - 1.25}H${right}M${left} ${y + 1.25}H${right}`
  if (style !== 'wavy') return `M${left} ${y}H${right}`
  const waves = Math.max(1, Math.round((right - left) / 6))
  const step = (right - left) / waves
  let path = `M${left} ${y}`
  for (let wave = 0; wave < waves; wave += 1) path += `q${step / 4} -3 ${step / 2} 0t${step / 2} 0`
  return path
}

/** Small strokes up from the line where a tag really starts or ends, not where a line breaks. */
export function capsPath(
  strip: { left: number; right: number; starts: boolean; ends: boolean },
  y: number
): string {
  const starts = strip.starts ? `M${strip.right - 0.75} ${y}v-5` : ''
  const ends = strip.ends ? `M${strip.left + 0.75} ${y}v-5` : ''
  return starts + ends
}
