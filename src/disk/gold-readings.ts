import type { Article } from '#core/article/article'
import type { ProjectFile } from '#core/file/project-file'
import type { ReadingFile } from '#core/file/reading-file'
import type { Outcome, Problem } from '#core/outcome'
import type { BackupPorts } from './backup/file-keeper'
import { inParallel } from './in-parallel'
import { idOfFile, places } from './layout'
import { namesIn } from './names-in'
import { readProjectJson } from './project-json'
import { readReading } from './reading-files'
import type { ReadingPlace } from './reading-place'

type Whose = Pick<ProjectFile, 'projectId' | 'annotatorId'>

/** Where the gold reading of an article is, for whoever adjudicates in this project. */
export function goldPlace(
  root: string,
  { projectId, annotatorId }: Whose,
  article: Article,
  backups?: BackupPorts
): ReadingPlace {
  return { root, projectId, annotatorId, article, record: 'gold', backups }
}

/**
 * Reads the gold reading of an article with its decisions, in `reading.settled`; null when nobody
 * has settled anything there. It is opened for changes by `ReadingStore`, as every reading.
 */
export function readGold(
  { root, manifest }: { readonly root: string; readonly manifest: Whose },
  article: Article
): Promise<Outcome<ReadingFile | null>> {
  return readReading(goldPlace(root, manifest, article))
}

/** The ids of the articles that have a gold reading, by names alone: no file is opened. */
export async function goldArticles(root: string): Promise<readonly string[]> {
  const names = await namesIn(root, places.adjudication)
  return (names.ok ? names.value : []).flatMap((name) => idOfFile(name) ?? []).toSorted()
}

/** The gold readings that are no whole JSON, found without their articles. */
export async function damagedGold(root: string): Promise<readonly Problem[]> {
  const found = await inParallel(await goldArticles(root), (id) =>
    readProjectJson(root, places.gold(id))
  )
  return found.flatMap((file) => (file.ok ? [] : [file.problem]))
}
