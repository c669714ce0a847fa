/**
 * A copy of a file that is kept for days. Its number says what came after what, and no clock can
 * upset it; hour and day only say which copies are near enough to each other to be thinned.
 */
export type Generation = {
  readonly name: string
  readonly number: number
  /** `2024-03-01T09`, UTC. */
  readonly hour: string
  /** ISO 8601, UTC, to the minute. */
  readonly keptAt: string
  readonly why: Why
}

/**
 * Why a generation was kept: its hour had none; a person put an older version in its place; or the
 * save after it was the first in a newer version of the format.
 */
export type Why = 'hourly' | 'before-restore' | 'before-migration'

/** How many hours and days with a copy are looked back on, and how many restores and migrations. */
export const keptFor = { hours: 6, days: 14, restores: 6, migrations: 3 } as const

/** The name of a generation made at a time in ISO 8601, UTC. */
export function generationName(number: number, time: string, why: Why = 'hourly'): string {
  const minute = time.slice(0, 16).replaceAll(/[-:]/g, '')
  return `${String(number).padStart(6, '0')}-${minute}Z${why === 'hourly' ? '' : `-${why}`}.json`
}

/** What a file's name says of the generation that it holds; null when it holds none. */
export function readGeneration(name: string): Generation | null {
  const found =
    /^(\d{6,9})-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})Z(?:-(before-restore|before-migration))?\.json$/.exec(
      name
    )
  if (!found) return null
  const [, number, year, month, day, hour, minute, mark] = found
  const at = `${year}-${month}-${day}T${hour}`
  return {
    name,
    number: Number(number),
    hour: at,
    keptAt: `${at}:${minute}:00.000Z`,
    why: mark === 'before-restore' || mark === 'before-migration' ? mark : 'hourly'
  }
}

/** The generations among these names, the newest first. */
export function generationsIn(names: readonly string[]): readonly Generation[] {
  return names
    .map(readGeneration)
    .filter((generation) => generation !== null)
    .toSorted((a, b) => b.number - a.number || (a.name < b.name ? 1 : -1))
}

/** The hour that a time in ISO 8601 belongs to, as generations have it. */
export function hourOf(time: string): string {
  return time.slice(0, 13)
}

/**
 * The generations that are one too many: what stays is the newest of each of the last hours, and
 * the newest of each of the last days, that have one at all, and what the last restores and
 * migrations replaced.
 * The newest of all always stays.
 */
export function surplus(newestFirst: readonly Generation[]): readonly Generation[] {
  const hours = new Set<string>()
  const days = new Set<string>()
  let [restores, migrations] = [0, 0]
  return newestFirst.filter(({ hour, why }) => {
    if (why === 'before-restore') return (restores += 1) > keptFor.restores
    if (why === 'before-migration') return (migrations += 1) > keptFor.migrations
    const day = hour.slice(0, 10)
    const forHour = !hours.has(hour) && hours.size < keptFor.hours
    const forDay = !days.has(day) && days.size < keptFor.days
    if (forHour) hours.add(hour)
    if (forDay) days.add(day)
    return !forHour && !forDay
  })
}
