/** A labelled stretch of the continuum; `end` is not included. The unit is the caller's. */
export type Unit = { readonly start: number; readonly end: number; readonly category: string }

/** What every annotator marked in one continuum from 0 to `length`. */
export type Continuum = { readonly length: number; readonly units: readonly (readonly Unit[])[] }

/** A unit, or a gap between units, whose category is null. */
export type Segment = {
  readonly start: number
  readonly end: number
  readonly category: string | null
}

/** Why no unitising coefficient can be worked out over these, or null. */
export function faultOf(
  continua: readonly Continuum[]
): 'one-annotator' | 'no-data' | 'overlapping' | null {
  if (continua.every(({ units }) => units.length < 2)) return 'one-annotator'
  if (continua.every(({ units }) => units.every((own) => own.length === 0))) return 'no-data'
  const overlapping = continua.some(({ units }) => units.some((own) => overlap(inOrder(own))))
  return overlapping ? 'overlapping' : null
}

function overlap(units: readonly Unit[]): boolean {
  return units.some(({ end }, index) => end > (units[index + 1]?.start ?? Infinity))
}

export function inOrder(units: readonly Unit[]): readonly Unit[] {
  return units.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

export function categoriesOf(continua: readonly Continuum[]): readonly string[] {
  const all = continua.flatMap(({ units }) => units.flat().map(({ category }) => category))
  return [...new Set(all)].toSorted()
}

/** The units of one annotator, in order, with the gaps between them. */
export function segmentsOf(units: readonly Unit[], length: number): readonly Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const unit of units) {
    if (unit.start > at) segments.push({ start: at, end: unit.start, category: null })
    segments.push(unit)
    at = unit.end
  }
  if (at < length) segments.push({ start: at, end: length, category: null })
  return segments
}

/** Every pair of segments of two annotators that share something, once; segments are in order. */
export function forEachMeeting<S extends Segment>(
  all: readonly (readonly S[])[],
  visit: (a: S, b: S, shared: number) => void
): void {
  for (const [index, own] of all.entries())
    for (const theirs of all.slice(index + 1)) {
      let from = 0
      for (const segment of own) {
        while ((theirs[from]?.end ?? Infinity) <= segment.start) from += 1
        for (let at = from; (theirs[at]?.start ?? Infinity) < segment.end; at += 1) {
          const other = theirs[at]
          if (other) visit(segment, other, sharedLength(segment, other))
        }
      }
    }
}

export function lengthOf({ start, end }: Pick<Segment, 'start' | 'end'>): number {
  return end - start
}

function sharedLength(a: Segment, b: Segment): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}
