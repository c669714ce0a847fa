import { changeSettings } from '../state/project-actions'
import {
  acceptAll,
  acceptSuggestion,
  currentSuggestion,
  goToSuggestion,
  neighbour,
  rejectSuggestion,
  showSuggestion
} from '../state/suggestion-actions'
import { showsGhosts } from '../state/follow-suggestions'
import { goToField } from '../state/go-to-field'
import type { OpenArticle } from '../state/open-article'
import type { Desk } from '../state/workbench'
import type { Page } from './reader-keys'
import { readReach, setReach } from './selection'

/**
 * Goes to the suggestion after or before; the caret goes with it. Answers false beyond the last and
 * the first one, and after Escape, so that Tab then leaves the article as it leaves any field.
 */
export function stepSuggestion(
  desk: Desk,
  { root }: Page,
  open: OpenArticle,
  step: 1 | -1
): boolean {
  const workbench = desk.store.get()
  if (!showsGhosts(workbench) || workbench.linking || workbench.tabLeaves) return letGo(desk)
  const next = neighbour(workbench, step, readReach(root)?.focus ?? 0)
  if (!next) return letGo(desk)
  showSuggestion(desk, next.id)
  caretTo(root, open, next.tag.span.start)
  return true
}

function letGo(desk: Desk): false {
  const { suggested, tabLeaves } = desk.store.get()
  if (suggested !== null || tabLeaves) desk.store.patch({ suggested: null, tabLeaves: false })
  return false
}

/** Accepts the current suggestion; answers whether there was one. */
export function acceptCurrent(desk: Desk, page: Page, open: OpenArticle): boolean {
  return decide(desk, page, open, acceptSuggestion)
}

/** Turns the current suggestion down; answers whether there was one. */
export function rejectCurrent(desk: Desk, page: Page, open: OpenArticle): boolean {
  return decide(desk, page, open, rejectSuggestion)
}

/** Accepts all suggestions of the current one's kind, or of the kind that is shown. */
export function acceptAllOfKind(desk: Desk): boolean {
  const workbench = desk.store.get()
  const kind = currentSuggestion(workbench)?.kind ?? workbench.suggestionKind
  if (kind !== 'all' && showsGhosts(workbench)) acceptAll(desk, kind)
  return true
}

/** Shows or hides the suggestions in the text. */
export function toggleGhosts(desk: Desk): boolean {
  const { settings } = desk.store.get()
  goToSuggestion(desk, null)
  void changeSettings(desk, { ghosts: !settings.ghosts })
  return true
}

/** Brings the focus to the list of suggestions. */
export function focusSuggestions(desk: Desk): boolean {
  desk.store.patch({ inspectorTab: 'suggestions' })
  goToField('suggestions-list')
  return true
}

function decide(
  desk: Desk,
  { root }: Page,
  open: OpenArticle,
  act: (desk: Desk, id: string) => void
): boolean {
  const current = currentSuggestion(desk.store.get())
  if (!current) return false
  act(desk, current.id)
  const next = currentSuggestion(desk.store.get())
  // Without a next one the caret stays behind what was decided: Tab then leaves the article.
  caretTo(root, open, next ? next.tag.span.start : current.tag.span.end)
  return true
}

function caretTo(root: HTMLElement, open: OpenArticle, offset: number): void {
  setReach(root, open, { anchor: offset, focus: offset })
}
