import type { Span } from '#core/text/span'
import { found, nextHit, previousHit, type Find } from './find'
import { goToField } from './go-to-field'
import type { Desk } from './workbench'

/** The field of the bar, to which Ctrl+F goes. */
export const findFieldId = 'find-words'

/** Opens the bar, with the selected words in it where some are selected, and goes to its field. */
export function openFind(desk: Desk): void {
  const { open, selection, find } = desk.store.get()
  if (!open) return
  const selected = selection ? open.article.text.slice(selection.start, selection.end) : ''
  const fits = selected !== '' && selected.length <= 100 && !selected.includes('\n')
  // A space says that the selected words are whole.
  const words = fits ? (find.exact ? selected : `${selected} `) : find.words
  look(desk, { ...find, words, shown: true }, selection?.start ?? 0)
  goToField(findFieldId)
}

/** Looks for other words, or for the same in another way; the page stays near where it is. */
export function changeFind(desk: Desk, change: Pick<Partial<Find>, 'words' | 'exact'>): void {
  const { find, selection } = desk.store.get()
  const here = find.current === null ? selection : find.hits[find.current]
  look(desk, { ...find, ...change }, here?.start ?? 0)
}

/** Shows the bar with these words, and makes a hit of theirs the current one. */
export function findAt(desk: Desk, asked: Pick<Find, 'words' | 'exact'>, span: Span): void {
  look(desk, { ...desk.store.get().find, ...asked, shown: true }, span.start)
}

/**
 * Goes to the next or the previous hit, round and round. From the page that is the one after the
 * caret, and its words become the selection; from the bar the one after the current hit.
 */
export function stepFind(desk: Desk, step: 1 | -1, from: 'page' | 'bar'): void {
  const { find, open, selection } = desk.store.get()
  if (!open) return
  if (!find.shown || find.words === '') return openFind(desk)
  const { hits, current } = find
  if (hits.length === 0) return
  const at = from === 'page' && selection ? stepFrom(hits, selection, step) : (current ?? 0) + step
  const index = (at + hits.length) % hits.length
  const span = hits[index]
  desk.store.patch({
    find: { ...find, current: index },
    ...(from === 'page' && span ? { goTo: { span, withKeys: true } } : {})
  })
}

/**
 * Closes the bar. From the bar the current hit becomes the selection of the reader, ready to be
 * tagged; from the page the caret stays where it is.
 */
export function closeFind({ store }: Desk, from: 'page' | 'bar'): void {
  const { find } = store.get()
  const span = find.current === null ? undefined : find.hits[find.current]
  store.patch({ find: found({ ...find, shown: false }, null, 0) })
  if (from === 'page') return
  if (span) store.patch({ goTo: { span, withKeys: true } })
  else document.querySelector<HTMLElement>('main article')?.focus()
}

function stepFrom(hits: readonly Span[], selection: Span, step: 1 | -1): number {
  return step === 1 ? nextHit(hits, selection.end) : previousHit(hits, selection.start)
}

function look({ store }: Desk, find: Find, from: number): void {
  store.patch({ find: found(find, store.get().open, from) })
}
