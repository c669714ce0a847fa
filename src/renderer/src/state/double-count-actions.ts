import { pairOf, samePair, type Pair } from '#core/ledger/decisions'
import type { LedgerRow } from '#core/ledger/rows'
import type { Edit } from '#core/annotation/edits'
import { tagById, type Link } from '#core/annotation/reading'
import type { Decision } from './ledger'
import { isOwn, keep, patch, refreshLedger } from './ledger-actions'
import { edit, newId } from './reading-actions'
import { settle } from './saving'
import { notify, type Desk } from './workbench'

/** Figures are decided about only in one's own readings, and where they can be saved. */
export function mayDecide(desk: Desk): boolean {
  return isOwn(desk) && desk.store.get().project?.readOnly === false
}

/**
 * Says that two figures are the same people. Within an article that is a link of the reading, an edit
 * like any other; a link cannot leave its reading, so that over two articles the annotator's record
 * holds it.
 */
export async function countOnce(desk: Desk, first: LedgerRow, second: LedgerRow): Promise<void> {
  if (first.article === second.article) return link(desk, 'same_as', [second, first])
  const { record } = desk.store.get().ledger
  await decide(desk, { same: [...(record?.same ?? []), pairOf(first, second)] })
}

/** Says that the people of one figure are among those of another one of the article. */
export async function countWithin(desk: Desk, part: LedgerRow, whole: LedgerRow): Promise<void> {
  await link(desk, 'subset_of', [part, whole])
}

/** Says that two figures are not the same people; the pair is not proposed again. */
export async function countBoth(desk: Desk, first: LedgerRow, second: LedgerRow): Promise<void> {
  const { record } = desk.store.get().ledger
  const known = record?.different ?? []
  const pair = pairOf(first, second)
  if (!known.some((other) => samePair(other, pair)))
    await decide(desk, { different: [...known, pair] })
}

/** Takes the last decision of this session back. */
export async function undoDecision(desk: Desk): Promise<void> {
  const { decided } = desk.store.get().ledger
  const last = decided.at(-1)
  if (!last) return
  patch(desk, { decided: decided.slice(0, -1) })
  if (last.by === 'record') await keep(desk, last.before)
  else await unlink(desk, last)
}

async function decide(
  desk: Desk,
  change: { readonly same?: Pair[]; readonly different?: Pair[] }
): Promise<void> {
  const { record } = desk.store.get().ledger
  const before = { same: record?.same ?? [], different: record?.different ?? [] }
  if (await keep(desk, change)) remember(desk, { by: 'record', before })
}

async function link(
  desk: Desk,
  relation: Link['relation'],
  [from, to]: readonly [LedgerRow, LedgerRow]
): Promise<void> {
  const made: Link = { id: newId('l'), relation, from: from.tag, to: to.tag, attributes: {} }
  const { article } = from
  if (!(await change(desk, article, { type: 'link', link: made }))) return
  remember(desk, { by: 'link', article, link: made.id })
  await refreshLedger(desk)
}

async function unlink(desk: Desk, { article, link }: Extract<Decision, { by: 'link' }>) {
  const answer = await desk.ask('article.open', { article })
  const made = answer.ok ? answer.value.reading.links.find(({ id }) => id === link) : undefined
  if (made) await change(desk, article, { type: 'unlink', link: made })
  await refreshLedger(desk)
}

/** Edits an article's reading, the open one's in the window and any other one's in main. */
async function change(desk: Desk, article: string, made: Edit): Promise<boolean> {
  const { open } = desk.store.get()
  if (open?.article.id === article) {
    if (open.locked || !endsThere(open.reading, made)) return false
    edit(desk, made)
    // Main has the edit before it is asked for anything else.
    return true
  }
  const answer = await desk.ask('reading.edit', { article, edits: [made] })
  settle(desk, article, answer, desk.store.get().pending)
  if (!answer.ok) notify(desk, answer.problem)
  return answer.ok
}

function endsThere(reading: Parameters<typeof tagById>[0], made: Edit): boolean {
  if (made.type !== 'link') return true
  return [made.link.from, made.link.to].every((id) => tagById(reading, id) !== undefined)
}

function remember(desk: Desk, decision: Decision): void {
  patch(desk, { decided: [...desk.store.get().ledger.decided, decision] })
}
