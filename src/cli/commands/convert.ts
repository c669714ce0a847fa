import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { noMapping, type LabelMapping } from '#core/formats/mapping'
import { defaultScheme } from '#core/scheme/default'
import { convert as convertFiles } from '#disk/convert'
import { textOption, type Command, type Given, type Ports } from '../command'
import { formatOption, writeOptions, writingOptions, writingUsage } from '../format-options'
import { complain, fail, print } from '../report'
import { UsageProblem } from '../usage-problem'
import { writtenLines, writtenRecord } from '../written-report'

/** Turns files of one format into files of another, without a project. */
export const convert: Command = {
  name: 'convert',
  usage: `convert <in> --from <format> --to <format> --out <path> [--map <file>] ${writingUsage}`,
  summary: 'turn files of one format into another and verify it',
  options: {
    ...writingOptions,
    from: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
    map: { type: 'string' }
  },
  takes: { atLeast: 1, atMost: 1 },

  async run(given, ports) {
    const [from, to] = [formatOption(given, 'from'), formatOption(given, 'to')]
    const out = textOption(given, 'out')
    if (!out) throw new UsageProblem('Say where to write: --out <path>')
    const options = writeOptions(given, to, ports)
    const mapping = await mappingFrom(given, ports)
    const written = await convertFiles({
      from: {
        path: resolve(ports.cwd, given.places[0] ?? ''),
        format: from,
        mapping,
        scheme: defaultScheme,
        projectId: 'converted',
        context: { textOf: () => null }
      },
      to,
      options,
      target: resolve(ports.cwd, out)
    })
    if (!written.ok) return fail(given, ports, written.problem)
    const problems = written.notes
    const { fileName: _, ...record } = writtenRecord(written.value)
    print(given, ports, { ...record, problems }, writtenLines('Wrote', written.value))
    complain(ports, problems)
    return problems.length === 0 ? 0 : 1
  }
}

/** `{"labels": {"PER": "ACTOR", "MISC": null}, "relations": {}}`; null leaves a label out. */
async function mappingFrom(given: Given, { cwd }: Ports): Promise<LabelMapping> {
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
