import { bad, good, type Outcome } from '#core/outcome'
import { putInto } from '../backup/restore-into'
import type { BackupPorts } from '../backup/file-keeper'
import { readArticle } from '../article-files'
import { asProblem } from '../file-problem'
import { goldPlace } from '../gold-readings'
import { readGuidelineFile, saveGuideline } from '../guideline-files'
import { saveIncident } from '../incident-files'
import { jsonLimit } from '../json-file'
import { pathOf } from '../layout'
import type { Project } from '../open-project'
import { keepBeside } from '../put-received'
import { readRegularFile } from '../read-file'
import type { ReadingStore } from '../reading-store'
import { putAway } from './kept-copies'
import {
  inUse,
  sharedContent,
  sharedFiles,
  type SharedContent,
  type SharedFile
} from './shared-copies'

export type UsePorts = {
  /** ISO 8601, UTC. */
  readonly now: () => string
  readonly backups: BackupPorts
  /** Works on the gold reading that is open, or opens it. */
  readonly gold: (
    article: string,
    act: (store: ReadingStore) => Promise<Outcome<unknown>>
  ) => Promise<Outcome<unknown>>
}

/**
 * Puts a version that lies beside a gold reading, a guideline or a draft of one's own in use. What
 * was in use is kept: gold by an edit that is undone as any other, a guideline among its earlier
 * versions, a draft beside, so that it can be put in use again. The version itself goes to the
 * quarantine once its content is on the disk.
 */
export async function putInUse(
  project: Project,
  place: string,
  ports: UsePorts
): Promise<Outcome<null>> {
  if (project.readOnly) return bad(project.readOnly)
  try {
    const copy = (await sharedFiles(project)).find((one) => one.place === place)
    if (!copy) return bad({ code: 'copy.not-one', at: place })
    const content = await sharedContent(project, copy.of, place)
    if (!content.ok) return content
    const used = await put(project, copy.of, { content: content.value, ports })
    if (!used.ok) return used
    const { problems } = await putAway(project, [place])
    return good(null, [...used.notes, ...problems])
  } catch (error) {
    return bad(asProblem(error, place))
  }
}

type Use = { readonly content: SharedContent; readonly ports: UsePorts }

async function put(
  project: Project,
  of: SharedFile['of'],
  { content, ports }: Use
): Promise<Outcome<unknown>> {
  const { root, manifest } = project
  if (of.is === 'guideline' && content.is === 'guideline') {
    const which = { root, label: of.label, language: of.language }
    const there = await readGuidelineFile(which)
    if (!there.ok) return there
    const { text } = content.guideline
    const by = { by: manifest.annotatorId, now: ports.now() }
    return saveGuideline(which, { text, seen: there.value.seen }, by)
  }
  if (of.is === 'incident' && content.is === 'incident') {
    if (of.annotatorId !== manifest.annotatorId)
      return bad({ code: 'incident.of-another', facts: { annotator: of.annotatorId } })
    await keepDraft(project, of)
    const incident = { ...content.incident, updatedAt: ports.now() }
    return saveIncident(incident, { root, backups: ports.backups })
  }
  if (of.is !== 'gold' || content.is !== 'gold') throw new Error('A copy is of what it lies beside')
  const article = await readArticle(root, of.article)
  if (!article.ok) return article
  const place = goldPlace(root, manifest, article.value, ports.backups)
  const { reading } = content.file
  return ports.gold(of.article, async (store) => {
    await store.reload()
    return putInto({ place, store }, reading, ports.now())
  })
}

/** The draft in use, beside itself under a name of its own. */
async function keepDraft(project: Project, of: SharedFile['of']): Promise<void> {
  const at = inUse(of)
  const path = pathOf(project.root, at)
  const there = await readRegularFile(path, { at, limit: jsonLimit })
  if (!there.ok || there.value === null) return
  const known = await sharedContent(project, of, at)
  const rev = known.ok && known.value.is === 'incident' ? (known.value.incident.rev ?? 0) : 0
  await keepBeside(path, there.value, rev)
}
