import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bareWordAt, bareWords } from '#core/text/clitics'
import { wordsOf } from '#core/text/words'
import { articleText } from '../../helpers/arbitrary'

/** The bare word where the first word of `text` that starts there is asked for. */
function bareIn(text: string, word: string): string {
  const span = bareWordAt(text, bareWords(text), text.indexOf(word))
  return span ? text.slice(span.start, span.end) : ''
}

const whole =
  'للنظام وزارة وسط واحد فرات وقت وعد ولاية وفاة وكالة واشنطن وادي فصائل فلسطين فلـسطين ' +
  'قـسد لبنان بلدة كتائب والي و لـ 100 Watch'

describe('the bare word', () => {
  it.each([
    ['وداعش', 'داعش'],
    ['وَداعش', 'داعش'],
    ['لـداعش', 'داعش'],
    ['ولـداعش', 'داعش'],
    ['بـ100', '100'],
    ['لإيران', 'إيران'],
    ['ولإيران', 'إيران'],
    ['والنظام', 'النظام'],
    ['فالنظام', 'النظام'],
    ['بالرقة', 'الرقة'],
    ['وبالرقة', 'الرقة'],
    ['وحلب', 'حلب'],
    ['وقُتل', 'قُتل'],
    ['وقتلى', 'قتلى'],
    ['وعدد', 'عدد'],
    ['وعدة', 'عدة'],
    ['وفرنسا', 'فرنسا'],
    ['وليبيا', 'ليبيا'],
    ['ووزارة', 'وزارة'],
    ['ووفق', 'وفق'],
    ['واللواء', 'اللواء'],
    ['و473', '473'],
    ['و٥', '٥']
  ])('in «%s» is «%s»', (word, bare) => expect(bareIn(word, word)).toBe(bare))

  it.each(whole.split(' '))('keeps «%s» whole', (word) => expect(bareIn(word, word)).toBe(word))

  it('stands alone elsewhere in the article: then its preposition goes', () => {
    expect(bareIn('لداعش', 'لداعش')).toBe('لداعش')
    expect(bareIn('لداعش بعد أن هاجم داعش', 'لداعش')).toBe('داعش')
    expect(bareIn('فجأة فحلب ثم حلب', 'فحلب')).toBe('حلب')
  })

  it('of «لـ"قسد"» is the name in its marks, and between words there is none', () => {
    const text = 'مواقع لـ"قسد" '
    const bare = bareWords(text)
    expect(bareWordAt(text, bare, text.indexOf('قسد'))).toEqual({ start: 9, end: 12 })
    expect(bareWordAt(text, bare, text.length)).toBeNull()
  })

  it('is never empty and keeps the word’s end, in any text', () => {
    fc.assert(
      fc.property(articleText, (text) => {
        const bare = bareWords(text)
        for (const word of wordsOf(text)) {
          const { start, end } = bare(word)
          expect(end).toBe(word.end)
          expect(start).toBeGreaterThanOrEqual(word.start)
          expect(start).toBeLessThan(end)
        }
      })
    )
  })
})
