import { readArticleFile } from '../file/article-file'
import { bundleFormat, readBundleFile } from '../file/bundle-file'
import { projectFormat, readProjectFile, type Annotator } from '../file/project-file'
import { readReadingFile, readingFormat, type ReadingFile } from '../file/reading-file'
import type { Article } from '../article/article'
import type { ReadContext, ReadDocument, SourceFile } from '../formats/format'
import { isObject, parseJsonFile, textIn, type JsonObject } from '../formats/json-value'
import { bad, good, type Outcome } from '../outcome'

/** A document of one of our own reading files, with the head that says whose and which save it is. */
export type OwnDocument = ReadDocument & {
  readonly head: ReadingFile['head']
  readonly file: SourceFile
  /** Whether the text that it speaks of is at hand; otherwise its tags are to be found by their words. */
  readonly hasText: boolean
}

/**
 * Reads files of a project: readings with the articles and names beside them, one at a time. A
 * reading whose text is nowhere, neither beside it nor in the project, is read without it.
 */
export function* readOwnFiles(
  files: readonly SourceFile[],
  context: ReadContext
): Generator<Outcome<OwnDocument>> {
  const articles = new Map<string, Article>()
  const names = new Map<string, Annotator>()
  const readings: { readonly json: JsonObject; readonly file: SourceFile }[] = []
  for (const file of files.filter(({ name }) => name.endsWith('.json'))) {
    const json = parseJsonFile(file)
    if (!json.ok) {
      yield json
      continue
    }
    const record = isObject(json.value) ? json.value : {}
    const format = textIn(record, 'format')
    if (format === readingFormat) readings.push({ json: record, file })
    else if (format === 'hashiya.article') {
      const article = readArticleFile(record, file.name)
      if (article.ok) articles.set(article.value.textSha256, article.value)
    } else for (const one of annotatorsIn(record, format)) names.set(one.id, one)
  }
  for (const reading of readings) yield readOwn(reading, { articles, names, context })
}

function about(article: Article | undefined) {
  const { title = null, date = null, outlet = null } = article?.metadata ?? {}
  return { title, date, outlet, fileName: article?.source.fileName ?? null }
}

function annotatorsIn(record: JsonObject, format: string | null): readonly Annotator[] {
  const named =
    format === bundleFormat
      ? readBundleFile(record, '')
      : format === projectFormat
        ? readProjectFile(record, '')
        : bad({ code: '' })
  return named.ok ? named.value.annotators : []
}

type Beside = {
  readonly articles: ReadonlyMap<string, Article>
  readonly names: ReadonlyMap<string, Annotator>
  readonly context: ReadContext
}

function readOwn(
  { json, file }: { readonly json: JsonObject; readonly file: SourceFile },
  { articles, names, context }: Beside
): Outcome<OwnDocument> {
  const at = file.name
  const textSha256 = textIn(json, 'textSha256') ?? ''
  const id = textIn(json, 'articleId')
  const beside = articles.get(textSha256)
  const text = beside?.text ?? context.textOf({ id, textSha256 })
  // Without its text every tag is set aside with its words, by which it may be found elsewhere.
  const read = readReadingFile(json, at, { text: text ?? '', textSha256 })
  const isItsText = beside !== undefined || !context.isOtherText?.({ id, textSha256 })
  if (!read.ok) return read
  const { head, reading } = read.value
  const own: OwnDocument = {
    at,
    article: { id, text: text ?? '', textSha256, ...about(beside) },
    annotator: { id: head.annotatorId, name: names.get(head.annotatorId)?.name ?? null },
    reading,
    head,
    file,
    hasText: text !== null && isItsText
  }
  return good(own, read.notes)
}
