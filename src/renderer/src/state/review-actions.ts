import { inverse, type Edit } from '#core/annotation/edits'
import type { Settlement } from '#core/annotation/settlement'
import type { Answer as Answered } from '#core/bridge/calls'
import type { Steps } from '#core/bridge/history-calls'
import {
  remarkingEdit,
  reopeningEdit,
  settlingEdit,
  type Answer,
  type Choice,
  type Deed
} from '#core/review/settling'
import { chosenBy, type RuleId } from '#core/review/settling-rules'
import { settlingProgress } from '#core/review/standing'
import { compareArticle, patchReview } from './review-opening'
import { currentDispute, isUnsettled, shownDisputes, withEdit, type OpenReview } from './reviewing'
import { afterEdit, afterStep } from './steps'
import { notify, type Desk } from './workbench'

/** Answers the current dispute and goes on to the next that is not settled. */
export function answer(desk: Desk, given: Answer): void {
  const { reviewing } = desk.store.get()
  const dispute = currentDispute(reviewing)
  if (!dispute || !reviewing.open || reviewing.open.locked) return
  if (given.is !== 'none' && !dispute.candidates[given.candidate]) return
  if (reviewing.open.standings.of.get(dispute.id)?.is === 'waiting') return
  settle(desk, [{ of: dispute, answer: given }])
  goOn(desk)
}

/** Settles cases as one step. */
export function settle(desk: Desk, choices: readonly Choice[]): void {
  const { open } = desk.store.get().reviewing
  if (!open || choices.length === 0) return
  perform(desk, settlingEdit(open.cases, open.gold, choices, deedOf(desk)))
  patchReview(desk, { reason: null, words: '', editing: null, preview: null })
}

/** Settles what a rule settles, as one step. */
export function settleByRule(desk: Desk, rule: RuleId): void {
  const { open } = desk.store.get().reviewing
  if (!open || open.locked) return
  settle(desk, chosenBy(rule, open.cases, open.standings))
}

/** Takes the answer to the current dispute back; it waits to be settled again. */
export function reopen(desk: Desk): void {
  const { reviewing } = desk.store.get()
  const { open } = reviewing
  const dispute = currentDispute(reviewing)
  if (!open || open.locked || !dispute) return
  if (open.standings.of.get(dispute.id)?.is !== 'settled') return
  perform(desk, reopeningEdit(open.cases, open.gold, dispute, deedOf(desk)))
  patchReview(desk, { reason: null, words: '' })
}

/** Says why: of the decision that stands, or else of the one that comes next. */
export function remark(desk: Desk, said: Partial<Pick<Settlement, 'reason' | 'words'>>): void {
  const { reviewing } = desk.store.get()
  const dispute = currentDispute(reviewing)
  const standing = dispute && reviewing.open?.standings.of.get(dispute.id)
  if (standing?.is !== 'settled') return patchReview(desk, said)
  const { reason, words } = standing.settlement
  const made = remarkingEdit(standing.settlement, { reason, words, ...said })
  if (made) perform(desk, made)
}

export function undoReview(desk: Desk): void {
  stepThrough(desk, 'done')
}

export function redoReview(desk: Desk): void {
  stepThrough(desk, 'undone')
}

/** Goes to the dispute before or after the current one in the list; or to the next unsettled one. */
export function stepDispute(desk: Desk, step: 1 | -1, which: 'all' | 'unsettled'): void {
  const { open, current, filter } = desk.store.get().reviewing
  if (!open) return
  const shown = shownDisputes(open, filter)
  const at = shown.findIndex(({ id }) => id === current)
  const order = Array.from({ length: shown.length }, (_, index) =>
    shown.at((at + (index + 1) * step + shown.length * 2) % shown.length)
  )
  const next =
    which === 'all' ? shown[at + step] : order.find((one) => one && isUnsettled(open, one.id))
  if (next) goToDispute(desk, next.id)
}

export function goToDispute(desk: Desk, id: string): void {
  patchReview(desk, { current: id, editing: null, reason: null, words: '' })
}

/** Tries again to save what could not be saved. */
export async function saveGold(desk: Desk): Promise<void> {
  const { open } = desk.store.get().reviewing
  if (!open) return
  patchReview(desk, { save: { kind: 'saving' } })
  const { id } = open.article
  await heard(desk, id, await desk.ask('gold.save', { article: id }), 0)
}

function goOn(desk: Desk): void {
  const { open, current } = desk.store.get().reviewing
  if (open && current !== null && !isUnsettled(open, current)) stepDispute(desk, 1, 'unsettled')
}

function deedOf({ store }: Desk): Deed {
  const { project, reviewing } = store.get()
  return {
    at: new Date().toISOString(),
    by: project?.annotator.id ?? '',
    reason: reviewing.reason,
    words: reviewing.words,
    newId: (kind) => `${kind}-${crypto.randomUUID()}`
  }
}

function perform(desk: Desk, made: Edit): void {
  const { open } = desk.store.get().reviewing
  if (open) change(desk, open, made, { way: 'do', steps: afterEdit(open.steps, made) })
}

/** One step through the past, further back than this session when there is more of it. */
function stepThrough(desk: Desk, side: 'done' | 'undone'): void {
  const { open } = desk.store.get().reviewing
  if (!open || open.locked) return
  const last = open.steps[side].edits.at(-1)
  if (!last) return void fetchOlder(desk, open, side)
  const [made, way] = side === 'done' ? [inverse(last), 'undo' as const] : [last, 'redo' as const]
  change(desk, open, made, { way, steps: afterStep(open.steps, side) })
}

async function fetchOlder(desk: Desk, open: OpenReview, side: 'done' | 'undone'): Promise<void> {
  const { older } = open.steps[side]
  if (!older) return
  const more = await desk.ask('gold.older', { article: open.article.id, side, from: older })
  const now = desk.store.get().reviewing.open
  if (now?.steps !== open.steps) return
  if (!more.ok) return notify(desk, more.problem)
  patchReview(desk, { open: { ...now, steps: { ...now.steps, [side]: more.value } } })
  if (more.value.edits.length > 0) stepThrough(desk, side)
}

type How = { readonly way: 'do' | 'undo' | 'redo'; readonly steps: Steps }

function change(desk: Desk, open: OpenReview, made: Edit, { way, steps }: How): void {
  const after = withEdit(open, made, steps)
  const { counts, pending } = desk.store.get().reviewing
  const { id } = open.article
  const readers = open.readings.map(({ annotator }) => annotator)
  const progress = settlingProgress(after.cases, after.standings)
  patchReview(desk, {
    open: after,
    counts: new Map(counts).set(id, { readers, progress, problems: open.problems }),
    editing: null,
    pending: pending + 1,
    save: { kind: 'saving' }
  })
  void send(desk, id, [made], way)
}

async function send(
  desk: Desk,
  article: string,
  edits: readonly Edit[],
  way: How['way']
): Promise<void> {
  await heard(desk, article, await desk.ask('gold.edit', { article, edits: [...edits], way }), 1)
}

/** Notes what main answered to so many edits. */
async function heard(
  desk: Desk,
  article: string,
  answered: Answered<'gold.edit'>,
  edits: number
): Promise<void> {
  const pending = Math.max(0, desk.store.get().reviewing.pending - edits)
  if (!answered.ok) {
    patchReview(desk, { pending, save: { kind: 'failed', problem: answered.problem } })
    // Main holds another gold reading than the window: show what main holds.
    if (answered.problem.code === 'reading.edit-refused') {
      notify(desk, answered.problem)
      await compareArticle(desk, article)
    }
    return
  }
  const [note] = answered.notes
  const { savedAt } = answered.value
  if (pending > 0) return patchReview(desk, { pending })
  patchReview(desk, { pending, save: { kind: 'saved', at: savedAt, ...(note && { note }) } })
}
