import { readArticleFile } from '#core/file/article-file'
import { readProjectFile, type ProjectFile } from '#core/file/project-file'
import type { Outcome } from '#core/outcome'
import { checkedArticle, readArticle } from '../article-files'
import { idOfFile, places } from '../layout'
import { parseScheme } from '../open-project'
import { parseIncident } from '../incident-files'
import { parseReading } from '../reading-files'
import { parseRegister, registerPlace } from '../register-file'

export type Whole = (json: unknown) => Outcome<unknown>

/**
 * What tells a whole version of the file at a place from a damaged or foreign one; null when no
 * version of it is put back here: other annotators' files are theirs, and a reading is only judged
 * beside its article.
 */
export async function wholeAt(
  root: string,
  { projectId, annotatorId }: ProjectFile,
  place: string
): Promise<Whole | null> {
  if (place === places.project) return (json) => readProjectFile(json, place)
  if (place === places.scheme) return (json) => parseScheme(json, place)
  if (place === registerPlace) return (json) => parseRegister(json, place)
  const id = idOfFile(place.split('/').at(-1) ?? '')
  if (id === null) return null
  if (place === places.article(id)) return (json) => wholeArticle(json, id)
  if (place === places.incident(annotatorId, id))
    return (json) => parseIncident(json, place, { annotatorId, id })
  const isGold = place === places.gold(id)
  if (!isGold && place !== places.reading(annotatorId, id)) return null
  const article = await readArticle(root, id)
  if (!article.ok) return null
  const record = isGold ? 'gold' : 'reading'
  const whose = { root, projectId, annotatorId, article: article.value, record } as const
  return (json) => parseReading(json, whose)
}

function wholeArticle(json: unknown, id: string): Outcome<unknown> {
  const article = readArticleFile(json, places.article(id))
  return article.ok ? checkedArticle(article.value, id) : article
}
