import { tagById, tagsAt, type Tag } from '#core/annotation/reading'
import { enabledLabels } from '#core/scheme/rules'
import type { Proposal } from '#core/suggest/found-in-text'
import { bareWordAt } from '#core/text/clitics'
import { widenToGraphemes } from '#core/text/graphemes'
import { sameSpan, type Span } from '#core/text/span'
import { tidySpan } from '#core/text/tidy'
import { narrow, widen } from '#core/text/widen'
import { closeFind } from '../state/find-actions'
import { startComment } from '../state/comment-actions'
import { openGuidelineHere } from '../state/guideline-actions'
import { goToField } from '../state/go-to-field'
import { addLink, addTag, chooseTag, edit, relabelTag, removeTag } from '../state/reading-actions'
import { commandOf, labelOfKey, type KeyCommand, type Pressed } from '../state/keys'
import type { OpenArticle } from '../state/open-article'
import { offerLinks, targetsOf } from '../state/linking'
import { offerMentions, offerMentionsOfTag } from '../state/mention-actions'
import { showsGhosts } from '../state/follow-suggestions'
import { showSuggestion, shownSuggestions } from '../state/suggestion-actions'
import { movingEdge } from '../state/tag-values'
import type { Desk } from '../state/workbench'
import { edgeEdit, isEdgeKey } from './edges'
import { moveCaret } from './moves'
import { caretRect, readReach, reveal, setReach, spanOf } from './selection'
import {
  acceptAllOfKind,
  acceptCurrent,
  focusSuggestions,
  rejectCurrent,
  stepSuggestion,
  toggleGhosts
} from './suggestion-keys'

/** The page that keys act on. */
export type Page = { readonly root: HTMLElement; readonly scroller: HTMLElement }

/** Does what a key pressed in the reader says; returns whether it was a key of the reader. */
export function pressInReader(desk: Desk, page: Page, pressed: Pressed): boolean {
  const { open, project } = desk.store.get()
  if (!open || !project) return false
  if (isEdgeKey(pressed)) return pressEdge(desk, open, pressed)
  const label = labelOfKey(pressed, enabledLabels(project.scheme))
  if (label !== undefined) return pressLabel(desk, page, open, label)
  if (moveCaret(page.root, open, pressed)) return afterMove(desk, page, open)
  const command = commandOf(pressed)?.command
  return (command && commands[command]?.(desk, page, open)) ?? false
}

function pressEdge(desk: Desk, open: OpenArticle, pressed: Pressed): boolean {
  const tag = tagById(open.reading, desk.store.get().selected ?? '')
  const made = tag && edgeEdit(open.article.text, tag, pressed)
  if (tag && made) edit(desk, movingEdge(desk, tag, made))
  return tag !== undefined
}

/** A caret that was moved has left the chosen tag: the next label key tags where it is now. */
function afterMove(desk: Desk, page: Page, open: OpenArticle): boolean {
  desk.store.patch({ selected: null, suggested: null, tabLeaves: false })
  const reach = readReach(page.root)
  if (reach) reveal(page.scroller, caretRect(page.root, open, reach.focus))
  return true
}

/** Tags the selected words; or changes the chosen tag's label; or tags the word under the caret. */
function pressLabel(desk: Desk, page: Page, open: OpenArticle, label: string): boolean {
  const { linking, selected } = desk.store.get()
  if (linking) return true
  const reach = readReach(page.root)
  if (reach && reach.anchor !== reach.focus) tagSelection(desk, page, open, label, spanOf(reach))
  else if (selected !== null) relabelTag(desk, selected, label)
  else {
    const word = reach && bareWordAt(open.article.text, open.bare, reach.focus)
    if (word) addTag(desk, label, word)
  }
  return true
}

/** Tags a selection, cleaned at its ends, and leaves the caret at its end. */
export function tagSelection(
  desk: Desk,
  { root }: Pick<Page, 'root'>,
  open: OpenArticle,
  label: string,
  selection: Span
): void {
  const span = tidied(open, selection)
  if (!span) return
  addTag(desk, label, span)
  setReach(root, open, { anchor: span.end, focus: span.end })
}

/** A selection cleaned at its ends, on borders that no character crosses; null when nothing is left. */
export function tidied({ article: { text } }: OpenArticle, selection: Span): Span | null {
  const tidy = tidySpan(text, selection)
  return tidy && widenToGraphemes(text, tidy)
}

type Run = (desk: Desk, page: Page, open: OpenArticle) => boolean

/** What the commands do that belong to the reader; each says whether it had anything to do. */
const commands: Partial<Record<KeyCommand, Run>> = {
  'next-tag': (desk, page, open) => stepTag(desk, page, open, 1),
  'previous-tag': (desk, page, open) => stepTag(desk, page, open, -1),
  'next-suggestion': (desk, page, open) => stepSuggestion(desk, page, open, 1),
  'previous-suggestion': (desk, page, open) => stepSuggestion(desk, page, open, -1),
  choose: (desk, page, open) =>
    desk.store.get().linking
      ? confirmLink(desk)
      : acceptCurrent(desk, page, open) || chooseAtCaret(desk, page, open),
  'accept-all': acceptAllOfKind,
  ghosts: toggleGhosts,
  suggestions: focusSuggestions,
  cancel,
  remove(desk, page, open) {
    const { selected, linking } = desk.store.get()
    if (!linking && rejectCurrent(desk, page, open)) return true
    if (selected === null || linking) return false
    removeTag(desk, selected)
    return true
  },
  widen: (_desk, page, open) => resize(page, open, widen),
  narrow: (_desk, page, open) => resize(page, open, narrow),
  link(desk) {
    offerLinks(desk)
    return true
  },
  lens({ store }) {
    store.patch({ lens: !store.get().lens })
    return true
  },
  'by-source'({ store }) {
    store.patch({ bySource: !store.get().bySource })
    return true
  },
  mentions: (desk, page, open) => offerMentionsHere(desk, page, open),
  comment(desk) {
    startComment(desk)
    return true
  },
  guideline(desk) {
    openGuidelineHere(desk)
    return true
  },
  attributes(desk) {
    desk.store.patch({ inspectorTab: 'tag', inspected: desk.store.get().selected })
    goToField('tag-attributes')
    return true
  }
}

/** For the selected words, or the chosen tag, or the word under the caret. */
function offerMentionsHere(desk: Desk, { root }: Page, open: OpenArticle): boolean {
  const reach = readReach(root)
  const words = reach && reach.anchor !== reach.focus ? tidied(open, spanOf(reach)) : null
  if (words) offerMentions(desk, words)
  else if (!offerMentionsOfTag(desk)) {
    const word = reach && bareWordAt(open.article.text, open.bare, reach.focus)
    if (word) offerMentions(desk, word)
  }
  return true
}

/** Goes to the tag after or before: of all tags, or of those that a link may end at. */
function stepTag(desk: Desk, page: Page, open: OpenArticle, step: 1 | -1): boolean {
  const { linking, project, selected } = desk.store.get()
  const tags =
    linking && project ? targetsOf(project.scheme, open.reading, linking) : open.reading.tags
  const current = linking ? linking.candidate : selected
  const next = tags.at(nextIndex(tags, current, readReach(page.root)?.focus ?? 0, step))
  if (!next) return true
  if (linking) desk.store.patch({ linking: { ...linking, candidate: next.id } })
  else {
    chooseTag(desk, next.id)
    setReach(page.root, open, { anchor: next.span.start, focus: next.span.start })
  }
  reveal(page.scroller, caretRect(page.root, open, next.span.start))
  return true
}

function nextIndex(tags: readonly Tag[], current: string | null, caret: number, step: 1 | -1) {
  const at = tags.findIndex(({ id }) => id === current)
  if (at !== -1) return (at + step + tags.length) % tags.length
  const after = tags.findIndex(({ span }) => span.start >= caret)
  if (step === 1) return after === -1 ? 0 : after
  return after === -1 ? tags.length - 1 : after - 1
}

/** Chooses the narrowest tag at the caret; pressed again, the next one around it. */
function chooseAtCaret(desk: Desk, { root }: Page, open: OpenArticle): boolean {
  const reach = readReach(root)
  if (reach) chooseAt(desk, open, reach.focus)
  return true
}

/**
 * Chooses the narrowest tag at an offset, or the one around it when that is chosen already; where
 * there is no tag, what is suggested there.
 */
export function chooseAt(desk: Desk, open: OpenArticle, offset: number): void {
  const tags = tagsAt(open.reading.tags, offset)
  const at = tags.findIndex(({ id }) => id === desk.store.get().selected)
  const tag = tags[(at + 1) % Math.max(1, tags.length)]
  if (tag) return chooseTag(desk, tag.id)
  const { suggested } = desk.store.get()
  const ghosts = ghostsAt(desk, offset)
  const ghost =
    ghosts[(ghosts.findIndex(({ id }) => id === suggested) + 1) % Math.max(1, ghosts.length)]
  if (ghost) showSuggestion(desk, ghost.id)
  else chooseTag(desk, null)
}

/** The suggestions shown at an offset, the narrowest first. */
export function ghostsAt(desk: Desk, offset: number): readonly Proposal[] {
  const workbench = desk.store.get()
  if (!showsGhosts(workbench)) return []
  return shownSuggestions(workbench)
    .filter(({ tag }) => tag.span.start <= offset && offset < tag.span.end)
    .toSorted((a, b) => a.tag.span.end - a.tag.span.start - (b.tag.span.end - b.tag.span.start))
}

function confirmLink(desk: Desk): boolean {
  const { linking } = desk.store.get()
  if (linking?.candidate) finishLink(desk, linking.candidate)
  return true
}

/** Ends the link that is being made at this tag, if the scheme lets it. */
export function finishLink(desk: Desk, target: string): void {
  const { linking, open, project } = desk.store.get()
  if (!linking || !open || !project) return
  const allowed = targetsOf(project.scheme, open.reading, linking)
  if (!allowed.some(({ id }) => id === target)) return
  addLink(desk, linking.relation, linking.from, target)
  desk.store.patch({ linking: null, selected: linking.from })
}

function cancel(desk: Desk, { root }: Page, open: OpenArticle): boolean {
  if (desk.store.get().linking) desk.store.patch({ linking: null })
  else if (desk.store.get().find.shown) closeFind(desk, 'page')
  else {
    const reach = readReach(root)
    if (reach) setReach(root, open, { anchor: reach.focus, focus: reach.focus })
    desk.store.patch({ selected: null, suggested: null, tabLeaves: true })
  }
  return true
}

function resize(
  { root }: Page,
  open: OpenArticle,
  grow: (text: string, bare: OpenArticle['bare'], span: Span) => Span
): boolean {
  const reach = readReach(root)
  if (!reach) return true
  const span = spanOf(reach)
  const word = bareWordAt(open.article.text, open.bare, span.start)
  const grown = span.start === span.end && word ? word : grow(open.article.text, open.bare, span)
  if (!sameSpan(grown, span)) setReach(root, open, { anchor: grown.start, focus: grown.end })
  return true
}
