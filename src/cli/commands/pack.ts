import { resolve } from 'node:path'
import type { Packed } from '#core/bridge/bundle-calls'
import { openProject } from '#disk/open-project'
import { packBundle } from '#disk/pack-bundle'
import { textOption, type Command } from '../command'
import { complain, fail, print } from '../report'
import { UsageProblem } from '../usage-problem'

/** Packs readings into one file to send; one's own unless another annotator, or all, are asked for. */
export const pack: Command = {
  name: 'pack',
  usage:
    'pack <project> --out <file.hashiya.zip> [--annotator <id> | --all] [--articles] [--gold] [--guidelines] [--incidents]',
  summary: 'pack readings and more into one file to send, and verify it',
  options: {
    out: { type: 'string' },
    annotator: { type: 'string' },
    all: { type: 'boolean' },
    articles: { type: 'boolean' },
    gold: { type: 'boolean' },
    guidelines: { type: 'boolean' },
    incidents: { type: 'boolean' }
  },
  takes: { atLeast: 1, atMost: 1 },

  async run(given, ports) {
    const out = textOption(given, 'out')
    const annotator = textOption(given, 'annotator')
    const all = given.options['all'] === true
    if (!out) throw new UsageProblem('Say where to write: --out <file.hashiya.zip>')
    if (all && annotator !== undefined)
      throw new UsageProblem('Say either --annotator <id> or --all, not both.')
    const project = await openProject(resolve(ports.cwd, given.places[0] ?? ''))
    if (!project.ok) return fail(given, ports, project.problem)
    const choice = {
      annotator: all ? null : (annotator ?? project.value.manifest.annotatorId),
      articles: given.options['articles'] === true,
      gold: given.options['gold'] === true,
      guidelines: given.options['guidelines'] === true,
      incidents: given.options['incidents'] === true,
      target: resolve(ports.cwd, out)
    }
    const app = `hashiya ${ports.version}`
    const packed = await packBundle(project.value, choice, { now: ports.now, app })
    if (!packed.ok) return fail(given, ports, packed.problem)
    const problems = packed.notes
    print(given, ports, { ...packed.value, problems }, [said(packed.value)])
    complain(ports, problems)
    return problems.length === 0 ? 0 : 1
  }
}

function said({ readings, articles, gold, guidelines, incidents, fileName }: Packed): string {
  const more = [
    gold > 0 ? `${gold} gold readings` : '',
    guidelines > 0 ? `${guidelines} guidelines` : '',
    incidents > 0 ? `${incidents} incidents` : ''
  ].filter((part) => part !== '')
  const besides = more.length > 0 ? `, with ${more.join(', ')},` : ''
  return `Packed ${readings} readings and ${articles} articles${besides} into ${fileName}.`
}
