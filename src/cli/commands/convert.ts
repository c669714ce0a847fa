import { basename, resolve } from 'node:path'
import { bad, good, type Outcome } from '#core/outcome'
import { defaultScheme } from '#core/scheme/default'
import type { Scheme } from '#core/scheme/scheme'
import { convert as convertFiles } from '#disk/convert'
import { readJsonFile } from '#disk/json-file'
import { parseScheme } from '#disk/open-project'
import { textOption, type Command, type Given, type Ports } from '../command'
import { formatOption, writeOptions, writingOptions, writingUsage } from '../format-options'
import { complain, fail, print } from '../report'
import { mappingFrom } from '../mapping-option'
import { UsageProblem } from '../usage-problem'
import { writtenLines, writtenRecord } from '../written-report'

/** Turns files of one format into files of another, without a project. */
export const convert: Command = {
  name: 'convert',
  usage: `convert <in> --from <format> --to <format> --out <path> [--scheme <file>] [--map <file>] ${writingUsage}`,
  summary: 'turn files of one format into another and verify it',
  options: {
    ...writingOptions,
    from: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
    map: { type: 'string' },
    scheme: { type: 'string' }
  },
  takes: { atLeast: 1, atMost: 1 },

  async run(given, ports) {
    const [from, to] = [formatOption(given, 'from'), formatOption(given, 'to')]
    const out = textOption(given, 'out')
    if (!out) throw new UsageProblem('Say where to write: --out <path>')
    const options = writeOptions(given, to, ports)
    const mapping = await mappingFrom(given, ports)
    const scheme = await schemeFrom(given, ports)
    if (!scheme.ok) return fail(given, ports, scheme.problem)
    const written = await convertFiles({
      from: {
        path: resolve(ports.cwd, given.places[0] ?? ''),
        format: from,
        mapping,
        scheme: scheme.value,
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

/** The scheme whose labels and attributes the files are written with: a project's `scheme.json`. */
async function schemeFrom(given: Given, { cwd }: Ports): Promise<Outcome<Scheme>> {
  const path = textOption(given, 'scheme')
  if (path === undefined) return good(defaultScheme)
  const at = basename(path)
  const file = await readJsonFile(resolve(cwd, path), { at })
  if (!file.ok) return file
  return file.value ? parseScheme(file.value.json, at) : bad({ code: 'import.missing', at })
}
