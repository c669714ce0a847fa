import type { ProjectView } from '#core/bridge/calls'
import type { Problem } from '#core/outcome'
import { isUnsettled, noReview, openReview, type Reviewing } from './reviewing'
import { notify, type Desk } from './workbench'

/** Readers that can be compared at once. */
export const atMost = 8

export function patchReview({ store }: Desk, fields: Partial<Reviewing>): void {
  store.patch({ reviewing: { ...store.get().reviewing, ...fields } })
}

/** Enters the page: counts every article, and opens the first that has something to settle. */
export async function enterReview(desk: Desk): Promise<void> {
  const { project, reviewing } = desk.store.get()
  if (!project) return
  const known = reviewing.annotators.filter((id) => project.annotators.some((one) => one.id === id))
  const annotators = known.length >= 2 ? known : defaultAnnotators(project)
  patchReview(desk, { annotators })
  if (annotators.length < 2) return
  await countArticles(desk)
  const { open, pairing } = desk.store.get().reviewing
  const first = articleToReview(desk)
  if (!open && !pairing && first !== null) await compareArticle(desk, first)
}

/** The project's own annotator first, then the others as the project names them. */
function defaultAnnotators({ annotator, annotators }: ProjectView): readonly string[] {
  const others = annotators.filter(({ id, passOf }) => id !== annotator.id && passOf === undefined)
  return [annotator, ...others].slice(0, atMost).map(({ id }) => id)
}

/** The article that the reader shows when it can be compared, or else the first that can. */
function articleToReview({ store }: Desk): string | null {
  const { open, project, reviewing } = store.get()
  const ids = (project?.articles ?? []).map(({ id }) => id)
  const comparable = ids.filter((id) => reviewing.counts.get(id)?.progress)
  const shown = open?.article.id
  return comparable.find((id) => id === shown) ?? comparable[0] ?? null
}

/** Counts what is left in each article, one after the other; another count ends this one. */
export async function countArticles(desk: Desk): Promise<void> {
  const { project, reviewing } = desk.store.get()
  const { annotators } = reviewing
  const counts = new Map(reviewing.counts)
  for (const [at, { id }] of (project?.articles ?? []).entries()) {
    patchReview(desk, { counting: at })
    const answer = await desk.ask('compare.count', { article: id, annotators: [...annotators] })
    if (desk.store.get().reviewing.annotators !== annotators) return
    if (!answer.ok) {
      counts.set(id, { readers: [], progress: null, problems: [answer.problem] })
    } else counts.set(id, answer.value)
    patchReview(desk, { counts: new Map(counts) })
  }
  patchReview(desk, { counting: null })
}

/** Compares with other readers: everything is counted and compared anew. */
export async function chooseReaders(desk: Desk, annotators: readonly string[]): Promise<void> {
  const { open } = desk.store.get().reviewing
  const article = open?.article.id ?? null
  await stopComparing(desk)
  patchReview(desk, { annotators, counts: new Map(), filter: noReview.filter, counting: null })
  if (annotators.length < 2) return patchReview(desk, { open: null, current: null })
  if (article !== null) await compareArticle(desk, article)
  await countArticles(desk)
}

/** Compares the readings of an article, piece by piece; the last one asked for wins. */
export async function compareArticle(desk: Desk, article: string): Promise<void> {
  const { annotators } = desk.store.get().reviewing
  const run = {}
  const begun = { article, run, comparison: null, paired: 0, tags: 0 }
  patchReview(desk, { pairing: begun, problem: null, editing: null, preview: null })
  const started = await desk.ask('compare.start', { article, annotators: [...annotators] })
  if (!isAwaited(desk, run)) return
  if (!started.ok) return fail(desk, started.problem)
  const { comparison, tags } = started.value
  patchReview(desk, { pairing: { ...begun, comparison, tags } })
  for (;;) {
    const piece = await desk.ask('compare.next', { comparison })
    if (!isAwaited(desk, run)) return
    if (!piece.ok) return fail(desk, piece.problem)
    const { paired, compared, finished } = piece.value
    if (compared) {
      const open = openReview(compared)
      const first = open.cases.disputes.find(({ id }) => isUnsettled(open, id))
      const current = first?.id ?? open.cases.disputes[0]?.id ?? null
      return patchReview(desk, { open, current, pairing: null, save: noReview.save })
    }
    if (finished) return patchReview(desk, { pairing: null })
    patchReview(desk, { pairing: { ...begun, comparison, paired, tags } })
  }
}

/** Ends the comparison that is being made; what was open stays. */
export async function stopComparing(desk: Desk): Promise<void> {
  const { pairing } = desk.store.get().reviewing
  patchReview(desk, { pairing: null })
  if (pairing?.comparison) await desk.ask('compare.stop', { comparison: pairing.comparison })
}

/** Puts the invented colleagues' readings into the sample project; main tells when they are there. */
export async function addColleagues(desk: Desk): Promise<void> {
  const answer = await desk.ask('compare.sample', {})
  if (!answer.ok) notify(desk, answer.problem)
}

function isAwaited({ store }: Desk, run: object): boolean {
  return store.get().reviewing.pairing?.run === run
}

function fail(desk: Desk, problem: Problem): void {
  patchReview(desk, { pairing: null, problem })
}
