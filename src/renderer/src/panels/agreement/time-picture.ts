import { inContent } from '#core/formats/xml/escape'

export type Dated = { readonly date: string; readonly value: number }
export type Mark = { readonly x: number; readonly y: number }

/** The drawing: its size and the box in it that the marks stand in. */
export const frame = { width: 720, height: 240, start: 56, end: 700, top: 16, bottom: 200 } as const

/** Where each dot stands: time runs from the start of the line to its end, values from 0 upwards. */
export function marksOf(dated: readonly Dated[], rightToLeft: boolean): readonly Mark[] {
  const times = dated.map(({ date }) => Date.parse(date))
  const [first, last] = [Math.min(...times), Math.max(...times)]
  return dated.map(({ value }, index) => {
    const part = last === first ? 0.5 : ((times[index] ?? first) - first) / (last - first)
    const x = frame.start + part * (frame.end - frame.start)
    return { x: rightToLeft ? frame.width - x : x, y: heightOf(value) }
  })
}

/** The height of a value; what is below 0 stands at the bottom. */
export function heightOf(value: number): number {
  return frame.bottom - Math.max(0, Math.min(1, value)) * (frame.bottom - frame.top)
}

export const steps = [0, 0.25, 0.5, 0.75, 1] as const

type TimePicture = {
  readonly title: string
  readonly marks: readonly Mark[]
  readonly stepNames: readonly string[]
  readonly ends: readonly [string, string]
  readonly rightToLeft: boolean
}

/** The chart as an SVG that stands alone, on white paper. */
export function timePicture({ title, marks, stepNames, ends, rightToLeft }: TimePicture): string {
  const across = (x: number) => (rightToLeft ? frame.width - x : x)
  const lines = steps.map((step, at) => {
    const y = heightOf(step)
    return `<path d="M${frame.start} ${y}H${frame.end}" ${rightToLeft ? `transform="matrix(-1 0 0 1 ${frame.width} 0)"` : ''} stroke="#d9d2c3"/><text x="${across(10)}" y="${y + 4}">${inContent(stepNames[at] ?? '')}</text>`
  })
  const line = marks.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
  const dots = marks.map(({ x, y }) => `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4"/>`)
  const [first, last] = ends
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${frame.width}" height="${frame.height}" viewBox="0 0 ${frame.width} ${frame.height}" font-family="'IBM Plex Sans Arabic', 'Noto Sans Arabic', sans-serif" font-size="12" fill="#211d17" direction="${rightToLeft ? 'rtl' : 'ltr'}"><title>${inContent(title)}</title><rect width="100%" height="100%" fill="#ffffff"/>${lines.join('')}<polyline points="${line}" fill="none" stroke="#1f5f63" stroke-width="1.5"/><g fill="#1f5f63">${dots.join('')}</g><text x="${across(frame.start)}" y="226">${inContent(first)}</text><text x="${across(frame.end)}" y="226" text-anchor="end">${inContent(last)}</text></svg>\n`
}
