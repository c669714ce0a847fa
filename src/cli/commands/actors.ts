import { resolve } from 'node:path'
import type { Register } from '#core/actors/register'
import { changeRegister } from '#core/actors/register-changes'
import { writeRegisterCsv } from '#core/actors/register-csv'
import { planImport } from '#core/actors/register-import'
import { openProject, type Project } from '#disk/open-project'
import { readRegister, RegisterFile } from '#disk/register-file'
import { readRegisterTable } from '#disk/register-table'
import { textOption, type Command, type ExitCode, type Given, type Ports } from '../command'
import { complain, fail, print } from '../report'
import { UsageProblem } from '../usage-problem'

/** Lists a project's actors, for people, as JSON or as CSV; or takes over what a table says. */
export const actors: Command = {
  name: 'actors',
  usage: 'actors <project> [--csv] [--import <file.csv>]',
  summary: 'list the actors of a project, or add those of a table',
  options: { csv: { type: 'boolean' }, import: { type: 'string' } },
  takes: { atLeast: 1, atMost: 1 },

  async run(given, ports) {
    const table = textOption(given, 'import')
    const csv = given.options['csv'] === true
    if (csv && (table !== undefined || given.options['json'] === true))
      throw new UsageProblem('Say one of --csv, --json and --import.')
    const project = await openProject(resolve(ports.cwd, given.places[0] ?? ''))
    if (!project.ok) return fail(given, ports, project.problem)
    if (table !== undefined) return importTable(given, ports, { project: project.value, table })
    const register = await readRegister(project.value.root)
    if (!register.ok) return fail(given, ports, register.problem)
    if (csv) ports.out(writeRegisterCsv(register.value))
    else list(given, ports, register.value)
    return 0
  }
}

function list(given: Given, ports: Ports, { entities }: Register): void {
  const lines = entities.map(({ id, type, names, aliases }) =>
    [id, type, names.ar, names.en, `${aliases.length} aliases`].join('  ')
  )
  print(given, ports, { actors: entities }, lines)
}

async function importTable(
  given: Given,
  ports: Ports,
  { project, table }: { readonly project: Project; readonly table: string }
): Promise<ExitCode> {
  if (project.readOnly) return fail(given, ports, project.readOnly)
  const file = await RegisterFile.open(project.root)
  if (!file.ok) return fail(given, ports, file.problem)
  const read = await readRegisterTable(resolve(ports.cwd, table), file.value.register)
  if (!read.ok) return fail(given, ports, read.problem)
  const { entities } = read.value.register
  const { added, changed, same } = planImport(file.value.register, entities)
  const saved = await file.value.edit((register) =>
    changeRegister(register, [{ type: 'import', entities }])
  )
  if (!saved.ok) return fail(given, ports, saved.problem)
  const problems = [...read.notes, ...saved.notes]
  const counts = { added: added.length, changed: changed.length, same }
  print(given, ports, { ...counts, problems }, [
    `Added ${counts.added} actors, changed ${counts.changed}, left ${same} as they were.`
  ])
  complain(ports, problems)
  return problems.length === 0 ? 0 : 1
}
