import { resolve } from 'node:path'
import { readChosenFile } from '#disk/decode'
import { importArticles, type Chosen } from '#disk/import-article'
import { openProject } from '#disk/open-project'
import type { Command, ExitCode, Given, Ports } from '../command'
import { whileLocked } from '../locked'
import { complain, fail, print } from '../report'
import { annotationOptions, takeAnnotations } from './import-annotations'

/** Imports plain texts into a project. A file that is refused does not keep the others out. */
export const importTexts: Command = {
  name: 'import',
  usage:
    'import <project> <files…> [--from auto|<format> [--annotator <id>] [--name <name>] [--map <file>] [--clash replace|beside|skip] [--no-articles] [--dry-run]]',
  summary: 'add UTF-8 texts to a project; with --from, colleagues’ annotations',
  options: { ...annotationOptions },
  takes: { atLeast: 2, atMost: Infinity },

  run(given, ports) {
    const [folder = '', ...files] = given.places.map((place) => resolve(ports.cwd, place))
    const into = given.options['from'] === undefined ? importInto : takeAnnotations
    return whileLocked(folder, { given, ports }, () => into(folder, files, { given, ports }))
  }
}

type Asked = { readonly given: Given; readonly ports: Ports }

async function importInto(
  folder: string,
  files: readonly string[],
  { given, ports }: Asked
): Promise<ExitCode> {
  const project = await openProject(folder)
  if (!project.ok) return fail(given, ports, project.problem)
  const { articles, problems } = await importArticles(project.value, chosen(files), ports.now)
  const imported = articles.map(({ id, title, date, outlet, words }) => ({
    id,
    title,
    date,
    outlet,
    words
  }))
  print(given, ports, { imported, problems }, [
    ...imported.map(({ id, title }) => `${id}  ${title}`),
    `Imported ${imported.length} of ${files.length}.`
  ])
  complain(ports, problems)
  return problems.length === 0 ? 0 : 1
}

async function* chosen(paths: readonly string[]): AsyncGenerator<Chosen> {
  for (const path of paths) yield await readChosenFile(path)
}
