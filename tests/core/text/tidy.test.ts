import { describe, expect, it } from 'vitest'
import { bareWords } from '#core/text/clitics'
import { tidySpan } from '#core/text/tidy'
import { narrow, widen } from '#core/text/widen'

function tidy(text: string): string | null {
  const span = tidySpan(text, { start: 0, end: text.length })
  return span && text.slice(span.start, span.end)
}

describe('a tidied selection', () => {
  it.each([
    [' قسد، ', 'قسد'],
    ['"قسد"', 'قسد'],
    ['«قسد».', 'قسد'],
    ['("قسد")', 'قسد'],
    ['مواقع مقربة من "قسد"', 'مواقع مقربة من "قسد"'],
    ['"قسد" و"داعش"', '"قسد" و"داعش"'],
    ['"قسد، ', 'قسد'],
    ['قوات (قسد).', 'قوات (قسد)'],
    ['40%', '40%'],
    [' «» ', null],
    ['\u00a0', null],
    ['', null]
  ])('of %j is %j', (text, tidied) => expect(tidy(text)).toBe(tidied))
})

describe('widening', () => {
  const text = 'مقدمة قصيرة.\nوقال لـ"وداعش"، إنّ شيئاً حدث. ثم صمت.\n'
  const bare = bareWords(text)
  const start = text.indexOf('داعش')

  it('goes from the name to the paragraph, and narrowing goes back', () => {
    const steps = [{ start, end: start + 4 }]
    for (let step = widen(text, bare, steps[0]!); step !== steps.at(-1);) {
      steps.push(step)
      step = widen(text, bare, step)
    }
    const words = steps.map((step) => text.slice(step.start, step.end))
    expect(words).toEqual([
      'داعش',
      'وداعش',
      'لـ"وداعش"',
      'وقال لـ"وداعش"',
      'وقال لـ"وداعش"، إنّ شيئاً حدث',
      'وقال لـ"وداعش"، إنّ شيئاً حدث. ثم صمت'
    ])
    expect(narrow(text, bare, steps[1]!)).toEqual(steps[0])
  })
})
