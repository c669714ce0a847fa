import { emptyReading, progressOf, type Reading } from '#core/annotation/reading'
import { good, type Outcome } from '#core/outcome'
import { momentOf, type Trace } from '#core/progress/trace'
import { readArticle } from './article-files'
import { HistoryFile } from './history-file'
import { places } from './layout'
import { readReading } from './reading-files'

type Work = {
  readonly root: string
  readonly projectId: string
  readonly annotatorId: string
  readonly article: string
}

/**
 * What the files say of an annotator's work on an article: how the reading stands, and when each of
 * its edits was made. `held` is the reading as a window has it, which may be ahead of its file.
 */
export async function readTrace(work: Work, held: Reading | null): Promise<Outcome<Trace>> {
  const { root, projectId, annotatorId } = work
  const article = await readArticle(root, work.article)
  if (!article.ok) return article
  const read = await readReading({ root, projectId, annotatorId, article: article.value })
  if (!read.ok && !held) return read
  const file = read.ok ? read.value : null
  const moments = []
  for await (const { json } of new HistoryFile(
    root,
    places.history(annotatorId, work.article)
  ).lines())
    moments.push(momentOf(json))
  return good({
    article: work.article,
    importedAt: article.value.importedAt,
    ...progressOf(held ?? file?.reading ?? emptyReading),
    savedAt: file?.head.updatedAt ?? null,
    // The file is read from its end.
    moments: moments.flatMap((moment) => moment ?? []).toReversed()
  })
}
