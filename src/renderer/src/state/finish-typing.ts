/**
 * Ends the typing in a field before what it speaks of goes from the window: the field then hands
 * over what it holds while its article is still the open one.
 */
export function finishTyping(): void {
  const field = document.activeElement
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.blur()
}
