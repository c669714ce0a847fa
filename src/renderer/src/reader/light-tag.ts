/**
 * Lights everything that shows one tag (its words, its margin note, its line in the list), and
 * nothing else. Set on the page directly: pointing must not draw the article anew.
 */
export function lightTag(id: string | null): void {
  for (const element of document.querySelectorAll('[data-hovered]'))
    if (element.getAttribute('data-tag') !== id) element.removeAttribute('data-hovered')
  if (id === null) return
  for (const element of document.querySelectorAll(`[data-tag="${CSS.escape(id)}"]`))
    element.setAttribute('data-hovered', '')
}
