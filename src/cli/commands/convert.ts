import { resolve } from 'node:path'
import { defaultScheme } from '#core/scheme/default'
import { convert as convertFiles } from '#disk/convert'
import { textOption, type Command } from '../command'
import { formatOption, writeOptions, writingOptions, writingUsage } from '../format-options'
import { complain, fail, print } from '../report'
import { mappingFrom } from '../mapping-option'
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
