import { useEffect, type RefObject } from 'react'
import { tagsAt } from '#core/annotation/reading'
import { bareWordAt } from '#core/text/clitics'
import { chooseTag } from '../state/reading-actions'
import { useDesk, type Desk } from '../state/workbench'
import { chooseAt, finishLink, ghostsAt } from './reader-keys'
import { readReach, setReach } from './selection'
import { offsetAtPoint } from './text-place'
import { lightTag } from './light-tag'

/** Pointing, clicking and double-clicking in the article's words. */
export function usePointer(page: RefObject<HTMLElement | null>): void {
  const desk = useDesk()
  useEffect(() => {
    const root = page.current
    if (!root) return
    const stop = new AbortController()
    const { signal } = stop
    root.addEventListener('click', (event) => click(desk, root, event), { signal })
    root.addEventListener('dblclick', (event) => doubleClick(desk, root, event), { signal })
    followPointer(desk, root, signal)
    return () => stop.abort()
  }, [desk, page])
}

function click(desk: Desk, root: HTMLElement, event: MouseEvent): void {
  const { open, linking } = desk.store.get()
  if (!open || event.detail > 1 || isControl(event)) return
  const reach = readReach(root)
  if (reach && reach.anchor !== reach.focus) return chooseTag(desk, null)
  const offset = offsetAtPoint(root, event.clientX, event.clientY)
  if (linking) {
    const tags = offset === null ? [] : tagsAt(open.reading.tags, offset)
    for (const { id } of tags) if (desk.store.get().linking) finishLink(desk, id)
  } else if (offset === null) chooseTag(desk, null)
  else chooseAt(desk, open, offset)
}

/** Takes the bare name out of the word: «داعش» out of «وداعش». */
function doubleClick(desk: Desk, root: HTMLElement, event: MouseEvent): void {
  const { open, linking } = desk.store.get()
  if (!open || linking || isControl(event)) return
  const offset = offsetAtPoint(root, event.clientX, event.clientY)
  const word = offset === null ? null : bareWordAt(open.article.text, open.bare, offset)
  if (!word) return
  setReach(root, open, { anchor: word.start, focus: word.end })
  chooseTag(desk, null)
}

/** Lights the note of the words under the pointer, and the words of the note. */
function followPointer(desk: Desk, root: HTMLElement, signal: AbortSignal): void {
  let frame = 0
  root.addEventListener(
    'pointermove',
    (event) => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => lightTag(tagUnder(desk, root, event)))
    },
    { signal }
  )
  root.addEventListener(
    'pointerleave',
    () => {
      cancelAnimationFrame(frame)
      lightTag(null)
    },
    { signal }
  )
}

function tagUnder(desk: Desk, root: HTMLElement, event: PointerEvent): string | null {
  const note =
    event.target instanceof Element
      ? event.target.closest('button[data-tag], button[data-suggestion]')
      : null
  if (note) return note.getAttribute('data-tag') ?? note.getAttribute('data-suggestion')
  const { open } = desk.store.get()
  const offset = open && offsetAtPoint(root, event.clientX, event.clientY)
  if (!open || offset === null) return null
  return tagsAt(open.reading.tags, offset)[0]?.id ?? ghostsAt(desk, offset)[0]?.id ?? null
}

function isControl({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('button') !== null
}
