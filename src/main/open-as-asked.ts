import { resolve } from 'node:path'
import type { Problem } from '#core/outcome'
import { sampleFolder } from '#disk/sample'
import type { Arguments } from './arguments'
import type { Places } from './places'
import type { Workplace } from './workplace'

/** What the window is to show first, and why a project that was asked for is not open. */
export type Opening = { readonly article: string | null; readonly problem: Problem | null }

/** Opens the project of the command line; for a picture without one, the sample's first article. */
export async function openAsAsked(
  workplace: Workplace,
  { project, article, screenshot }: Arguments,
  places: Pick<Places, 'shippedSample' | 'documents'>
): Promise<Opening> {
  const folder = await wantedFolder(project, screenshot !== null, places)
  if (folder === null) return { article: null, problem: null }
  if (!folder.ok) return { article: null, problem: folder.problem }
  const opened = await workplace.open(folder.value)
  if (!opened.ok) return { article: null, problem: opened.problem }
  const { articles } = opened.value
  const wanted = articles.find(({ id }) => id === article)
  if (article !== null && !wanted)
    return { article: null, problem: { code: 'article.unknown', facts: { article } } }
  const first = screenshot === null ? null : (articles[0]?.id ?? null)
  return { article: wanted?.id ?? first, problem: null }
}

async function wantedFolder(
  project: string | null,
  takesPicture: boolean,
  { shippedSample, documents }: Pick<Places, 'shippedSample' | 'documents'>
) {
  if (project !== null) return { ok: true, value: resolve(project) } as const
  return takesPicture ? sampleFolder(shippedSample, documents) : null
}
