import type { Article } from '#core/article/article'
import { readAdjudicationFile, writeAdjudicationFile } from '#core/file/adjudication-file'
import { readReadingFile, writeReadingFile } from '#core/file/reading-file'
import type { BackupPorts } from './backup/file-keeper'
import { places } from './layout'

/** Whose reading of which article in which project. */
export type ReadingPlace = {
  readonly root: string
  readonly projectId: string
  readonly annotatorId: string
  readonly article: Article
  /**
   * A gold reading is one for all: it belongs to the article, and whoever saves it is named in it.
   * An annotator's own reading when nothing is said.
   */
  readonly record?: 'reading' | 'gold' | undefined
  /** How earlier versions are kept for days; without it only the last few are. */
  readonly backups?: BackupPorts | undefined
}

export function isGold({ record }: ReadingPlace): boolean {
  return record === 'gold'
}

/** The reading's file, as a place in the project. */
export function fileOf(place: ReadingPlace): string {
  const { annotatorId, article } = place
  return isGold(place) ? places.gold(article.id) : places.reading(annotatorId, article.id)
}

/** The folders above the file, the outer one first. */
export function foldersOf(place: ReadingPlace): readonly string[] {
  if (isGold(place)) return [places.adjudication]
  return [places.annotations, places.readings(place.annotatorId)]
}

export function historyOf(place: ReadingPlace): string {
  const { annotatorId, article } = place
  return isGold(place) ? places.goldHistory(article.id) : places.history(annotatorId, article.id)
}

export function readerOf(place: ReadingPlace): typeof readReadingFile {
  return isGold(place) ? readAdjudicationFile : readReadingFile
}

export function writerOf(place: ReadingPlace): typeof writeReadingFile {
  return isGold(place) ? writeAdjudicationFile : writeReadingFile
}
