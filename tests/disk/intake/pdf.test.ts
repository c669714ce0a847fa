import { describe, expect, it } from 'vitest'
import { convertFile } from '#disk/intake/convert'
import { inReadingOrder } from '#disk/intake/printed-order'
import { problem, value } from '../../helpers/disk'
import { pdfOf } from '../../helpers/pdf'

const read = (bytes: Uint8Array) => convertFile({ name: 'خبر.pdf', bytes }, {})

describe('the text of a PDF', () => {
  it.each([
    ['Arabic lines', ['قتل أربعة مدنيين', 'في قصف على السوق']],
    ['numbers in Arabic', ['قتل 12 مدنيا وجرح 30 آخرون']],
    ['Latin lines', ['Four people were killed.', 'The market was shelled.']]
  ])('reads in the order of its words: %s', async (_name, lines) => {
    const outcome = await read(pdfOf(lines))
    expect(value(outcome).drafts[0]!.text.split('\n')).toEqual(lines)
    expect(outcome.ok && outcome.notes.map(({ code }) => code)).toEqual(['import.pdf-read'])
  })
})

describe('a line that a browser printed', () => {
  it.each([
    ['ﺔﻌﺑأر إن اديﻮﻟا نﺎﺠﻟ ﺖﻟﺎﻗ', 'قالت لجان الوادي إن أربعة'],
    ['ﺖﻠﻘﻧ فﺎﻌﺳﻹا قﺮﻓ أن ﺖﻓﺎﺿوأ', 'وأضافت أن فرق الإسعاف نقلت'],
    ['2024-05-12 ﻲﻓ 12 ﻞﺘﻗ', 'قتل 12 في 2024-05-12'],
    ['Sample project ﻲﻓ', 'Sample project في'],
    ['Made by ﻰﻠﻴﻟ ﺔﻤﻃﺎﻓ on Nov 25', 'Made by فاطمة ليلى on Nov 25'],
    ['قتل أربعة', 'قتل أربعة'],
    ['Four people', 'Four people']
  ])('is read from the right: %s', (printed, text) => {
    expect(inReadingOrder([{ words: printed, x: 0, width: 0 }])).toBe(text)
  })
})

describe('refuses', () => {
  it.each([
    ['a PDF without text, as scanners make them', pdfOf([]), 'import.pdf-without-text'],
    ['one that is cut off', pdfOf(['قتل']).subarray(0, 60), 'import.pdf-damaged'],
    ['a beginning and nothing else', Buffer.from('%PDF-1.7\n'), 'import.pdf-damaged'],
    ['a text under that name', Buffer.from('قسد'), 'import.pdf-damaged']
  ])('%s', async (_name, bytes, code) => {
    expect(problem(await read(bytes))).toEqual({ code, at: 'خبر.pdf' })
  })
})

it('puts a line together that was printed glyph by glyph, with its spaces', () => {
  // «مقالات موسومة» from left to right, the glyphs as shapes; ت stands alone and is a plain letter.
  const glyphs = ['ﺔ', 'ﻣ', 'ﻮ', 'ﺳ', 'ﻮ', 'ﻣ', '', 'ت', 'ﻻ', 'ﺎ', 'ﻘ', 'ﻣ']
  const pieces = glyphs.flatMap((words, at) =>
    words === '' ? [] : [{ words, x: at * 6, width: 6 }]
  )
  expect(inReadingOrder(pieces)).toBe('مقالات موسومة')
  expect(inReadingOrder(pieces.toReversed())).toBe('مقالات موسومة')
})
