import type { Article } from '../article/article'
import type { Correction, FeedbackArticle } from '../file/feedback-file'
import { bad, good, type Outcome } from '../outcome'
import { offsetTable } from '../text/code-points'
import type { Span } from '../text/span'

/**
 * Where a correction stands in the article, in UTF-16 units. A problem where there is no such article,
 * or where its text is another than the one that was corrected.
 */
export function correctionPlace(
  article: Pick<Article, 'text' | 'textSha256'> | null,
  { title, textSha256 }: Pick<FeedbackArticle, 'title' | 'textSha256'>,
  { start, end }: Pick<Correction, 'start' | 'end'>
): Outcome<Span> {
  if (!article) return bad({ code: 'feedback.unknown-article', at: title })
  const table = offsetTable(article.text)
  if (article.textSha256 !== textSha256 || start > end || end > table.codePoints)
    return bad({ code: 'feedback.other-text', at: title })
  return good({ start: table.toUnit(start), end: table.toUnit(end) })
}
