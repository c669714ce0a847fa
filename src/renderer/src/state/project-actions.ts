import type { Answer, ArticleView, Asked, Handle, ProjectView } from '#core/bridge/calls'
import { noSteps } from '#core/bridge/history-calls'
import { aheadNotice } from '#core/bridge/notices'
import type { Problem } from '#core/outcome'
import type { Settings } from '#core/bridge/settings'
import { noBundles } from './bundles'
import { noComments, noQuestions } from './comments'
import { noClaims } from './claims'
import { finishTyping } from './finish-typing'
import { found, noFind } from './find'
import { noLedger } from './ledger'
import { noGuidelines } from './guidelines'
import { noIncidents } from './incidents'
import { openArticle } from './open-article'
import { noReview } from './reviewing'
import { noSearch } from './search'
import { stepFields } from './steps'
import { noArticle, notify, type Desk } from './workbench'

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

type Opening = 'project.choose' | 'project.recent' | 'project.sample'

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

/** Makes a project and opens it; answers why it could not, for the dialog that asked to say. */
export async function createProject(
  desk: Desk,
  names: Asked<'project.create'>
): Promise<Problem | null> {
  const answer = await desk.ask('project.create', names)
  if (!answer.ok) return answer.problem
  if (answer.value) await showProject(desk, answer.value)
  return null
}

/** Shows a project with the article that was asked for, or else its first. */
export async function showProject(
  desk: Desk,
  project: ProjectView,
  article: string | null = null
): Promise<void> {
  finishTyping()
  desk.told.clear()
  desk.store.patch({
    ...noArticle,
    project,
    register: null,
    find: noFind,
    search: noSearch,
    comments: noComments,
    questions: noQuestions,
    guidelines: noGuidelines,
    reviewing: noReview,
    ledger: noLedger,
    claims: noClaims,
    incidents: noIncidents,
    undoableActors: 0,
    actorUses: null,
    actorsProblem: null,
    imported: null,
    importing: false,
    intake: null,
    bundles: noBundles,
    room: 'read',
    dialog: project.holder ? 'lock' : null,
    save: { kind: 'saved', at: null },
    unsaved: new Map(),
    notices: project.problems
  })
  const first = article ?? project.articles[0]?.id
  await Promise.all([first === undefined ? null : showArticle(desk, first), fetchRegister(desk)])
}

/** Fetches the project's actors; without them the window works, and says why they are missing. */
export async function fetchRegister(desk: Desk): Promise<void> {
  const asked = desk.store.get().project?.id
  const answer = await desk.ask('register.read', {})
  if (desk.store.get().project?.id !== asked) return
  if (answer.ok) desk.store.patch({ register: answer.value })
  else notify(desk, answer.problem)
}

export async function closeProject(desk: Desk): Promise<void> {
  finishTyping()
  const answer = await desk.ask('project.close', {})
  if (!answer.ok) return notify(desk, answer.problem)
  desk.store.patch({
    recent: answer.value,
    ...noArticle,
    project: null,
    register: null,
    find: noFind,
    search: noSearch,
    comments: noComments,
    questions: noQuestions,
    guidelines: noGuidelines,
    reviewing: noReview,
    ledger: noLedger,
    claims: noClaims,
    incidents: noIncidents,
    imported: null,
    importing: false,
    intake: null,
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
  finishTyping()
  const open = openArticle(answer.value)
  const { locked, steps } = answer.value
  desk.store.patch({
    ...noArticle,
    open,
    find: found(desk.store.get().find, open, 0),
    ...stepFields(locked ? noSteps : steps)
  })
  tellOfLostEdits(desk, article, answer.value)
}

/** Says once that redo holds what a crash kept from being saved. */
function tellOfLostEdits(desk: Desk, article: string, { locked, steps }: ArticleView): void {
  const notice = locked || desk.told.has(article) ? null : aheadNotice(steps)
  if (!notice) return
  desk.told.add(article)
  notify(desk, notice)
}

/** Goes to the article before or after the open one in the library. */
export async function stepArticle(desk: Desk, step: 1 | -1): Promise<void> {
  const { project, open } = desk.store.get()
  const articles = project?.articles ?? []
  const at = articles.findIndex(({ id }) => id === open?.article.id)
  const next = articles[at + step]
  if (next) await showArticle(desk, next.id)
}

/** Changes what the person sees at once, and has main remember it. */
export async function changeSettings(desk: Desk, change: Partial<Settings>): Promise<void> {
  const { settings } = desk.store.get()
  desk.store.patch({ settings: { ...settings, ...change } })
  const answer = await desk.ask('settings.change', { settings: change })
  if (!answer.ok) notify(desk, answer.problem)
}
