import type { Edit } from '#core/annotation/edits'
import type { Tag } from '#core/annotation/reading'
import { readArticle } from '#disk/article-files'
import { sha256 } from '#disk/hash'
import type { Project } from '#disk/open-project'
import type { ReadingPlace } from '#disk/reading-place'
import { ReadingStore } from '#disk/reading-store'
import { HandTimers, readingPorts, value } from './disk'

/** The place of an annotator's reading of the article with this text, or of the only article. */
export async function placeIn(
  { root, manifest, shelf }: Project,
  text?: string,
  annotatorId = manifest.annotatorId
): Promise<ReadingPlace> {
  const wanted = shelf.find(({ textSha256 }) => text === undefined || textSha256 === sha256(text))
  const article = value(await readArticle(root, wanted!.id))
  return { root, projectId: manifest.projectId, annotatorId, article }
}

/** A tag on the first place where these words stand. */
export function tagOn(text: string, words: string, tag: Partial<Tag> = {}): Tag {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`No ${words} in the text`)
  const span = { start, end: start + words.length }
  return { id: `t-${start}`, label: 'ACTOR', span, attributes: {}, note: '', ...tag }
}

export function adding(...tags: readonly Tag[]): readonly Edit[] {
  return tags.map((tag) => ({ type: 'add', tag }))
}

/** Saves these tags as the annotator's reading and answers the store that did it. */
export async function savedReading(
  place: ReadingPlace,
  ...tags: readonly Tag[]
): Promise<ReadingStore> {
  const store = await ReadingStore.open(place, readingPorts(new HandTimers()))
  const edited = store.edit(adding(...tags))
  value(await store.save())
  value(await edited)
  return store
}
