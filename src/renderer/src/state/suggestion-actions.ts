import type { Attributes, Rejection } from '#core/annotation/reading'
import { acceptance, acceptances } from '#core/suggest/acceptance'
import type { Proposal } from '#core/suggest/found-in-text'
import { linked, withPossibleLinks } from '#core/suggest/linked'
import { rejectedIds, rejectionOf } from '#core/suggest/rejections'
import { suggestFrom } from '#core/suggest/suggest'
import type { SuggestionKind } from '#core/suggest/suggestion'
import { edit, newId } from './reading-actions'
import { ofKind } from './suggesting'
import type { Desk, Workbench } from './workbench'

/** The suggestions that are shown and stepped through: those of the kind that was chosen. */
export function shownSuggestions({ suggesting, suggestionKind }: Workbench): readonly Proposal[] {
  return suggesting ? ofKind(suggesting.offered, suggestionKind) : []
}

/** The suggestion that keys act on, or null. */
export function currentSuggestion({ suggesting, suggested }: Workbench): Proposal | null {
  return (suggested !== null && suggesting?.proposals.byId.get(suggested)) || null
}

/**
 * The suggestion after or before the current one; without a current one, after or before the
 * caret. Null beyond the last and the first: the keys then go on to the next part of the window.
 */
export function neighbour(workbench: Workbench, step: 1 | -1, caret: number): Proposal | null {
  const shown = shownSuggestions(workbench)
  const at = shown.findIndex(({ id }) => id === workbench.suggested)
  if (at !== -1) return shown[at + step] ?? null
  const after = shown.findIndex(({ tag }) => tag.span.start >= caret)
  if (step === 1) return shown[after] ?? null
  return shown[(after === -1 ? shown.length : after) - 1] ?? null
}

/** Makes a suggestion the current one, or none; a chosen tag is let go. */
export function goToSuggestion({ store }: Desk, id: string | null): void {
  store.patch({ suggested: id, tabLeaves: false, ...(id === null ? {} : { selected: null }) })
}

/** The same, with what is known of it beside the text. */
export function showSuggestion(desk: Desk, id: string): void {
  goToSuggestion(desk, id)
  desk.store.patch({ inspectorTab: 'suggestions', showsRejected: false })
}

/**
 * Tags what is suggested, with its links, and goes on to the next suggestion. `chosen` settles what
 * the text leaves open: which actor, which of two readings.
 */
export function acceptSuggestion(desk: Desk, id: string, chosen: Attributes = {}): void {
  const { open, project, suggesting } = desk.store.get()
  const proposal = suggesting?.offered.find((offered) => offered.id === id)
  if (!open || !project || !suggesting || !proposal) return
  const { tag } = proposal
  const settled = { ...proposal, tag: { ...tag, attributes: { ...tag.attributes, ...chosen } } }
  const suggestion = withPossibleLinks(
    linked(suggesting, settled, open.reading),
    open.reading,
    project.scheme
  )
  goOnAfter(desk, id, () =>
    edit(
      desk,
      acceptance(suggestion, () => newId('t'))
    )
  )
}

/** Tags everything of one kind that is suggested, as one edit; answers how much that was. */
export function acceptAll(desk: Desk, kind: SuggestionKind): number {
  const { open, project, suggesting } = desk.store.get()
  if (!open || open.locked || !project || !suggesting) return 0
  const { reading } = open
  const suggestions = suggestFrom(suggesting.found, reading, rejectedIds(reading))
    .filter((suggestion) => suggestion.kind === kind)
    .map((suggestion) => withPossibleLinks(suggestion, reading, project.scheme))
  const count = suggestions.length
  if (count === 0) return 0
  edit(
    desk,
    acceptances(suggestions, () => newId('t'))
  )
  desk.store.patch({ acceptedAll: { kind, count } })
  return count
}

/** Turns a suggestion down for good and goes on to the next one. */
export function rejectSuggestion(desk: Desk, id: string): void {
  const { suggesting } = desk.store.get()
  const proposal = suggesting?.offered.find((offered) => offered.id === id)
  if (!proposal) return
  goOnAfter(desk, id, () => edit(desk, { type: 'reject', rejection: rejectionOf(proposal) }))
}

/** Lets a suggestion that was turned down be made again. */
export function restoreSuggestion(desk: Desk, rejection: Rejection): void {
  edit(desk, { type: 'restore', rejection })
}

/** Does what takes a suggestion out of the list, and makes the next one that is left the current. */
function goOnAfter(desk: Desk, id: string, act: () => void): void {
  const before = shownSuggestions(desk.store.get())
  const at = before.findIndex((shown) => shown.id === id)
  act()
  const left = new Set(shownSuggestions(desk.store.get()))
  if (left.size === before.length) return
  const next = before.slice(at + 1).find((shown) => left.has(shown))
  goToSuggestion(desk, next?.id ?? null)
}
