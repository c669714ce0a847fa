import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, foldWord } from '#core/text/fold'
import { anyText } from '../../helpers/arbitrary'

describe('the spelling of a folded text', () => {
  it.each([
    ['vowel marks and tatweel', 'قُتِلَ قـــسد', 'قتل قسد'],
    ['hamzas on alef', 'أإآٱا', 'ااااا'],
    ['a hamza written apart', 'ا\u0654ربعة', 'اربعه'],
    ['other hamzas', 'مسؤول مئة', 'مسوول ميه'],
    ['alef maqsura and ta marbuta', 'قتلى مئة', 'قتلي ميه'],
    ['Persian letters', 'مدنیین کردی', 'مدنيين كردي'],
    ['digits of both kinds', '٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹', '0123456789 0123456789'],
    ['presentation forms', 'ﻗﺘﻞ ﻻ ﷲ', 'قتل لا الله'],
    ['quotation marks', '«قسد» “قسد” ‘قسد’', '"قسد" "قسد" "قسد"'],
    ['spaces', 'أ\u00a0ب\u2009ج\tد', 'ا ب ج د'],
    ['line ends, which stay', 'أ\nب', 'ا\nب'],
    ['what is not seen', '\u200fقتل\u200b\u202a\u2066\ufeff', 'قتل'],
    ['Latin capitals', 'ISIS', 'isis']
  ])('%s', (_name, text, folded) => {
    expect(foldText(text).text).toBe(folded)
    expect(foldWord(text)).toBe(folded)
  })
})

describe('the way back', () => {
  const back = (text: string, found: string) => {
    const folded = foldText(text)
    const at = folded.text.indexOf(found)
    const { start, end } = folded.spanOf(at, at + found.length)
    return text.slice(start, end)
  }

  it.each([
    ['the marks on the last letter belong to it', 'وَقُتِلَ ثلاثة', 'قتل', 'قُتِلَ'],
    ['a mark never starts a span', 'وَّقتل', 'قتل', 'قتل'],
    ['tatweel after a proclitic stays outside the name', 'لـداعش', 'داعش', 'داعش'],
    ['tatweel within stays inside', 'داعـــش هنا', 'داعش', 'داعـــش'],
    ['bidi controls stay outside', '\u200fقسد\u200f', 'قسد', 'قسد'],
    ['a joiner belongs to its letter', 'می\u200cشود', 'مي', 'می\u200c'],
    ['one ligature gives two letters', 'ﻻحد', 'لا', 'ﻻ'],
    ['a letter of a ligature stands for all of it', 'ﻻحد', 'احد', 'ﻻحد'],
    ['astral characters', '😀 قسد', 'قسد', 'قسد']
  ])('%s', (_name, text, found, wanted) => expect(back(text, found)).toBe(wanted))

  it('has a place for an empty span and for the end', () => {
    const folded = foldText('وَقتل')
    expect(folded.spanOf(1, 1)).toEqual({ start: 2, end: 2 })
    expect(folded.spanOf(4, 4)).toEqual({ start: 5, end: 5 })
    expect(foldText('').spanOf(0, 0)).toEqual({ start: 0, end: 0 })
  })
})

it('folds any text to one that folds to itself, with spans in order', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = foldText(text)
      expect(foldText(folded.text).text).toBe(folded.text)
      let last = 0
      for (let at = 0; at < folded.text.length; at += 1) {
        const { start, end } = folded.spanOf(at, at + 1)
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        last = start
      }
    })
  )
})
