import { basename, resolve } from 'node:path'
import { createProject } from '#disk/create-project'
import { openProject } from '#disk/open-project'
import { textOption, type Command } from '../command'
import { fail, print } from '../report'

/** Makes a project in a folder. */
export const init: Command = {
  name: 'init',
  usage: 'init <folder> [--name <name>] [--annotator <name>]',
  summary: 'make a project in a folder',
  options: { name: { type: 'string' }, annotator: { type: 'string' } },
  takes: { atLeast: 1, atMost: 1 },

  async run(given, ports) {
    const folder = resolve(ports.cwd, given.places[0] ?? '')
    const name = textOption(given, 'name')?.trim() || basename(folder)
    const annotatorName = textOption(given, 'annotator')?.trim() || 'Annotator'
    const { now, newId } = ports
    const created = await createProject(folder, { name, annotatorName, now: now(), newId })
    if (!created.ok) return fail(given, ports, created.problem)
    const project = await openProject(folder)
    if (!project.ok) return fail(given, ports, project.problem)
    const { projectId, annotatorId } = project.value.manifest
    print(given, ports, { projectId, name, annotator: { id: annotatorId, name: annotatorName } }, [
      `Made the project “${name}”; ${annotatorName} annotates as ${annotatorId}.`
    ])
    return 0
  }
}
