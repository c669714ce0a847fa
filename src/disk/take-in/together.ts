import type { Problem } from '#core/outcome'
import { ownFiles } from '#core/taking/recognise-format'
import { formatById } from '#core/formats/list'
import { isOneFile, type GivenFile } from './given-files'
import { stemOf, type Loaded, type Source } from './source'

export type Together = {
  readonly sources: readonly Source[]
  /** What is no annotation among the files of a folder or an archive, each with the reason. */
  readonly skipped: readonly Problem[]
}

/**
 * Files that were given together, put together as their formats need it: a text beside its annotations,
 * a sidecar or a list of types beside what it speaks of, articles and names beside readings of ours.
 * All are of one folder or archive, or all were given one by one.
 */
export function together(files: readonly GivenFile[], named: string | null): Together {
  const [first] = files
  if (!first) return { sources: [], skipped: [] }
  if (first.pack !== null && isOneFile(first.pack))
    return { sources: [packed(files, first.pack, first.from, named)], skipped: [] }
  const sorted = sort(files, named)
  const sources = [
    ...(sorted.own.length > 0 ? [own(sorted.own)] : []),
    ...lots(sorted.brat, 'brat', sorted.sides),
    ...sorted.byFormat.flatMap(({ format, all }) =>
      lots(
        all.map((file) => [file]),
        format,
        sorted.sides
      )
    )
  ]
  if (first.from !== null) {
    const used = [...sorted.brat, ...sorted.byFormat.map(({ all }) => all)].flat()
    const unused = sorted.sides.filter((side) => !isBeside(side, used))
    const isOfOurs = sorted.own.length > 0
    const skipped = [...sorted.strange, ...unused].map((file) => whySkipped(file, isOfOurs))
    return { sources, skipped }
  }
  const strange = sources.length === 0 ? [...sorted.sides, ...sorted.strange] : sorted.strange
  return {
    sources: [...sources, ...strange.map((file) => sourceOf([[file]], null, []))],
    skipped: []
  }
}

/** A workbook, or a REFI project: an archive whose parts only its own format knows. */
function packed(
  files: readonly GivenFile[],
  pack: string,
  from: string | null,
  named: string | null
): Source {
  const source = sourceOf([files], named ?? (/\.xlsx$/i.test(pack) ? 'xlsx' : 'refi-qda'), [])
  const owner = from === pack ? { key: `file:${pack}`, name: stemOf(pack) } : null
  return { ...source, rows: [pack], owner, lines: null }
}

/** Readings of ours need the articles and names beside them; a bundle is reported as the file that it is. */
function own(files: readonly GivenFile[]): Source {
  const [first] = files
  const source = sourceOf([files], ownFiles, [])
  const readings = files.filter(({ shows }) => shows.isReading)
  const rows = (readings.length > 0 ? readings : files).map(({ name }) => name)
  return { ...source, lines: null, rows: first?.pack ? [first.pack] : rows }
}

type Sorted = {
  readonly own: readonly GivenFile[]
  /** The files of each text of brat. */
  readonly brat: readonly (readonly GivenFile[])[]
  readonly byFormat: readonly {
    readonly format: string
    readonly all: readonly GivenFile[]
  }[]
  /** What our own exports, and other tools, put beside their files. */
  readonly sides: readonly GivenFile[]
  /** What is of no known format. */
  readonly strange: readonly GivenFile[]
}

function sort(files: readonly GivenFile[], named: string | null): Sorted {
  const brat = bratPairs(files, named)
  const paired = new Set(brat.flat())
  const found = new Map<string | null, GivenFile[]>()
  const sides: GivenFile[] = []
  for (const file of files.filter((one) => !paired.has(one))) {
    const format = isSide(file) ? null : (named ?? file.shows.format)
    const alike = isSide(file) ? sides : found.get(format)
    if (alike) alike.push(file)
    else found.set(format, [file])
  }
  const take = (format: string | null) => {
    const taken = found.get(format) ?? []
    found.delete(format)
    return taken
  }
  const [own, strange] = [take(ownFiles), take(null)]
  const byFormat = [...found].flatMap(([format, all]) => (format === null ? [] : [{ format, all }]))
  return { own, brat, byFormat, sides, strange }
}

/** The files of each text of brat, by their common name. */
function bratPairs(
  files: readonly GivenFile[],
  named: string | null
): readonly (readonly GivenFile[])[] {
  if (named !== null && named !== 'brat') return []
  const wanted = files.filter((file) => named === 'brat' || file.name.endsWith('.ann'))
  const pairs = new Map<string, GivenFile[]>(wanted.map(({ name }) => [halfOf(name), []]))
  for (const file of files) if (!isSide(file)) pairs.get(halfOf(file.name))?.push(file)
  return [...pairs.values()].filter((pair) => pair.length > 0)
}

function halfOf(name: string): string {
  return /^(.*)\.(?:txt|ann|a1|a2)$/.exec(name)?.[1] ?? name
}

function isSide({ name }: GivenFile): boolean {
  return /(?:^|\/)(?:documents\.jsonl|manifest\.json|(?:documents|links)\.csv)$|\.offsets\.jsonl$|\.conf$|TypeSystem\.xml$|config\.xml$/i.test(
    name
  )
}

/**
 * Formats with a sidecar about all files of a folder: so many are read at once, few enough to stop in
 * between. Files of the others stand alone, so that two people's are never taken for one.
 */
const [withSidecar, lotSize] = [['brat', 'webanno-tsv'], 20]

/** Files of one format in lots, each with what stands beside it. */
function lots(
  units: readonly (readonly GivenFile[])[],
  format: string,
  sides: readonly GivenFile[]
): readonly Source[] {
  const isLoose = (units[0]?.[0]?.from ?? null) === null
  const isAlone = !withSidecar.includes(format) || (isLoose && format !== 'brat')
  const size = isAlone ? 1 : lotSize
  const found = Array.from({ length: Math.ceil(units.length / size) }, (_, lot) =>
    sourceOf(units.slice(lot * size, (lot + 1) * size), format, sides, lot)
  )
  // Without a folder to tell, the texts of brat that were given together are one person's.
  const owner = isLoose && format === 'brat' ? found[0]?.owner : null
  return owner ? found.map((source) => ({ ...source, owner })) : found
}

function sourceOf(
  units: readonly (readonly GivenFile[])[],
  format: string | null,
  sides: readonly GivenFile[],
  number = 0
): Source {
  const files = units.flat()
  const rows = units.flatMap((unit) => rowOfUnit(unit))
  const [{ from = null, path = null } = {}] = files
  const [row = ''] = rows
  const isByLine = files.length === 1 && formatById(format ?? '')?.readLine !== undefined
  const beside = sides.filter((side) => isBeside(side, files))
  return {
    format,
    rows,
    from,
    owner: from === null ? { key: `file:${format}:${number}:${row}`, name: stemOf(row) } : null,
    lines: isByLine && beside.length === 0 ? path : null,
    load: () => load([...files, ...beside]),
    lots: units.map((unit) => () => load([...unit, ...beside]))
  }
}

function rowOfUnit(unit: readonly GivenFile[]): readonly string[] {
  const row = unit.find(({ name }) => !name.endsWith('.txt')) ?? unit[0]
  return row ? [row.name] : []
}

/** What is about one file goes with that file; what is about a folder goes with all that is in it. */
function isBeside({ name }: GivenFile, files: readonly GivenFile[]): boolean {
  const stem = /^(.*)\.offsets\.jsonl$/i.exec(name)?.[1]
  const about = stem === undefined ? name.replace(/[^/]*$/, '') : `${stem}.`
  return files.some((file) => file.name.startsWith(about))
}

async function load(files: readonly GivenFile[]): Promise<Loaded> {
  const loaded = await Promise.all(files.map((file) => file.load()))
  return {
    files: loaded.flatMap((file) => (file.ok ? [file.value] : [])),
    problems: loaded.flatMap((file) => (file.ok ? [] : [file.problem]))
  }
}

/** `isOfOurs`: it lies in a project of ours, or in a bundle, which has more than readings. */
function whySkipped({ name, shows, pack }: GivenFile, isOfOurs: boolean): Problem {
  if (isOfOurs && pack !== null) return { code: 'taking.in-bundle', at: name }
  if (shows.isOurs || (isOfOurs && /(?:^|\/)guidelines\/[^/]+\.md$/.test(name)))
    return { code: 'taking.no-reading', at: name }
  const isArticle = /\.(?:txt|text|md|markdown|html?|xhtml|docx|pdf)$/i.test(name)
  return { code: isArticle ? 'taking.article-alone' : 'taking.no-annotations', at: name }
}
