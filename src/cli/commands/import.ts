import { resolve } from 'node:path'
import type { Problem } from '#core/outcome'
import { convertFile } from '#disk/intake/convert'
import { ConverterThread } from '#disk/intake/converter-thread'
import type { Choices } from '#disk/intake/draft'
import { encodingNamed, encodings } from '#disk/intake/encodings'
import { sourcesAt, type Sources } from '#disk/intake/sources'
import { takeSources, type FileResult } from '#disk/intake/take-sources'
import type { ShelvedArticle } from '#disk/library/shelf'
import { openProject, type Project } from '#disk/open-project'
import { rehearseArticles, shelveArticles } from '#disk/shelve-articles'
import { textOption, type Command, type ExitCode, type Given, type Ports } from '../command'
import { whileLocked } from '../locked'
import { complain, fail, print } from '../report'
import { annotationOptions, takeAnnotations } from './import-annotations'
import { UsageProblem } from '../usage-problem'

/** Imports articles into a project. A file that is refused does not keep the others out. */
export const importTexts: Command = {
  name: 'import',
  usage:
    'import <project> <files or folders…> [--encoding <name>] [--text-column <name>] ' +
    '[--title-column <name>] [--date-column <name>] [--dry-run]; colleagues’ annotations: ' +
    '--from auto|<format> [--annotator <id>] [--name <name>] [--map <file>] ' +
    '[--clash replace|beside|skip] [--article [<theirs>=]<id>]… [--no-articles]',
  summary:
    'add articles to a project: text, HTML, DOCX, PDF, tables, folders and ZIPs; with --from, annotations',
  options: {
    ...annotationOptions,
    encoding: { type: 'string' },
    'text-column': { type: 'string' },
    'title-column': { type: 'string' },
    'date-column': { type: 'string' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' }
  },
  takes: { atLeast: 2, atMost: Infinity },

  run(given, ports) {
    const [folder = '', ...paths] = given.places.map((place) => resolve(ports.cwd, place))
    const asked = { given, ports, choices: choicesIn(given) }
    const into = given.options['from'] === undefined ? importInto : takeAnnotations
    return whileLocked(folder, asked, () => into(folder, paths, asked))
  }
}

type Asked = { readonly given: Given; readonly ports: Ports; readonly choices: Choices }

function choicesIn(given: Given): Choices {
  const name = textOption(given, 'encoding')
  const encoding = name === undefined ? undefined : encodingNamed(name)
  if (encoding === null)
    throw new UsageProblem(`--encoding is one of ${encodings.join(', ')}, not “${name}”.`)
  return {
    encoding,
    textColumn: textOption(given, 'text-column'),
    titleColumn: textOption(given, 'title-column'),
    dateColumn: textOption(given, 'date-column')
  }
}

async function importInto(
  folder: string,
  paths: readonly string[],
  asked: Asked
): Promise<ExitCode> {
  const { given, ports } = asked
  const project = await openProject(folder)
  if (!project.ok) return fail(given, ports, project.problem)
  const sources = await sourcesAt(paths)
  try {
    const files = await takeAll(project.value, sources, asked)
    return report(files, sources, asked)
  } finally {
    sources.close()
  }
}

async function takeAll(opened: Project, { sources }: Sources, { given, ports, choices }: Asked) {
  const thread = ports.converter ? new ConverterThread(ports.converter) : null
  const put = given.options['dry-run'] === true ? rehearseArticles : shelveArticles
  const files: FileResult<ShelvedArticle>[] = []
  let project = opened
  try {
    const pieces = takeSources<ShelvedArticle>(sources, {
      convert: thread?.convert ?? convertFile,
      choicesFor: () => choices,
      shelve: async (found) => {
        const shelved = await put(project, found, ports.now())
        project = shelved.project
        return shelved.outcomes
      }
    })
    for await (const piece of pieces) files.push(...piece)
  } finally {
    thread?.close()
  }
  return files
}

function report(
  files: readonly FileResult<ShelvedArticle>[],
  sources: Sources,
  { given, ports }: Asked
): ExitCode {
  const imported = files.flatMap(({ articles, name }) =>
    articles.map(({ id, title, date, outlet, words }) => ({
      id,
      title,
      date,
      outlet,
      words,
      file: name
    }))
  )
  const problems: readonly Problem[] = [
    ...sources.problems,
    ...files.flatMap((file) => file.problems)
  ]
  const notes: readonly Problem[] = [...sources.notes, ...files.flatMap((file) => file.notes)]
  const isRehearsal = given.options['dry-run'] === true
  const verb = isRehearsal ? 'Would import' : 'Imported'
  const read = files.map(({ name, kind, encoding, articles }) => ({
    name,
    kind,
    encoding,
    articles: articles.length
  }))
  print(given, ports, { imported, files: read, problems, notes }, [
    ...imported.map(({ id, title }) => `${id}  ${title}`),
    `${verb} ${imported.length} ${imported.length === 1 ? 'article' : 'articles'} from ${
      files.filter(({ articles }) => articles.length > 0).length
    } of ${files.length + sources.problems.length} files.`
  ])
  complain(ports, [...problems, ...notes])
  return problems.length === 0 ? 0 : 1
}
