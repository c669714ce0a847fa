import { Low } from 'lowdb'
import {
  readProjectFile,
  writeProjectFile,
  type Annotator,
  type ProjectFile
} from '#core/file/project-file'
import { bad, good, type Outcome } from '#core/outcome'
import { DurableJson } from './durable-json'
import { asProblem } from './file-problem'
import { pathOf, places } from './layout'

/** Names those annotators in the project's manifest that it does not know yet. */
export async function addAnnotators(
  root: string,
  annotators: readonly Annotator[]
): Promise<Outcome<readonly Annotator[]>> {
  const adapter = new DurableJson<ProjectFile>({
    path: pathOf(root, places.project),
    at: places.project,
    parse: (json) => readProjectFile(json, places.project),
    serialise: writeProjectFile,
    version: ({ annotators: known }) => known.length
  })
  try {
    const manifest = await adapter.read()
    if (manifest === null) return bad({ code: 'project.none' })
    const known = new Set(manifest.annotators.map(({ id }) => id))
    const added = annotators.filter(({ id }) => !known.has(id))
    if (added.length === 0) return good(manifest.annotators)
    const file = new Low(adapter, manifest)
    file.data = { ...manifest, annotators: [...manifest.annotators, ...added] }
    await file.write()
    return good(file.data.annotators)
  } catch (error) {
    return bad(asProblem(error, places.project))
  }
}
