import { createProject } from '#disk/create-project'
import { convertFile } from '#disk/intake/convert'
import { sourcesAt } from '#disk/intake/sources'
import { takeSources } from '#disk/intake/take-sources'
import type { ShelvedArticle } from '#disk/library/shelf'
import { openProject } from '#disk/open-project'
import { shelveArticles } from '#disk/shelve-articles'

const now = () => new Date().toISOString()

/** Makes a project and imports a folder into it as the command line does; how much was taken. */
export async function importFolder(root: string, folder: string): Promise<number> {
  const made = await createProject(root, {
    name: 'bench',
    annotatorName: 'Bench',
    now: now(),
    newId: () => 'bench-project'
  })
  if (!made.ok) throw new Error(made.problem.code)
  const opened = await openProject(root)
  if (!opened.ok) throw new Error(opened.problem.code)
  let project = opened.value
  let taken = 0
  const { sources } = await sourcesAt([folder])
  const pieces = takeSources<ShelvedArticle>(sources, {
    convert: convertFile,
    choicesFor: () => ({}),
    shelve: async (found) => {
      const shelved = await shelveArticles(project, found, now())
      project = shelved.project
      return shelved.outcomes
    }
  })
  for await (const piece of pieces)
    for (const { articles, problems } of piece) {
      if (problems[0]) throw new Error(`${problems[0].at}: ${problems[0].code}`)
      taken += articles.length
    }
  return taken
}
