import type { DocumentAnnotator, FormatDocument } from './format'

/**
 * The name that stands for an annotator of a project: `annotator-` and the first twelve hexadecimal
 * digits of the SHA-256 of `hashiya.pseudonym`, the project's id and the annotator's id, each on a
 * line. The same in every export of the project, another one in every other project. It hides a
 * name from readers; it is no secret from somebody who knows the project's id and guesses the name.
 */
export function pseudonymOf(
  annotatorId: string,
  { projectId, sha256 }: { readonly projectId: string; readonly sha256: (text: string) => string }
): DocumentAnnotator {
  const digest = sha256(`hashiya.pseudonym\n${projectId}\n${annotatorId}`)
  const name = `annotator-${digest.slice(0, 12)}`
  return { id: name, name }
}

/** The document under its annotator's pseudonym; so is whoever its comments are by and about. */
export function underPseudonym(
  exported: FormatDocument,
  sha256: (text: string) => string
): FormatDocument {
  const { annotator, projectId, reading } = exported
  const called = (id: string) => pseudonymOf(id, { projectId, sha256 })
  const comments = reading.comments?.map(({ author, place, ...comment }) => ({
    ...comment,
    author: called(author).id,
    place: place?.tag
      ? { ...place, tag: { ...place.tag, annotator: called(place.tag.annotator).id } }
      : place
  }))
  return {
    ...exported,
    annotator: called(annotator.id),
    reading: comments ? { ...reading, comments } : reading
  }
}
