import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { noMapping, type LabelMapping } from '#core/formats/mapping'
import { textOption, type Given, type Ports } from './command'
import { UsageProblem } from './usage-problem'

/** `--map`: `{"labels": {"PER": "ACTOR", "MISC": null}, "relations": {}}`; null leaves a label out. */
export async function mappingFrom(given: Given, { cwd }: Ports): Promise<LabelMapping> {
  const path = textOption(given, 'map')
  if (path === undefined) return noMapping
  const wrong = new UsageProblem(
    `--map needs a JSON file such as {"labels": {"PER": "ACTOR", "MISC": null}}, not “${path}”.`
  )
  const json = await readFile(resolve(cwd, path), 'utf8').then(JSON.parse, () => null)
  if (typeof json !== 'object' || json === null) throw wrong
  return { labels: namesIn(json, 'labels', wrong), relations: namesIn(json, 'relations', wrong) }
}

function namesIn(
  json: object,
  key: string,
  wrong: UsageProblem
): ReadonlyMap<string, string | null> {
  const names: unknown = Object.hasOwn(json, key) ? (json as Record<string, unknown>)[key] : {}
  if (typeof names !== 'object' || names === null) throw wrong
  const entries = Object.entries(names)
  if (!entries.every(([, to]) => to === null || typeof to === 'string')) throw wrong
  return new Map(entries)
}
