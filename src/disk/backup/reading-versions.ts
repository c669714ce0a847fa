import { differenceBetween } from '#core/annotation/difference'
import type { Reading } from '#core/annotation/reading'
import type { ReadingVersion, Restored } from '#core/bridge/version-views'
import type { ReadingFile } from '#core/file/reading-file'
import { remedyOf } from '#core/file/remedies'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { asProblem } from '../file-problem'
import { sha256 } from '../hash'
import { jsonLimit } from '../json-file'
import { parseJson } from '../json-text'
import { pathOf } from '../layout'
import { readRegularFile } from '../read-file'
import {
  keeperOf,
  makeReadingsFolder,
  openReading,
  parseReading,
  type Writer
} from '../reading-files'
import { fileOf, type ReadingPlace } from '../reading-place'
import { keepsNothing } from './keeper'
import { putBack } from '../recovery/restore-file'
import { keptVersion, keptVersions, type KeptVersion, type VersionsOf } from './kept-versions'

/** The earlier versions of a reading, the newest first, each with what it would change. */
export async function readingVersions(
  place: ReadingPlace
): Promise<Outcome<readonly ReadingVersion[]>> {
  try {
    const bytes = await currentBytes(place)
    const now = bytes === null ? null : parseVersion(bytes, place)
    const kept = await keptVersions(versionsOf(place))
    const earlier = kept.filter((version) => bytes === null || version.sha256 !== sha256(bytes))
    const current = now?.ok ? now.value.reading : null
    return good(
      earlier.map((version) => viewOf(version, parseVersion(version.bytes, place), current))
    )
  } catch (error) {
    return bad(asProblem(error, fileOf(place)))
  }
}

/** What one of them holds. */
export async function readingVersion(place: ReadingPlace, id: string): Promise<Outcome<Reading>> {
  try {
    const version = await keptVersion(versionsOf(place), id)
    if (!version) return bad({ code: 'backup.gone', at: fileOf(place) })
    const parsed = parseVersion(version.bytes, place)
    return parsed.ok ? good(parsed.value.reading) : parsed
  } catch (error) {
    return bad(asProblem(error, fileOf(place)))
  }
}

/**
 * Puts an earlier version back as the newest save, after the reading as it is now has been kept, so
 * that the restore can itself be taken back. Where the present file cannot be read its bytes go to
 * the quarantine, and the version comes back byte for byte. Nothing is changed when what is there
 * cannot be kept, or must not be touched. Whoever holds the reading open reloads it after.
 */
export async function restoreReading(
  place: ReadingPlace,
  id: string,
  by: { readonly writer: Writer; readonly now: string }
): Promise<Outcome<Restored>> {
  const at = fileOf(place)
  try {
    const version = await keptVersion(versionsOf(place), id)
    if (!version) return bad({ code: 'backup.gone', at })
    const wanted = parseVersion(version.bytes, place)
    if (!wanted.ok) return wanted
    // What is replaced is kept below; the versions before the last saves stay to choose from.
    const opened = await openReading(place, by.writer, keepsNothing)
    if (opened.locked) return await putBackOver(place, opened.locked, version, wanted.value)
    const undo = await keepForUndo(place, by.now)
    if (!undo.ok) return undo
    return await saveAsNewest(opened, wanted.value.reading, { ...by, undo: undo.value })
  } catch (error) {
    return bad(asProblem(error, at))
  }
}

/** In the place of a file that a person may want back, but that nobody can build on. */
async function putBackOver(
  place: ReadingPlace,
  problem: Problem,
  version: KeptVersion,
  { head }: ReadingFile
): Promise<Outcome<Restored>> {
  const remedy = remedyOf(problem.code)
  if (remedy !== 'restored' && remedy !== 'offered') return bad(problem)
  const back = await putBack({ root: place.root, place: fileOf(place), problem }, version)
  if (!back.ok) return back
  return good({ rev: head.rev, savedAt: head.updatedAt, undo: null }, [back.value])
}

/** Keeps the file as it is now, and answers the version that brings it back; null where there is none. */
export async function keepForUndo(
  place: ReadingPlace,
  now: string
): Promise<Outcome<string | null>> {
  const bytes = await currentBytes(place)
  if (bytes === null) return good(null)
  const problems = await keeperOf(place).keep({ bytes, now, why: 'before-restore' })
  // One of the two places is enough to come back from.
  const [problem] = problems.length < (place.backups?.secondPlace ? 2 : 1) ? [] : problems
  return problem ? bad(problem) : good(sha256(bytes))
}

async function saveAsNewest(
  { file, adapter, place }: Awaited<ReturnType<typeof openReading>>,
  reading: Reading,
  {
    writer,
    now,
    undo
  }: { readonly writer: Writer; readonly now: string; readonly undo: string | null }
): Promise<Outcome<Restored>> {
  const rev = file.data.head.rev + 1
  const head = { ...file.data.head, rev, prevSha256: adapter.seen, writer, updatedAt: now }
  await makeReadingsFolder(place)
  file.data = { head, reading }
  await file.write()
  return good({ rev, savedAt: now, undo }, adapter.notes)
}

async function currentBytes(place: ReadingPlace): Promise<Buffer | null> {
  const at = fileOf(place)
  const read = await readRegularFile(pathOf(place.root, at), { at, limit: jsonLimit })
  return read.ok ? read.value : null
}

function viewOf(
  { sha256, where, kind, keptAt }: KeptVersion,
  parsed: Outcome<ReadingFile>,
  current: Reading | null
): ReadingVersion {
  const known = { id: sha256, where, kind, keptAt }
  if (!parsed.ok) return { ...known, content: null, problem: parsed.problem }
  const { head, reading } = parsed.value
  const content = {
    rev: head.rev,
    savedAt: head.updatedAt,
    tags: reading.tags.length,
    links: reading.links.length,
    difference: current && differenceBetween(current, reading)
  }
  return { ...known, content, problem: null }
}

function parseVersion(bytes: Buffer, place: ReadingPlace): Outcome<ReadingFile> {
  const json = parseJson(bytes, fileOf(place))
  return json.ok ? parseReading(json.value, place) : json
}

function versionsOf(place: ReadingPlace): VersionsOf {
  return { root: place.root, place: fileOf(place), secondPlace: place.backups?.secondPlace }
}
