import type { ExportPreview, PreviewedFile } from '#core/bridge/export-calls'
import type { Format, Piece, WriteOptions } from '#core/formats/format'
import { good, type Outcome, type Problem } from '#core/outcome'
import { exportSource, projectOptions, type Chosen } from './export-source'
import type { Project } from './open-project'

export type PreviewRequest = Chosen & {
  readonly format: Format
  readonly options: Omit<WriteOptions, 'scheme' | 'project' | 'register'>
}

/** How many readings are shown and counted, and how much is shown of how many files. */
const shown = { readings: 3, files: 6, characters: 4000 }
const counted = 400

/** What an export would hold, and what its first records look like. Nothing is written. */
export async function previewExport(
  project: Project,
  request: PreviewRequest
): Promise<Outcome<ExportPreview>> {
  const { format, options } = request
  const source = await exportSource(project, request)
  if (!source.ok) return source
  const writing = await projectOptions(project, options)
  const writer = format.shows?.(writing) ?? format.writer(writing)
  const pieces: Piece[] = []
  const notes: Problem[] = []
  const articles = new Set<string>()
  const tally = { readings: 0, annotations: 0, links: 0 }
  let isWhole = true
  for await (const exported of source.value.walk()) {
    if (tally.readings >= counted) {
      isWhole = false
      break
    }
    if (tally.readings < shown.readings) {
      const written = writer.write(exported)
      pieces.push(...written.pieces)
      notes.push(...written.notes)
    }
    articles.add(exported.article.id)
    tally.readings += 1
    tally.annotations += exported.reading.tags.length
    tally.links += exported.reading.links.length
  }
  if (pieces.length === 0) pieces.push(...writer.end().pieces)
  const preview = {
    ...tally,
    articles: articles.size,
    leftOut: source.value.leftOut(),
    splits: splitsOf(articles, options.splitOf),
    isWhole,
    files: filesOf(pieces),
    inOtherForm: format.shows !== undefined
  }
  return good(preview, [...source.value.notes(), ...notes])
}

function splitsOf(articles: ReadonlySet<string>, splitOf: WriteOptions['splitOf']) {
  const splits = { train: 0, validation: 0, test: 0 }
  for (const article of articles) splits[splitOf(article)] += 1
  return splits
}

function filesOf(pieces: readonly Piece[]): readonly PreviewedFile[] {
  const texts = new Map<string, string>()
  for (const { name, content } of pieces)
    if (typeof content === 'string') texts.set(name, (texts.get(name) ?? '') + content)
  return [...texts].slice(0, shown.files).map(([name, text]) => ({
    name,
    text: text.slice(0, shown.characters),
    isCut: text.length > shown.characters
  }))
}
