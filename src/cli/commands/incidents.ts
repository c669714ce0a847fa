import { resolve } from 'node:path'
import { writeIncidentsCsv } from '#core/incidents/incident-csv'
import { incidentRecord } from '#core/incidents/incident-out'
import { rangeText } from '#core/incidents/incident-page'
import { living } from '#core/incidents/record'
import type { IncidentView } from '#core/incidents/view'
import { readIncidents } from '#disk/incident-files'
import { viewIncidents } from '#disk/incident-views'
import { openProject } from '#disk/open-project'
import { textOption, type Command } from '../command'
import { complain, fail, print } from '../report'
import { UsageProblem } from '../usage-problem'

/** Lists drafts of incidents with what their evidence says now. */
export const incidents: Command = {
  name: 'incidents',
  usage: 'incidents <project> [--annotator <id>] [--csv]',
  summary: 'list incident drafts, their ranges, and the words that each field rests on',
  options: { annotator: { type: 'string' }, csv: { type: 'boolean' } },
  takes: { atLeast: 1, atMost: 1 },

  async run(given, ports) {
    const csv = given.options['csv'] === true
    if (csv && given.options['json'] === true)
      throw new UsageProblem('Say either --csv or --json, not both.')
    const project = await openProject(resolve(ports.cwd, given.places[0] ?? ''))
    if (!project.ok) return fail(given, ports, project.problem)
    const { root, manifest } = project.value
    const annotator = textOption(given, 'annotator') ?? manifest.annotatorId
    if (!manifest.annotators.some(({ id }) => id === annotator))
      return fail(given, ports, { code: 'export.unknown-annotator', facts: { annotator } })
    const read = await readIncidents(root, annotator)
    if (!read.ok) return fail(given, ports, read.problem)
    const found = await viewIncidents(project.value, living(read.value))
    const problems = [...read.notes, ...found.problems]
    if (csv) ports.out(writeIncidentsCsv(found.views))
    else
      print(
        given,
        ports,
        { incidents: found.views.map(incidentRecord), problems },
        found.views.map(lineOf)
      )
    complain(ports, problems)
    return problems.length === 0 ? 0 : 1
  }
}

function lineOf({ incident, harm, standing }: IncidentView): string {
  const ranges = harm.map((line) => `${line.harm} ${line.status ?? ''} ${rangeText(line, 'en')}`)
  const broken = Object.values(standing).filter((one) => one.standing !== 'whole').length
  return [
    incident.id,
    incident.title,
    ranges.join(', '),
    broken > 0 ? `${broken} anchors broken` : ''
  ].join('  ')
}
