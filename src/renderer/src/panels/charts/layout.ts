import { scaleBand, scaleLinear } from 'd3-scale'

/** The frame of a chart in CSS pixels, in a page from left to right. */
export const frame = { width: 760, top: 16, bottom: 44, start: 176, end: 40, bar: 26, gap: 8 }

export type BarPlace = { readonly offset: number; readonly thickness: number }

export type ChartLayout = {
  readonly width: number
  readonly height: number
  /** Numbers of the axis, and where they are from its zero. */
  readonly ticks: readonly { readonly value: number; readonly at: number }[]
  readonly barOf: (key: string) => BarPlace
  /** How far from zero a number is. */
  readonly lengthOf: (value: number) => number
  readonly plot: number
}

/** Bars one below the other on one axis that begins with zero and ends with a round number. */
export function layOut(keys: readonly string[], largest: number): ChartLayout {
  const plot = frame.width - frame.start - frame.end
  const inner = keys.length * (frame.bar + frame.gap)
  const bands = scaleBand().domain(keys).range([0, inner]).padding(0.22)
  const axis = scaleLinear()
    .domain([0, Math.max(1, largest)])
    .nice(5)
    .range([0, plot])
  const ticks = axis.ticks(5).filter(Number.isInteger)
  return {
    width: frame.width,
    height: frame.top + inner + frame.bottom,
    ticks: ticks.map((value) => ({ value, at: axis(value) })),
    barOf: (key) => ({ offset: frame.top + (bands(key) ?? 0), thickness: bands.bandwidth() }),
    lengthOf: axis,
    plot
  }
}

/** Turns distances from the start of the line into places of a page that runs this way. */
export function mirrored(width: number, rightToLeft: boolean) {
  return {
    /** The place of a point this far from the start. */
    x: (fromStart: number) => (rightToLeft ? width - fromStart : fromStart),
    /** The left edge of a box that begins this far from the start. */
    left: (fromStart: number, size: number) => (rightToLeft ? width - fromStart - size : fromStart)
  }
}
