import { resolve } from 'node:path'
import { openProject, type Project } from '#disk/open-project'
import type { Command } from '../command'
import { complain, fail, print } from '../report'

/** Says what a project holds and how far its annotator has come. */
export const info: Command = {
  name: 'info',
  usage: 'info <project>',
  summary: 'say what a project holds',
  options: {},
  takes: { atLeast: 1, atMost: 1 },

  async run(given, ports) {
    const project = await openProject(resolve(ports.cwd, given.places[0] ?? ''))
    if (!project.ok) return fail(given, ports, project.problem)
    const found = summary(project.value)
    print(given, ports, found, [
      `${found.name} (${found.projectId})`,
      `Scheme ${found.scheme.name} ${found.scheme.version}`,
      `Annotates as ${found.annotatorId}; annotators: ${found.annotators.map(({ id }) => id).join(', ')}`,
      `${found.articles.length} articles, ${found.annotations} annotations`,
      ...found.articles.map(({ id, state, title }) => `${id}  ${state}  ${title}`)
    ])
    complain(ports, found.problems)
    return found.problems.length === 0 ? 0 : 1
  }
}

function summary({ manifest, scheme, shelf, problems, readOnly }: Project) {
  const { projectId, name, annotatorId, annotators } = manifest
  const counts = shelf.flatMap((article) => Object.values(article.counts))
  return {
    projectId,
    name,
    scheme: { name: scheme.scheme, version: scheme.version },
    annotatorId,
    annotators: annotators.map(({ id, name }) => ({ id, name })),
    readOnly: readOnly !== null,
    annotations: counts.reduce((sum, count) => sum + count, 0),
    articles: shelf.map(({ textSha256: _textSha256, ...article }) => article),
    problems
  }
}
