import { resolve } from 'node:path'
import type { Problem } from '#core/outcome'
import { ruleIds, type RuleId } from '#core/review/settling-rules'
import { openProject, type Project } from '#disk/open-project'
import { readArticles } from '#disk/read-articles'
import { systemTimers } from '#disk/save-schedule'
import { settleByRule, type SettledByRule } from '#disk/settle-by-rule'
import {
  namesOption,
  textOption,
  type Command,
  type ExitCode,
  type Given,
  type Ports
} from '../command'
import { whileLocked } from '../locked'
import { complain, fail, print } from '../report'
import { UsageProblem } from '../usage-problem'

/** Takes into the gold readings what a rule can settle: what all annotators have alike. */
export const adjudicate: Command = {
  name: 'adjudicate',
  usage:
    'adjudicate <project> --take unanimous|<rule> [--annotators a,b[,…]] [--article a,b] [--dry-run]',
  summary: 'settle by a rule what annotators have alike, or nearly so, into the gold readings',
  options: {
    take: { type: 'string' },
    annotators: { type: 'string' },
    article: { type: 'string' },
    'dry-run': { type: 'boolean' }
  },
  takes: { atLeast: 1, atMost: 1 },

  run(given, ports) {
    const rule = ruleOf(given)
    const annotators = namesOption(given, 'annotators')
    if (annotators && annotators.length < 2)
      throw new UsageProblem('Name at least two annotators: --annotators a,b')
    const folder = resolve(ports.cwd, given.places[0] ?? '')
    const articles = namesOption(given, 'article')
    const asked = { rule, annotators, articles, folder }
    const act = () => adjudicateIn(asked, given, ports)
    return given.options['dry-run'] === true ? act() : whileLocked(folder, { given, ports }, act)
  }
}

function ruleOf(given: Given): RuleId {
  const asked = textOption(given, 'take')
  const rule = ruleIds.find((id) => id === asked)
  if (!rule) throw new UsageProblem(`Say what to take: --take ${ruleIds.join('|')}`)
  return rule
}

type Asked = {
  readonly rule: RuleId
  readonly annotators: readonly string[] | null
  readonly articles: readonly string[] | null
  readonly folder: string
}

async function adjudicateIn(asked: Asked, given: Given, ports: Ports): Promise<ExitCode> {
  const project = await openProject(asked.folder)
  if (!project.ok) return fail(given, ports, project.problem)
  const dryRun = given.options['dry-run'] === true
  if (project.value.readOnly && !dryRun) return fail(given, ports, project.value.readOnly)
  const chosen = withArticles(project.value, asked.articles)
  if ('code' in chosen) return fail(given, ports, chosen)
  const read = await readArticles(chosen, asked.annotators)
  if (!read.ok) return fail(given, ports, read.problem)
  const problems: Problem[] = [...read.notes]
  const settled: SettledByRule[] = []
  const action = ports.newId()
  const how = { rule: asked.rule, dryRun, reason: null, action, newId: ports.newId }
  const writer = { app: `hashiya ${ports.version}`, session: ports.newId() }
  for (const article of read.value.articles) {
    const one = await settleByRule(chosen, article, how, {
      timers: systemTimers,
      now: ports.now,
      writer
    })
    if (one && 'code' in one) problems.push(one)
    else if (one) settled.push(one)
  }
  report({ rule: asked.rule, dryRun, settled, problems, action }, given, ports)
  return problems.length === 0 ? 0 : 1
}

/** The project with these of its articles alone; a problem where one is not there. */
function withArticles(project: Project, wanted: readonly string[] | null): Project | Problem {
  if (!wanted) return project
  const unknown = wanted.find((id) => !project.shelf.some((article) => article.id === id))
  if (unknown !== undefined) return { code: 'article.missing', at: unknown }
  return { ...project, shelf: project.shelf.filter(({ id }) => wanted.includes(id)) }
}

type Done = {
  readonly rule: RuleId
  readonly dryRun: boolean
  readonly settled: readonly SettledByRule[]
  readonly problems: readonly Problem[]
  readonly action: string
}

function report({ rule, dryRun, settled, problems, action }: Done, given: Given, ports: Ports) {
  const taken = settled.reduce((sum, { choices }) => sum + choices.length, 0)
  const articles = settled.map(({ article, annotators, choices, progress }) => ({
    id: article,
    annotators,
    taken: choices.length,
    disputes: progress.disputes,
    settled: progress.settled,
    unanimous: progress.accords,
    unanimousTaken: progress.taken
  }))
  const undoable = !dryRun && taken > 0 ? { action } : {}
  print(given, ports, { rule, dryRun, taken, ...undoable, articles, problems }, [
    ...articles.map(
      ({ id, annotators, ...count }) =>
        `${id}: ${count.taken} taken; ${count.settled} of ${count.disputes} differences settled (${annotators.join(', ')})`
    ),
    dryRun
      ? `${taken} would be taken. Nothing was changed.`
      : taken === 0
        ? 'Nothing was left to take.'
        : `${taken} taken. To take that back: undo --action ${action}`
  ])
  complain(ports, problems)
}
