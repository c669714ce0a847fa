import type { Answer, Asked, Handle, ProjectView } from '#core/bridge/calls'
import type { Settings } from '#core/bridge/settings'
import { openArticle } from './open-article'
import { notify, type Desk } from './workbench'

/** Asks main how things stand, once when the window starts. */
export async function start(desk: Desk): Promise<void> {
  const answer = await desk.ask('window.start', {})
  if (!answer.ok) {
    desk.store.patch({ started: true })
    return notify(desk, answer.problem)
  }
  const { version, settings, recent, project, article, problem } = answer.value
  desk.store.patch({ started: true, version, settings, recent })
  if (problem) notify(desk, problem)
  if (project) await showProject(desk, project, article)
}

type Opening = 'project.choose' | 'project.create' | 'project.recent' | 'project.sample'

/** Opens a project by any of the ways of the start screen; a cancelled dialog changes nothing. */
export async function openProject<C extends Opening>(
  desk: Desk,
  call: C,
  asked: Asked<C>
): Promise<void> {
  const answer: Answer<Opening> = await desk.ask(call, asked)
  if (!answer.ok) return notify(desk, answer.problem)
  if (answer.value) await showProject(desk, answer.value)
}

/** Shows a project with the article that was asked for, or else its first. */
async function showProject(
  desk: Desk,
  project: ProjectView,
  article: string | null = null
): Promise<void> {
  desk.histories.clear()
  desk.store.patch({
    project,
    open: null,
    selected: null,
    selection: null,
    linking: null,
    imported: null,
    dialog: null,
    save: { kind: 'saved', at: null },
    notices: project.problems
  })
  const first = article ?? project.articles[0]?.id
  if (first !== undefined) await showArticle(desk, first)
}

export async function closeProject(desk: Desk): Promise<void> {
  const answer = await desk.ask('project.close', {})
  if (!answer.ok) return notify(desk, answer.problem)
  desk.store.patch({
    recent: answer.value,
    project: null,
    open: null,
    selected: null,
    selection: null,
    linking: null,
    imported: null,
    notices: []
  })
}

export async function forgetRecent(desk: Desk, handle: Handle): Promise<void> {
  const answer = await desk.ask('project.forget', { handle })
  if (answer.ok) desk.store.patch({ recent: answer.value })
  else notify(desk, answer.problem)
}

/** Fetches an article and shows it; the last one asked for wins. */
export async function showArticle(desk: Desk, article: string): Promise<void> {
  desk.store.patch({ opening: article })
  const answer = await desk.ask('article.open', { article })
  if (desk.store.get().opening !== article) return
  if (!answer.ok) {
    desk.store.patch({ opening: null })
    return notify(desk, answer.problem)
  }
  const history = desk.histories.get(article)
  desk.store.patch({
    open: openArticle(answer.value),
    opening: null,
    canUndo: (history?.done.length ?? 0) > 0,
    canRedo: (history?.undone.length ?? 0) > 0,
    selected: null,
    selection: null,
    linking: null
  })
}

/** Goes to the article before or after the open one in the library. */
export async function stepArticle(desk: Desk, step: 1 | -1): Promise<void> {
  const { project, open } = desk.store.get()
  const articles = project?.articles ?? []
  const at = articles.findIndex(({ id }) => id === open?.article.id)
  const next = articles[at + step]
  if (next) await showArticle(desk, next.id)
}

export async function importArticles(desk: Desk, files: readonly File[] | null): Promise<void> {
  desk.store.patch({ importing: true, imported: null })
  try {
    const answer = files
      ? await desk.ask('articles.drop', { files: await Promise.all(files.map(readDropped)) })
      : await desk.ask('articles.import', {})
    if (!answer.ok) return notify(desk, answer.problem)
    const { project } = desk.store.get()
    if (!project) return
    const report = answer.value
    const known = new Set(project.articles.map(({ id }) => id))
    const fresh = report.articles.filter(({ id }) => !known.has(id))
    desk.store.patch({
      project: { ...project, articles: [...project.articles, ...fresh] },
      imported: report
    })
    const [first] = fresh
    if (first) await showArticle(desk, first.id)
  } finally {
    desk.store.patch({ importing: false })
  }
}

async function readDropped(file: File): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

/** Changes what the person sees at once, and has main remember it. */
export async function changeSettings(desk: Desk, change: Partial<Settings>): Promise<void> {
  const { settings } = desk.store.get()
  desk.store.patch({ settings: { ...settings, ...change } })
  const answer = await desk.ask('settings.change', { settings: change })
  if (!answer.ok) notify(desk, answer.problem)
}
