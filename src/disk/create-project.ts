import { newProjectFile, writeProjectFile } from '#core/file/project-file'
import { bad, good, type Outcome } from '#core/outcome'
import { defaultScheme } from '#core/scheme/default'
import { annotatorId } from './annotator-id'
import { createDurably } from './durable-write'
import { asProblem, systemCode } from './file-problem'
import { pathOf, places } from './layout'
import { makeFolder } from './make-folder'
import { namesIn } from './names-in'
import { readProjectJson } from './project-json'

export type NewProject = {
  readonly name: string
  readonly annotatorName: string
  /** ISO 8601, UTC. */
  readonly now: string
  readonly newId: () => string
}

/**
 * Makes a project in a folder, which is made too if need be. Nothing that is there is changed: a
 * folder that holds a project, or files where a project's would go, is refused.
 */
export async function createProject(folder: string, made: NewProject): Promise<Outcome<null>> {
  try {
    await makeFolder(folder)
    const free = await requireFree(folder)
    if (!free.ok) return free
    for (const place of [places.articles, places.annotations])
      await makeFolder(pathOf(folder, place))
    await create(folder, places.scheme, schemeText())
    const manifest = newProjectFile({
      projectId: made.newId(),
      name: made.name,
      annotator: { id: annotatorId(made.annotatorName), name: made.annotatorName },
      now: made.now
    })
    // The manifest comes last: a folder is a project from this moment on.
    const created = await create(folder, places.project, writeProjectFile(manifest))
    return created ? good(null) : bad({ code: 'project.exists' })
  } catch (error) {
    const system = systemCode(error)
    if (system && ['EACCES', 'EPERM', 'EROFS'].includes(system))
      return bad({ code: 'project.read-only' })
    if (system && ['EEXIST', 'ENOTDIR'].includes(system))
      return bad({ code: 'project.not-a-folder' })
    return bad(asProblem(error, places.project))
  }
}

async function requireFree(folder: string): Promise<Outcome<null>> {
  const names = await namesIn(folder, '.')
  if (!names.ok) return names
  if (names.value.includes(places.project)) return bad({ code: 'project.exists' })
  for (const place of [places.articles, places.annotations, places.adjudication]) {
    const within = await namesIn(folder, place)
    if (!within.ok || within.value.length > 0)
      return bad({ code: 'project.folder-in-use', facts: { found: place } })
  }
  const scheme = await readProjectJson(folder, places.scheme)
  const ours = scheme.ok && (scheme.value === null || isDefault(scheme.value.json))
  return ours ? good(null) : bad({ code: 'project.folder-in-use', facts: { found: places.scheme } })
}

function create(folder: string, place: string, text: string): Promise<boolean> {
  return createDurably(pathOf(folder, place), Buffer.from(text, 'utf8'))
}

/** A creation that was cut short leaves exactly this. */
function isDefault(json: unknown): boolean {
  return JSON.stringify(json) === JSON.stringify(defaultScheme)
}

function schemeText(): string {
  return `${JSON.stringify(defaultScheme, null, 2)}\n`
}
