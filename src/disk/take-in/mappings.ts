import { Low } from 'lowdb'
import {
  noMappings,
  readMappingsFile,
  writeMappingsFile,
  type MappingsFile
} from '#core/file/mappings-file'
import { good, type Outcome, type Problem } from '#core/outcome'
import { DurableJson } from '../durable-json'
import { asProblem } from '../file-problem'
import { pathOf } from '../layout'
import { readRecordAt } from '../project-json'

/** Where a project remembers what colleagues' labels are in its scheme. */
export const mappingsPlace = 'mappings.json'

export async function readMappings(root: string): Promise<Outcome<MappingsFile>> {
  const file = await readRecordAt(root, mappingsPlace, readMappingsFile)
  return file.ok ? good(file.value ?? noMappings) : file
}

export type Pairs = readonly { readonly from: string; readonly to: string | null }[]

/** Remembers these decisions beside the others; the newest of one name counts. */
export async function rememberMappings(
  root: string,
  decided: { readonly labels: Pairs; readonly relations: Pairs }
): Promise<Problem | null> {
  if (decided.labels.length + decided.relations.length === 0) return null
  const adapter = new DurableJson<MappingsFile>({
    path: pathOf(root, mappingsPlace),
    at: mappingsPlace,
    parse: (json) => readMappingsFile(json, mappingsPlace),
    serialise: writeMappingsFile,
    version: ({ labels, relations }) => labels.length + relations.length
  })
  try {
    const before = (await adapter.read()) ?? noMappings
    const file = new Low(adapter, before)
    file.data = {
      ...before,
      labels: joined(before.labels, decided.labels),
      relations: joined(before.relations, decided.relations)
    }
    if (JSON.stringify(file.data) !== JSON.stringify(before)) await file.write()
    return null
  } catch (error) {
    return asProblem(error, mappingsPlace)
  }
}

function joined(before: MappingsFile['labels'], decided: Pairs): MappingsFile['labels'] {
  const names = new Set(decided.map(({ from }) => from))
  return [...before.filter(({ from }) => !names.has(from)), ...decided.map((pair) => ({ ...pair }))]
}
