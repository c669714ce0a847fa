/**
 * Sends the keys to a field that the change before this may have brought, with its words selected.
 * React draws such a change in a microtask; the next one comes before any key, so that no letter is
 * taken by the page, where letters are commands.
 */
export function goToField(id: string): void {
  queueMicrotask(() => {
    if (!enter(id)) requestAnimationFrame(() => enter(id))
  })
}

function enter(id: string): boolean {
  const field = document.getElementById(id)
  if (field instanceof HTMLInputElement) field.select()
  field?.focus()
  return field !== null
}
