import { resolve } from 'node:path'
import { openProject } from '#disk/open-project'
import { systemTimers } from '#disk/save-schedule'
import { undoAction } from '#disk/undo-action'
import { textOption, type Command, type ExitCode, type Given, type Ports } from '../command'
import { whileLocked } from '../locked'
import { complain, fail, print } from '../report'
import { UsageProblem } from '../usage-problem'

/** Takes back what one command did to many articles, or makes it again. */
export const undo: Command = {
  name: 'undo',
  usage: 'undo <project> --action <id> [--redo]',
  summary: 'take back, in all its articles, what one command did; or make it again',
  options: { action: { type: 'string' }, redo: { type: 'boolean' } },
  takes: { atLeast: 1, atMost: 1 },

  run(given, ports) {
    const action = textOption(given, 'action')
    if (action === undefined)
      throw new UsageProblem('Say which: --action with the id that “suggest --apply” printed.')
    const folder = resolve(ports.cwd, given.places[0] ?? '')
    return whileLocked(folder, { given, ports }, () => undoIn(folder, action, { given, ports }))
  }
}

async function undoIn(
  folder: string,
  action: string,
  { given, ports }: { readonly given: Given; readonly ports: Ports }
): Promise<ExitCode> {
  const project = await openProject(folder)
  if (!project.ok) return fail(given, ports, project.problem)
  if (project.value.readOnly) return fail(given, ports, project.value.readOnly)
  const redo = given.options['redo'] === true
  const { articles, problems } = await undoAction(
    project.value,
    { action, redo },
    {
      timers: systemTimers,
      now: ports.now,
      writer: { app: `hashiya ${ports.version}`, session: ports.newId() }
    }
  )
  if (articles.length === 0 && problems.length === 0)
    return fail(given, ports, { code: 'action.nothing', facts: { action } })
  const what = redo ? 'Made again' : 'Taken back'
  print(given, ports, { action, articles, problems }, [
    ...articles,
    `${what} in ${articles.length} articles.`
  ])
  complain(ports, problems)
  return problems.length === 0 ? 0 : 1
}
