import type { Pressed } from './keys'

/** The keys of the page that compares readings, by their place on the keyboard. */
export type ReviewCommand =
  | 'next'
  | 'previous'
  | 'step-down'
  | 'step-up'
  | 'none'
  | 'edit'
  | 'reopen'
  | 'remark'
  | 'unanimous'
  | 'blind'
  | 'show'
  | 'undo'
  | 'redo'
  | 'next-article'
  | 'previous-article'

export type ReviewBinding = {
  readonly command: ReviewCommand
  readonly code: string
  readonly ctrl?: boolean
  readonly shift?: boolean
}

export const reviewBindings: readonly ReviewBinding[] = [
  { command: 'next', code: 'KeyN' },
  { command: 'previous', code: 'KeyN', shift: true },
  { command: 'step-down', code: 'ArrowDown' },
  { command: 'step-up', code: 'ArrowUp' },
  { command: 'none', code: 'Digit0' },
  { command: 'edit', code: 'KeyE' },
  { command: 'remark', code: 'KeyC' },
  { command: 'reopen', code: 'KeyR' },
  { command: 'unanimous', code: 'KeyU' },
  { command: 'blind', code: 'KeyB' },
  { command: 'show', code: 'KeyG' },
  { command: 'undo', code: 'KeyZ', ctrl: true },
  { command: 'redo', code: 'KeyZ', ctrl: true, shift: true },
  { command: 'redo', code: 'KeyY', ctrl: true },
  { command: 'next-article', code: 'PageDown', ctrl: true },
  { command: 'previous-article', code: 'PageUp', ctrl: true }
]

export function reviewCommandOf(pressed: Pressed): ReviewCommand | undefined {
  if (pressed.altKey) return undefined
  const code = pressed.code === 'Numpad0' || pressed.code === 'Delete' ? 'Digit0' : pressed.code
  return reviewBindings.find(
    (binding) =>
      binding.code === code &&
      (binding.ctrl ?? false) === (pressed.ctrlKey || pressed.metaKey) &&
      (binding.shift ?? false) === pressed.shiftKey
  )?.command
}

/** Which candidate a digit takes, from 0; null for another key. */
export function candidateOf(pressed: Pressed): number | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.shiftKey) return null
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(pressed.code)?.[1]
  return digit === undefined ? null : Number(digit) - 1
}
