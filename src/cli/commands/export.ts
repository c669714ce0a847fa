import { resolve } from 'node:path'
import { exportJsonl } from '#disk/export-jsonl'
import { openProject } from '#disk/open-project'
import { formats } from '#core/formats/list'
import { textOption, type Command } from '../command'
import { complain, fail, print } from '../report'
import { UsageProblem } from '../usage-problem'

/** Writes readings to one file, reads it back and says how much of it is identical. */
export const exportReadings: Command = {
  name: 'export',
  usage: 'export <project> --format jsonl --out <path> [--annotator <id>]',
  summary: 'write readings to a file and verify it',
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    annotator: { type: 'string' }
  },
  takes: { atLeast: 1, atMost: 1 },

  async run(given, ports) {
    const known = formats.map(({ id }) => id).join(', ')
    const format = textOption(given, 'format')
    const out = textOption(given, 'out')
    if (!format) throw new UsageProblem(`Say which format: --format ${known}`)
    if (!formats.some(({ id }) => id === format))
      throw new UsageProblem(`Unknown format “${format}”. Known: ${known}`)
    if (!out) throw new UsageProblem('Say where to write: --out <path>')
    const project = await openProject(resolve(ports.cwd, given.places[0] ?? ''))
    if (!project.ok) return fail(given, ports, project.problem)
    const annotator = textOption(given, 'annotator') ?? null
    const exported = await exportJsonl(project.value, annotator, resolve(ports.cwd, out))
    if (!exported.ok) return fail(given, ports, exported.problem)
    const problems = [...project.value.problems, ...exported.notes]
    const { articles, annotations, links, identical, bytes } = exported.value
    print(given, ports, { articles, annotations, links, identical, bytes, problems }, [
      `Exported ${annotations} annotations and ${links} links of ${articles} articles.`,
      `Read back: ${identical} of ${annotations} annotations identical.`
    ])
    complain(ports, problems)
    return problems.length === 0 ? 0 : 1
  }
}
