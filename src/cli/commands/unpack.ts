import { resolve } from 'node:path'
import type { Taken } from '#core/bridge/bundle-calls'
import { openProject } from '#disk/open-project'
import { unpackBundle } from '#disk/unpack-bundle'
import type { Command, ExitCode, Given, Ports } from '../command'
import { whileLocked } from '../locked'
import { complain, fail, print } from '../report'

const said: Readonly<Record<Taken, string>> = {
  new: 'new',
  same: 'already here',
  updated: 'updated; the version before is kept',
  older: 'older than the one here, left out',
  beside: 'differs from the one here, kept beside it'
}

/** Takes a colleague's bundle into a project; nothing of the project is lost. */
export const unpack: Command = {
  name: 'unpack',
  usage: 'unpack <file.hashiya.zip> <project>',
  summary: 'take a colleague’s packed readings into a project',
  options: {},
  takes: { atLeast: 2, atMost: 2 },

  run(given, ports) {
    const [bundle = '', folder = ''] = given.places.map((place) => resolve(ports.cwd, place))
    return whileLocked(folder, { given, ports }, () => unpackInto(folder, bundle, { given, ports }))
  }
}

async function unpackInto(
  folder: string,
  bundle: string,
  { given, ports }: { readonly given: Given; readonly ports: Ports }
): Promise<ExitCode> {
  const project = await openProject(folder)
  if (!project.ok) return fail(given, ports, project.problem)
  const unpacked = await unpackBundle(project.value, bundle)
  if (!unpacked.ok) return fail(given, ports, unpacked.problem)
  const { files, from } = unpacked.value
  const problems = unpacked.notes
  print(given, ports, { from, files, problems }, [
    ...files.map(({ place, outcome }) => `${place}: ${said[outcome]}`),
    `Took ${files.length} files of ${from.annotators.join(', ')}.`
  ])
  complain(ports, problems)
  return problems.length === 0 ? 0 : 1
}
