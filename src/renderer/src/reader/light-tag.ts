/**
 * Lights everything that shows one tag or suggestion (its words, its margin note, its line in the list), and
 * nothing else. Set on the page directly: pointing must not draw the article anew.
 */
export function lightTag(id: string | null): void {
  for (const element of document.querySelectorAll('[data-hovered]'))
    if (idOf(element) !== id) element.removeAttribute('data-hovered')
  if (id === null) return
  const name = CSS.escape(id)
  for (const element of document.querySelectorAll(
    `[data-tag="${name}"], [data-suggestion="${name}"]`
  ))
    element.setAttribute('data-hovered', '')
}

function idOf(element: Element): string | null {
  return element.getAttribute('data-tag') ?? element.getAttribute('data-suggestion')
}
