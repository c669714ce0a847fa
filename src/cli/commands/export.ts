import { resolve } from 'node:path'
import { readingStates } from '#core/annotation/reading'
import type { Selection, Whose } from '#core/formats/selection'
import { exportProject, type ProjectExport } from '#disk/export-project'
import { openProject, type Project } from '#disk/open-project'
import { namesOption, textOption, textsOption, type Command, type Given } from '../command'
import { formatOption, writeOptions, writingOptions, writingUsage } from '../format-options'
import { complain, fail, print } from '../report'
import { UsageProblem } from '../usage-problem'
import { writtenLines, writtenRecord } from '../written-report'

/** Writes readings in a format, reads them back and says how much of it is identical. */
export const exportReadings: Command = {
  name: 'export',
  usage:
    'export <project> --format jsonl|<format> --out <path> [--annotator <id> | --all | --gold] ' +
    `[--labels A,B] [--states done,…] [--article <id>]… [--pseudonyms] ${writingUsage}`,
  summary: 'write readings in a format and verify it',
  options: {
    ...writingOptions,
    format: { type: 'string' },
    out: { type: 'string' },
    annotator: { type: 'string' },
    all: { type: 'boolean' },
    gold: { type: 'boolean' },
    labels: { type: 'string' },
    states: { type: 'string' },
    article: { type: 'string', multiple: true },
    pseudonyms: { type: 'boolean' }
  },
  takes: { atLeast: 1, atMost: 1 },

  async run(given, ports) {
    const format = formatOption(given, 'format')
    const out = textOption(given, 'out')
    if (!out) throw new UsageProblem('Say where to write: --out <path>')
    const options = writeOptions(given, format, ports)
    const whose = whoseOption(given)
    const project = await openProject(resolve(ports.cwd, given.places[0] ?? ''))
    if (!project.ok) return fail(given, ports, project.problem)
    const exported = await exportProject(project.value, {
      format,
      whose,
      selection: selectionOption(given, project.value),
      pseudonyms: given.options['pseudonyms'] === true,
      options,
      target: resolve(ports.cwd, out)
    })
    if (!exported.ok) return fail(given, ports, exported.problem)
    const problems = [...project.value.problems, ...exported.notes]
    const { leftOut, ...written } = exported.value
    const { fileName: _, ...record } = writtenRecord(written)
    const lines = [...writtenLines('Exported', written), ...leftOutLines(leftOut)]
    print(given, ports, { ...record, leftOut, problems }, lines)
    complain(ports, problems)
    return problems.length === 0 ? 0 : 1
  }
}

/** Everybody's, unless one of the options says otherwise. */
function whoseOption(given: Given): Whose {
  const id = textOption(given, 'annotator')
  const said: Whose[] = [
    ...(id === undefined ? [] : [{ kind: 'annotator', id } as const]),
    ...(given.options['all'] === true ? [{ kind: 'all' } as const] : []),
    ...(given.options['gold'] === true ? [{ kind: 'gold' } as const] : [])
  ]
  if (said.length > 1) throw new UsageProblem('Say one of --annotator, --all and --gold.')
  return said[0] ?? { kind: 'all' }
}

function selectionOption(given: Given, { scheme }: Project): Selection {
  const labels = scheme.span_types.map(({ id }) => id)
  return {
    labels: fewOf(given, 'labels', labels),
    states: fewOf(given, 'states', readingStates),
    articles: textsOption(given, 'article')
  }
}

/** Some of the names that there are; null when the option was not given. */
function fewOf<N extends string>(
  given: Given,
  option: string,
  known: readonly N[]
): readonly N[] | null {
  const names = namesOption(given, option)
  if (names === null) return null
  return names.map((name) => {
    const found = known.find((one) => one === name)
    if (found === undefined)
      throw new UsageProblem(`--${option} may name ${known.join(', ')}, not “${name}”.`)
    return found
  })
}

function leftOutLines({ readings, tags, links }: ProjectExport['leftOut']): readonly string[] {
  return readings + tags + links === 0
    ? []
    : [`Left out as was asked: ${readings} readings, ${tags} annotations, ${links} links.`]
}
