/**
 * Has the browser copy, so that `copy` is heard by the element that says what. Chromium copies only
 * where something is selected: for that moment it is a field of our own, and the focus comes back.
 */
export function fireCopy(element: HTMLElement): void {
  const field = document.createElement('textarea')
  field.value = ' '
  field.setAttribute('aria-hidden', 'true')
  Object.assign(field.style, { position: 'fixed', opacity: '0' })
  element.append(field)
  field.select()
  document.execCommand('copy')
  field.remove()
  element.focus({ preventScroll: true })
}
