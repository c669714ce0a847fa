import { describe, expect, it } from 'vitest'
import { defaultScheme } from '#core/scheme/default'
import {
  commandOf,
  keyBindings,
  labelOfKey,
  legendsOf,
  letterOfLabel,
  type Pressed
} from '../../../src/renderer/src/state/keys'

/** A key press as the browser tells it: `key` is the letter that an Arabic layout puts there. */
function pressed(code: string, key: string, held: Partial<Pressed> = {}): Pressed {
  return new KeyboardEvent('keydown', { code, key, ...held })
}

describe('a command', () => {
  it.each([
    ['KeyZ', 'ئ', { ctrlKey: true }, 'undo'],
    ['KeyZ', 'ئ', { ctrlKey: true, shiftKey: true }, 'redo'],
    ['KeyY', 'غ', { ctrlKey: true }, 'redo'],
    ['KeyS', 'س', { ctrlKey: true }, 'save'],
    ['KeyS', 'س', { metaKey: true }, 'save'],
    ['KeyN', 'ى', {}, 'next-tag'],
    ['KeyN', 'آ', { shiftKey: true }, 'previous-tag'],
    ['KeyL', 'م', {}, 'link'],
    ['KeyM', 'ة', {}, 'mentions'],
    ['KeyA', 'ِ', { ctrlKey: true, shiftKey: true }, 'actors'],
    ['KeyE', 'ث', {}, 'widen'],
    ['KeyE', 'ُ', { shiftKey: true }, 'narrow'],
    ['KeyE', 'ث', { ctrlKey: true }, 'export'],
    ['Backspace', 'Backspace', {}, 'remove'],
    ['F1', 'F1', {}, 'help']
  ] as const)('%s («%s») with %j is %s', (code, key, held, command) => {
    expect(commandOf(pressed(code, key, held))?.command).toBe(command)
  })

  it.each([
    ['Alt held too', pressed('KeyZ', 'ئ', { ctrlKey: true, altKey: true })],
    ['a letter that no command has', pressed('KeyQ', 'ض')],
    ['a letter’s look on another key', pressed('Semicolon', 'ك')]
  ])('is none with %s', (_, press) => {
    expect(commandOf(press)).toBeUndefined()
  })
})

describe('a label’s key', () => {
  const all = defaultScheme.span_types

  it.each([
    ['KeyA', 'ش', 'ACTOR'],
    ['KeyC', 'ؤ', 'CLAIM'],
    ['KeyF', 'ب', 'FIGURE'],
    ['KeyU', 'ع', 'CUE'],
    ['Digit1', '١', 'ACTOR'],
    ['Digit3', '٣', 'FIGURE'],
    ['Numpad4', '4', 'CUE']
  ])('%s («%s») is %s', (code, key, label) => {
    expect(labelOfKey(pressed(code, key), all)).toBe(label)
  })

  it.each(['ctrlKey', 'metaKey', 'altKey', 'shiftKey'] as const)(
    'is not one while %s is held',
    (held) => {
      expect(labelOfKey(pressed('KeyC', 'ؤ', { [held]: true }), all)).toBeUndefined()
    }
  )

  it('does nothing for a label that the project has not', () => {
    const [actor] = all
    expect(labelOfKey(pressed('KeyC', 'ؤ'), [actor!])).toBeUndefined()
    expect(labelOfKey(pressed('Digit2', '٢'), [actor!])).toBeUndefined()
  })

  it('is the digit that the scheme gives, before a letter', () => {
    const labels = [{ id: 'WEAPON', hotkey: '7' }]
    expect(labelOfKey(pressed('Digit7', '٧'), labels)).toBe('WEAPON')
    expect(letterOfLabel('WEAPON')).toBeUndefined()
  })
})

describe('the table of keys', () => {
  const chord = ({
    code,
    ctrl = false,
    shift = false,
    alt = false
  }: (typeof keyBindings)[number]) => `${ctrl}:${shift}:${alt}:${code}`

  it('gives no key to two commands', () => {
    const chords = keyBindings.map(chord)
    expect(new Set(chords).size).toBe(chords.length)
  })

  it('gives no label a letter that is a command, and no two labels one key', () => {
    const letters = defaultScheme.span_types.map(({ id }) => letterOfLabel(id))
    const digits = defaultScheme.span_types.map(({ hotkey }) => `Digit${hotkey}`)
    const bare = keyBindings.filter(({ ctrl, shift, alt }) => !ctrl && !shift && !alt)
    const taken = [...letters, ...digits, ...bare.map(({ code }) => code)]
    expect(letters).not.toContain(undefined)
    expect(new Set(taken).size).toBe(taken.length)
  })

  it('answers to every binding with its own command', () => {
    for (const binding of keyBindings) {
      const { code, ctrl = false, shift = false, alt = false } = binding
      const press = { code, ctrlKey: ctrl, metaKey: false, shiftKey: shift, altKey: alt }
      expect(commandOf(press)).toBe(binding)
    }
  })

  it('shows both legends of every letter that it uses', () => {
    const letters = keyBindings.map(({ code }) => code).filter((code) => code.startsWith('Key'))
    for (const code of letters)
      expect(legendsOf(code)).toEqual([
        code.slice(3),
        expect.stringMatching(/^\p{Script=Arabic}$/u)
      ])
    expect([legendsOf('Digit3'), legendsOf('Escape')]).toEqual([['3'], ['Escape']])
  })
})
