import type { Reading } from '#core/annotation/reading'
import type { Article } from '#core/article/article'
import type { Annotator } from '#core/file/project-file'
import { bad, good, type Outcome } from '#core/outcome'
import type { Clash, TakenAs } from '#core/taking/plan'
import { isSameReading } from '#core/taking/same-reading'
import type { BackupPorts } from '../backup/file-keeper'
import { asProblem } from '../file-problem'
import type { Project } from '../open-project'
import type { ReadingPlace } from '../reading-place'
import { openReading, readReading, type Writer } from '../reading-files'
import { takeReading } from '../take-reading'
import { writeReading } from '../write-reading'
import { freeId } from './people'

export type PutPorts = {
  /** ISO 8601, UTC. */
  readonly now: () => string
  readonly writer: Writer
  readonly backups?: BackupPorts | undefined
}

export type ToPut = {
  readonly project: Project
  readonly annotator: Annotator
  /** All that are known, for finding a free id. */
  readonly annotators: readonly Annotator[]
  readonly article: Article
  readonly reading: Reading
  readonly clash: Clash | null
  /** The file that it comes from, which the reading remembers. */
  readonly source: string
  /** Fields of the file's head that are not ours. */
  readonly rest: Readonly<Record<string, unknown>> | undefined
  /** The bytes of one of our own reading files that needs no change; null otherwise. */
  readonly bytes: Uint8Array | null
  readonly at: string
}

export type Put = {
  readonly as: TakenAs
  /** Whoever it was put beside as, where it was. */
  readonly beside: Annotator | null
}

/**
 * Puts a colleague's reading into their folder. Where they have another one of the article it is
 * done as was chosen, and left out with a problem where nothing was. What is replaced is kept among
 * the earlier versions.
 */
export async function putReading(put: ToPut, ports: PutPorts): Promise<Outcome<Put>> {
  try {
    const asSent = await putBytes(put)
    if (asSent) return asSent
    const place = placeOf(put, put.annotator, ports)
    const there = await readReading(place)
    if (!there.ok) return there
    if (there.value === null || isUntouched(there.value.reading))
      return await write(place, put, ports, 'new')
    if (isSameReading(there.value.reading, put.reading)) return good({ as: 'same', beside: null })
    switch (put.clash) {
      case 'replace':
        return await write(place, put, ports, 'replaced')
      case 'beside':
        return await writeBeside(put, ports)
      case 'skip':
        return good({ as: 'left-out', beside: null })
      default:
        return bad({ code: 'taking.differs', at: put.at, facts: { annotator: put.annotator.name } })
    }
  } catch (error) {
    return bad(asProblem(error, put.at))
  }
}

/** One of our own files is taken to the byte: also a later or an earlier save of the one here. */
async function putBytes({
  project,
  annotator,
  article,
  bytes
}: ToPut): Promise<Outcome<Put> | null> {
  const isMine = annotator.id === project.manifest.annotatorId
  if (bytes === null || isMine) return null
  const whose = { annotator: annotator.id, article: article.id }
  const taken = await takeReading(project, whose, Buffer.from(bytes), { keepsForks: false })
  if (!taken.ok || taken.value === 'beside') return null
  return good({ as: taken.value, beside: null })
}

function placeOf(
  { project, article }: ToPut,
  { id }: Annotator,
  { backups }: PutPorts
): ReadingPlace {
  const { root, manifest } = project
  return { root, projectId: manifest.projectId, annotatorId: id, article, backups }
}

/** One's own article that was opened and never tagged or commented has nothing to lose. */
function isUntouched(reading: Reading): boolean {
  const { tags, links, setAside, rejected = [], comments = [], state } = reading
  const parts = [tags, links, setAside.tags, setAside.links, rejected, comments]
  return state === 'new' && parts.every((part) => part.length === 0)
}

async function write(
  place: ReadingPlace,
  { reading, rest, source }: ToPut,
  { writer, now }: PutPorts,
  as: TakenAs
): Promise<Outcome<Put>> {
  const opened = await openReading(place, writer)
  if (opened.locked) return bad(opened.locked)
  const { head } = opened.file.data
  const from = { ...head.rest, ...rest, takenFrom: { file: source, at: now() } }
  opened.file.data = { head: { ...head, rest: from }, reading: opened.reading }
  const saved = await writeReading(opened, reading, { writer, now })
  return saved.ok ? good({ as, beside: null }) : saved
}

/** As another annotator of the same name, numbered; the same reading is put there once. */
async function writeBeside(put: ToPut, ports: PutPorts): Promise<Outcome<Put>> {
  const { annotator, annotators } = put
  for (let number = 2; number < 100; number += 1) {
    const id = `${annotator.id.slice(0, 36)}-${number}`
    const name = `${annotator.name.slice(0, 190)} (${number})`
    const known = annotators.find((one) => one.id === id)
    if (known && known.name !== name) continue
    const other = known ?? { id, name }
    const place = placeOf(put, other, ports)
    const there = await readReading(place)
    if (!there.ok) continue
    if (there.value && !isSameReading(there.value.reading, put.reading)) continue
    if (there.value) return good({ as: 'same', beside: other })
    const written = await write(place, put, ports, 'beside')
    return written.ok ? good({ as: 'beside', beside: other }) : written
  }
  return bad({
    code: 'taking.differs',
    at: put.at,
    facts: { annotator: freeId(annotator.id, annotators) }
  })
}
