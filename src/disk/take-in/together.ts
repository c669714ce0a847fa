import type { SourceFile } from '#core/formats/format'
import { good } from '#core/outcome'
import { beginningLength, ownFiles, recogniseFormat } from '#core/taking/recognise-format'
import type { Source } from './source'

/**
 * Files that were given together, put together as their formats need it. What belongs beside others
 * (a text, a sidecar, a list of types) goes with them; what is nothing that is known stands alone.
 * `folder` is the folder or archive that they come from, whose name they then have; files that were
 * given one by one are one source each.
 */
export function together(
  files: readonly SourceFile[],
  named: string | null,
  folder: string | null
): readonly Source[] {
  if (files.length === 0) return []
  const sure = named ?? packedAs(folder)
  if (sure !== null) return [sourceOf(folder ?? firstName(files), sure, files)]
  const sorted = sort(files)
  const sources = [
    ...wholeSource(folder, ownFiles, sorted.own, []),
    ...wholeSource(folder, 'brat', sorted.brat, sorted.beside),
    ...sourcesByFormat(folder, sorted)
  ]
  const unused = sorted.beside.filter(
    (file) => sources.length === 0 || (folder === null && !isSide(file))
  )
  return [...sources, ...unused.map((file) => sourceOf(file.name, null, [file]))]
}

/** A workbook and a REFI project are archives, too. */
function packedAs(folder: string | null): string | null {
  if (/\.xlsx$/i.test(folder ?? '')) return 'xlsx'
  return /\.qdpx$/i.test(folder ?? '') ? 'refi-qda' : null
}

type Sorted = {
  readonly own: readonly SourceFile[]
  readonly brat: readonly SourceFile[]
  readonly byFormat: ReadonlyMap<string, readonly SourceFile[]>
  /** What is of no known format. */
  readonly beside: readonly SourceFile[]
}

function sort(files: readonly SourceFile[]): Sorted {
  const annotated = new Set(files.flatMap(({ name }) => /^(.*)\.ann$/.exec(name)?.[1] ?? []))
  const found = new Map<string | null, SourceFile[]>()
  for (const file of files) {
    const half = /^(.*)\.(?:txt|a1|a2)$/.exec(file.name)?.[1]
    const isBrat = half !== undefined && annotated.has(half)
    const format = isBrat ? 'brat' : recogniseFormat(file.name, file.text.slice(0, beginningLength))
    found.set(format, [...(found.get(format) ?? []), file])
  }
  const take = (format: string | null) => {
    const taken = found.get(format) ?? []
    found.delete(format)
    return taken
  }
  const [own, brat, beside] = [take(ownFiles), take('brat'), take(null)]
  const byFormat = new Map([...found].flatMap(([id, all]) => (id === null ? [] : [[id, all]])))
  return { own, brat, beside, byFormat }
}

function wholeSource(
  folder: string | null,
  format: string,
  files: readonly SourceFile[],
  beside: readonly SourceFile[]
): readonly Source[] {
  return files.length === 0
    ? []
    : [sourceOf(folder ?? firstName(files), format, [...files, ...beside])]
}

/** A folder of files of one format is one source; of several formats, or without one, each file is. */
function sourcesByFormat(folder: string | null, { byFormat, beside }: Sorted): readonly Source[] {
  return [...byFormat].flatMap(([format, files]) =>
    folder !== null && byFormat.size === 1
      ? [sourceOf(folder, format, [...files, ...beside])]
      : files.map((file) => sourceOf(file.name, format, [file, ...beside.filter(isSide)]))
  )
}

/** What our own exports, and other tools', put beside their files. */
function isSide({ name }: SourceFile): boolean {
  return /(?:^|\/)documents\.jsonl$|\.offsets\.jsonl$|\.conf$|TypeSystem\.xml$|config\.xml$/i.test(
    name
  )
}

function firstName(files: readonly SourceFile[]): string {
  return files.find(({ name }) => !name.endsWith('.txt'))?.name ?? files[0]?.name ?? ''
}

function sourceOf(name: string, format: string | null, files: readonly SourceFile[]): Source {
  return { name, format, lines: null, load: () => Promise.resolve(good(files)) }
}
