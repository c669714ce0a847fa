import { resolve } from 'node:path'
import { exportProject } from '#disk/export-project'
import { openProject } from '#disk/open-project'
import { textOption, type Command } from '../command'
import { formatOption, writeOptions, writingOptions, writingUsage } from '../format-options'
import { complain, fail, print } from '../report'
import { UsageProblem } from '../usage-problem'
import { writtenLines, writtenRecord } from '../written-report'

/** Writes readings in a format, reads them back and says how much of it is identical. */
export const exportReadings: Command = {
  name: 'export',
  usage: `export <project> --format jsonl|<format> --out <path> [--annotator <id>] ${writingUsage}`,
  summary: 'write readings in a format and verify it',
  options: {
    ...writingOptions,
    format: { type: 'string' },
    out: { type: 'string' },
    annotator: { type: 'string' }
  },
  takes: { atLeast: 1, atMost: 1 },

  async run(given, ports) {
    const format = formatOption(given, 'format')
    const out = textOption(given, 'out')
    if (!out) throw new UsageProblem('Say where to write: --out <path>')
    const options = writeOptions(given, format, ports)
    const project = await openProject(resolve(ports.cwd, given.places[0] ?? ''))
    if (!project.ok) return fail(given, ports, project.problem)
    const annotator = textOption(given, 'annotator') ?? null
    const target = resolve(ports.cwd, out)
    const exported = await exportProject(project.value, { format, annotator, options, target })
    if (!exported.ok) return fail(given, ports, exported.problem)
    const problems = [...project.value.problems, ...exported.notes]
    const { fileName: _, ...record } = writtenRecord(exported.value)
    print(given, ports, { ...record, problems }, writtenLines('Exported', exported.value))
    complain(ports, problems)
    return problems.length === 0 ? 0 : 1
  }
}
