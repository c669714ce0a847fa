import { useEffect } from 'react'
import { edgeEdit, isEdgeKey } from '../../reader/edges'
import {
  answer,
  redoReview,
  reopen,
  settleByRule,
  stepDispute,
  undoReview
} from '../../state/review-actions'
import { candidateOf, reviewCommandOf, type ReviewCommand } from '../../state/review-keys'
import { compareArticle, patchReview } from '../../state/review-opening'
import { currentDispute } from '../../state/reviewing'
import { goToWords } from '../../state/rooms'
import { useDesk, type Desk } from '../../state/workbench'

/** The keys of the page, wherever the focus is on it; fields and open lists keep their own. */
export function useCompareKeys(): void {
  const desk = useDesk()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || desk.store.get().dialog || isTaken(event)) return
      if (pressWhileEditing(desk, event) || decide(desk, event)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [desk])
}

/** Whether the key belongs to what has the focus: a field, or a list that hangs over the page. */
function isTaken({ target, code }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('[role="dialog"], [data-trigger="Select"]')) return true
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox'
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  // A button that is pressed by Enter or Space is not a key of the page.
  return code === 'Enter' || code === 'Space'
}

function pressWhileEditing(desk: Desk, event: KeyboardEvent): boolean {
  const { editing, open } = desk.store.get().reviewing
  if (!editing || !open) return false
  if (event.code === 'Escape') {
    patchReview(desk, { editing: null })
    return true
  }
  if (!isEdgeKey(event)) return false
  const move = edgeEdit(open.article.text, editing.tag, event)
  if (move) patchReview(desk, { editing: { ...editing, tag: { ...editing.tag, span: move.to } } })
  return true
}

function decide(desk: Desk, event: KeyboardEvent): boolean {
  const candidate = candidateOf(event)
  if (candidate !== null) {
    answer(desk, { is: 'take', candidate })
    return true
  }
  const command = reviewCommandOf(event)
  if (command === undefined) return false
  commands[command](desk)
  return true
}

const commands: Readonly<Record<ReviewCommand, (desk: Desk) => void>> = {
  next: (desk) => stepDispute(desk, 1, 'unsettled'),
  previous: (desk) => stepDispute(desk, -1, 'unsettled'),
  'step-down': (desk) => stepDispute(desk, 1, 'all'),
  'step-up': (desk) => stepDispute(desk, -1, 'all'),
  none: (desk) => answer(desk, { is: 'none' }),
  edit: (desk) => beginEditing(desk, 0),
  remark: () => document.getElementById('compare-reason')?.focus(),
  reopen,
  unanimous: (desk) => settleByRule(desk, 'unanimous'),
  blind: (desk) => patchReview(desk, { blind: !desk.store.get().reviewing.blind }),
  show: (desk) => showWords(desk),
  undo: undoReview,
  redo: redoReview,
  'next-article': (desk) => stepArticle(desk, 1),
  'previous-article': (desk) => stepArticle(desk, -1)
}

/** Opens a candidate for changes before it is taken. */
export function beginEditing(desk: Desk, candidate: number): void {
  const { reviewing } = desk.store.get()
  const dispute = currentDispute(reviewing)
  const tag = dispute?.candidates[candidate]?.tag
  if (!dispute || !tag || reviewing.open?.locked) return
  patchReview(desk, { editing: { dispute: dispute.id, candidate, tag } })
}

/** Shows the words of the current dispute in the reading room. */
export function showWords(desk: Desk): void {
  const { reviewing } = desk.store.get()
  const dispute = currentDispute(reviewing)
  if (dispute && reviewing.open) void goToWords(desk, reviewing.open.article.id, dispute.span)
}

/** Goes to the article before or after the open one that can be compared. */
function stepArticle(desk: Desk, step: 1 | -1): void {
  const { project, reviewing } = desk.store.get()
  const ids = (project?.articles ?? []).map(({ id }) => id)
  const comparable = ids.filter((id) => reviewing.counts.get(id)?.progress)
  const next = comparable[comparable.indexOf(reviewing.open?.article.id ?? '') + step]
  if (next !== undefined) void compareArticle(desk, next)
}
