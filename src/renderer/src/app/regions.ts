/** The parts of the window in the order in which F6 goes through them. */
const order = ['tools', 'library', 'reader', 'inspector', 'pages', 'room'] as const

/**
 * Brings the focus to the part of the window after or before the one that has it, round and round;
 * answers false while there is nowhere to go.
 */
export function goToRegion(step: 1 | -1): boolean {
  const regions = order.flatMap((name) => document.querySelector(`[data-region="${name}"]`) ?? [])
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  const first = at === -1 && step === -1 ? -1 : at + step
  for (let turn = 0; turn < regions.length; turn += 1) {
    const region = regions.at((first + turn * step + regions.length) % regions.length)
    const entry = region?.querySelector(entries)
    if (!(entry instanceof HTMLElement)) continue
    entry.focus()
    return true
  }
  return false
}

/** What takes the focus by Tab; of a list and of tabs that is the one that is chosen. */
const entries = '[tabindex="0"], button:not(:disabled, [tabindex="-1"])'
