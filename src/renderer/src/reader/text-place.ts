import type { OpenArticle } from '../state/open-article'
import { paragraphIndexAt } from '#core/text/paragraphs'

/** Marks the element whose only child is a paragraph's text node; holds the paragraph's start. */
export const wordsAttribute = 'data-start'

/** The article offset of a place in the page, or null outside the article's words. */
export function offsetOf(root: HTMLElement, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null
  if (node.nodeType === Node.TEXT_NODE) {
    const words = node.parentElement?.closest(`[${wordsAttribute}]`)
    return words ? startOf(words) + offset : null
  }
  // A selection of whole paragraphs ends at an element: take the words that follow that border.
  const child = node.childNodes[offset]
  const elements = [...root.querySelectorAll(`[${wordsAttribute}]`)]
  if (child === undefined) {
    const last = elements.findLast((words) => node.contains(words) || isBefore(words, node))
    return last ? startOf(last) + (last.textContent?.length ?? 0) : null
  }
  const next = elements.find((words) => child.contains(words) || isBefore(child, words))
  return next ? startOf(next) : null
}

/** The text node and the offset in it where an article offset stands on the page. */
export function placeOf(
  root: HTMLElement,
  { paragraphs }: OpenArticle,
  offset: number
): { readonly node: Node; readonly offset: number } | null {
  const paragraph = paragraphs[paragraphIndexAt(paragraphs, offset)]
  if (!paragraph) return null
  const words = wordsElement(root, paragraph.index)
  const node = words?.firstChild
  if (!node) return null
  const within = Math.min(Math.max(offset, paragraph.start), paragraph.end) - paragraph.start
  return { node, offset: within }
}

/** How many paragraphs one sheet of the page holds. */
export const sheetSize = 16

/** The element that holds a paragraph's words. */
export function wordsElement(root: HTMLElement, index: number): HTMLElement | null {
  const sheet = root.children[Math.floor(index / sheetSize)]
  return sheet?.children[index % sheetSize]?.querySelector(`[${wordsAttribute}]`) ?? null
}

/** The article offset under a point of the window, or null where there are no words. */
export function offsetAtPoint(root: HTMLElement, x: number, y: number): number | null {
  const at = document.caretPositionFromPoint(x, y)
  if (!at || at.offsetNode.nodeType !== Node.TEXT_NODE) return null
  const place = offsetOf(root, at.offsetNode, at.offset)
  return place === null ? null : letterUnder(at.offsetNode, at.offset, x, y, place)
}

/** The caret position lies between two letters: picks the one that the point is really on. */
function letterUnder(node: Node, offset: number, x: number, y: number, place: number) {
  const length = node.textContent?.length ?? 0
  const range = document.createRange()
  for (const shift of [0, -1]) {
    const from = offset + shift
    if (from < 0 || from >= length) continue
    range.setStart(node, from)
    range.setEnd(node, from + 1)
    for (const rect of range.getClientRects())
      if (x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom)
        return place + shift
  }
  return null
}

function startOf(words: Element): number {
  return Number(words.getAttribute(wordsAttribute))
}

function isBefore(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
