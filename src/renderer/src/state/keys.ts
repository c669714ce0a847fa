/**
 * Every key of the window in one table: the help page shows it, and the reader obeys it. Keys are
 * physical (`event.code`), so they stay where they are under an Arabic layout.
 */
export type KeyCommand =
  | 'next-tag'
  | 'previous-tag'
  | 'next-suggestion'
  | 'previous-suggestion'
  | 'choose'
  | 'accept-all'
  | 'cancel'
  | 'remove'
  | 'link'
  | 'widen'
  | 'narrow'
  | 'attributes'
  | 'mentions'
  | 'comment'
  | 'guideline'
  | 'suggestions'
  | 'ghosts'
  | 'undo'
  | 'redo'
  | 'save'
  | 'import'
  | 'export'
  | 'actors'
  | 'colleagues'
  | 'next-region'
  | 'previous-region'
  | 'next-article'
  | 'previous-article'
  | 'find'
  | 'find-next'
  | 'find-previous'
  | 'search'
  | 'lens'
  | 'versions'
  | 'second-pass'
  | 'bundles'
  | 'by-source'
  | 'room-read'
  | 'room-review'
  | 'room-data'
  | 'help'

export type KeyBinding = {
  readonly command: KeyCommand
  readonly code: string
  readonly ctrl?: boolean
  readonly shift?: boolean
  readonly alt?: boolean
  /** Works wherever the focus is; the others only in the reader. */
  readonly everywhere?: boolean
}

export const keyBindings: readonly KeyBinding[] = [
  { command: 'next-tag', code: 'KeyN' },
  { command: 'previous-tag', code: 'KeyN', shift: true },
  { command: 'next-suggestion', code: 'Tab' },
  { command: 'previous-suggestion', code: 'Tab', shift: true },
  { command: 'choose', code: 'Enter' },
  { command: 'accept-all', code: 'Enter', shift: true },
  { command: 'cancel', code: 'Escape' },
  { command: 'remove', code: 'Delete' },
  { command: 'remove', code: 'Backspace' },
  { command: 'link', code: 'KeyL' },
  { command: 'widen', code: 'KeyE' },
  { command: 'narrow', code: 'KeyE', shift: true },
  { command: 'attributes', code: 'KeyI' },
  { command: 'mentions', code: 'KeyM' },
  { command: 'comment', code: 'KeyK' },
  { command: 'guideline', code: 'KeyD' },
  { command: 'suggestions', code: 'KeyS' },
  { command: 'ghosts', code: 'KeyG' },
  { command: 'undo', code: 'KeyZ', ctrl: true, everywhere: true },
  { command: 'redo', code: 'KeyZ', ctrl: true, shift: true, everywhere: true },
  { command: 'redo', code: 'KeyY', ctrl: true, everywhere: true },
  { command: 'save', code: 'KeyS', ctrl: true, everywhere: true },
  { command: 'import', code: 'KeyO', ctrl: true, everywhere: true },
  { command: 'export', code: 'KeyE', ctrl: true, everywhere: true },
  { command: 'actors', code: 'KeyA', ctrl: true, shift: true, everywhere: true },
  { command: 'colleagues', code: 'KeyO', ctrl: true, shift: true, everywhere: true },
  { command: 'next-region', code: 'F6', everywhere: true },
  { command: 'previous-region', code: 'F6', shift: true, everywhere: true },
  { command: 'next-article', code: 'PageDown', ctrl: true, everywhere: true },
  { command: 'previous-article', code: 'PageUp', ctrl: true, everywhere: true },
  { command: 'find', code: 'KeyF', ctrl: true, everywhere: true },
  { command: 'find-next', code: 'F3', everywhere: true },
  { command: 'find-previous', code: 'F3', shift: true, everywhere: true },
  { command: 'search', code: 'KeyF', ctrl: true, shift: true, everywhere: true },
  { command: 'lens', code: 'KeyH' },
  { command: 'versions', code: 'KeyH', ctrl: true, everywhere: true },
  { command: 'second-pass', code: 'KeyP', ctrl: true, shift: true, everywhere: true },
  { command: 'bundles', code: 'KeyB', ctrl: true, everywhere: true },
  { command: 'by-source', code: 'KeyS', shift: true },
  { command: 'room-read', code: 'Digit1', ctrl: true, everywhere: true },
  { command: 'room-review', code: 'Digit2', ctrl: true, everywhere: true },
  { command: 'room-data', code: 'Digit3', ctrl: true, everywhere: true },
  { command: 'help', code: 'F1', everywhere: true }
]

/** What a key press is, apart from which letter the layout puts on it. */
export type Pressed = {
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

export function commandOf(pressed: Pressed): KeyBinding | undefined {
  return keyBindings.find(
    ({ code, ctrl = false, shift = false, alt = false }) =>
      code === pressed.code &&
      ctrl === (pressed.ctrlKey || pressed.metaKey) &&
      shift === pressed.shiftKey &&
      alt === pressed.altKey
  )
}

/** Letter keys of the labels that ship; a scheme's own `hotkey` digits work beside them. */
const labelLetters: Readonly<Record<string, string>> = {
  KeyA: 'ACTOR',
  KeyC: 'CLAIM',
  KeyF: 'FIGURE',
  KeyU: 'CUE',
  KeyP: 'PLACE',
  KeyT: 'TIME'
}

/** The label that a bare key stands for: the scheme's digit, or the label's letter. */
export function labelOfKey(
  pressed: Pressed,
  labels: readonly { readonly id: string; readonly hotkey: string }[]
): string | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.shiftKey) return undefined
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(pressed.code)?.[1]
  const byDigit = labels.find(({ hotkey }) => hotkey === digit)
  const letter = labelLetters[pressed.code]
  return (byDigit ?? labels.find(({ id }) => id === letter))?.id
}

/** The physical letter key of a label, if it has one. */
export function letterOfLabel(label: string): string | undefined {
  return Object.keys(labelLetters).find((code) => labelLetters[code] === label)
}

/** What stands on the letter keys of the Arabic (101) keyboard. */
const arabicLegends: Readonly<Record<string, string>> = {
  KeyA: 'ش',
  KeyB: 'ﻻ',
  KeyC: 'ؤ',
  KeyD: 'ي',
  KeyE: 'ث',
  KeyF: 'ب',
  KeyH: 'ا',
  KeyG: 'ل',
  KeyI: 'ه',
  KeyK: 'ن',
  KeyL: 'م',
  KeyM: 'ة',
  KeyN: 'ى',
  KeyO: 'خ',
  KeyP: 'ح',
  KeyR: 'ق',
  KeyS: 'س',
  KeyT: 'ف',
  KeyU: 'ع',
  KeyY: 'غ',
  KeyZ: 'ئ'
}

/** Both legends of a key: the Latin one and, for letters, the Arabic one. */
export function legendsOf(code: string): readonly string[] {
  const latin = /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? code
  const arabic = arabicLegends[code]
  return arabic ? [latin, arabic] : [latin]
}
