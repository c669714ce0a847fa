import { resolve } from 'node:path'
import type { ProjectView } from '#core/bridge/calls'
import { good, type Outcome, type Problem } from '#core/outcome'
import { sampleFolder } from '#disk/sample'
import type { Arguments } from './arguments'
import type { Places } from './places'
import type { Workplace } from './workplace'

/** What the window is to show first, and why a project that was asked for is not open. */
export type Opening = { readonly article: string | null; readonly problem: Problem | null }

/** What to open, and the folder from which a relative path is meant. */
type Asked = Pick<Arguments, 'project' | 'article' | 'screenshot'> & { readonly cwd: string }

/**
 * Opens the project of the command line; for a picture without one, the sample's first article. A
 * project that is open already stays so.
 */
export async function openAsAsked(
  workplace: Workplace,
  { project, article, screenshot, cwd }: Asked,
  places: Pick<Places, 'shippedSample' | 'documents'>
): Promise<Opening> {
  const takesPicture = screenshot !== null
  const folder =
    project === null ? await sampleFor(takesPicture, places) : good(resolve(cwd, project))
  if (folder === null) return { article: null, problem: null }
  if (!folder.ok) return { article: null, problem: folder.problem }
  const opened = await openOnce(workplace, folder.value)
  if (!opened.ok) return { article: null, problem: opened.problem }
  const { articles } = opened.value
  const wanted = articles.find(({ id }) => id === article)
  if (article !== null && !wanted)
    return { article: null, problem: { code: 'article.unknown', facts: { article } } }
  const first = takesPicture ? (articles[0]?.id ?? null) : null
  return { article: wanted?.id ?? first, problem: null }
}

async function sampleFor(
  takesPicture: boolean,
  { shippedSample, documents }: Pick<Places, 'shippedSample' | 'documents'>
): Promise<Outcome<string> | null> {
  return takesPicture ? sampleFolder(shippedSample, documents) : null
}

async function openOnce(workplace: Workplace, folder: string): Promise<Outcome<ProjectView>> {
  const { session } = workplace
  return session && (await workplace.isOpen(folder)) ? good(session.view()) : workplace.open(folder)
}
