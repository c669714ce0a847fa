import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeFile } from '#disk/intake/decode-file'
import { detectEncoding } from '#disk/intake/detect'
import { encodings } from '#disk/intake/encodings'
import { problem, value } from '../../helpers/disk'
import { encodeIn, lettersOf } from '../../helpers/encode'

const sentences = [
  'مقتل أربعة من عناصر المجلس',
  'قتل أربعة مدنيين في قصف مدفعي على سوق القرية.',
  'وقالت وكالة "السنديان" إن 12 شخصا قتلوا وجرح 30 آخرون.',
  'صحيفة الضفة: نقلت BBC Arabic عن مصادر محلية في Wadi أن الهدنة قائمة',
  'أعلنت لجان الوادي، مساء الجمعة، سيطرتها على خمس نقاط؛ فيما نفى المجلس المحلي ذلك.\r\n\r\nهل من جديد؟',
  'انفجار عبوة ناسفة قرب دوار المحطة، والحصيلة الأولية: ما لا يقل عن ثلاثة قتلى'
]

describe('recognises a text by itself', () => {
  const cases = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6'].flatMap(
    (encoding) => sentences.map((sentence) => [encoding, sentence] as const)
  )
  it.each(cases)('in %s: %s', (encoding, sentence) => {
    const bytes = encodeIn(encoding, sentence)
    const decoded = value(decodeFile(bytes!, 'خبر.txt', {}))
    expect([decoded.text, decoded.candidates]).toEqual([sentence, []])
  })

  it.each([
    ['utf-8', '\ufeff'],
    ['utf-16le', '\ufeff'],
    ['utf-16be', '\ufeff']
  ])('with a byte order mark in %s, which is not part of the text', (encoding, mark) => {
    const bytes = encodeIn(encoding, `${mark}قسد`)
    expect(value(decodeFile(bytes!, 'خبر.txt', {}))).toEqual({
      text: 'قسد',
      encoding,
      byteOrderMark: true,
      candidates: []
    })
  })
})

describe('asks', () => {
  it.each([
    ['French', 'windows-1252', 'Un bombardement a été signalé près de la frontière.'],
    [
      'Russian',
      'windows-1251',
      'Обстрел рынка унёс жизни четырёх мирных жителей, сообщили власти.'
    ],
    ['Greek', 'windows-1253', 'Τέσσερις άμαχοι σκοτώθηκαν στον βομβαρδισμό της αγοράς.'],
    ['Hebrew', 'windows-1255', 'ארבעה אזרחים נהרגו בהפגזה על השוק בכפר'],
    ['two letters', 'windows-1256', 'من'],
    ['a word whose bytes are letters in both encodings', 'windows-1256', 'داعش'],
    ['the same word in the other one', 'iso-8859-6', 'داعش'],
    ['two words, for which the statistics are of another opinion', 'windows-1256', 'مقتل شخصين']
  ])('about %s', (_name, encoding, text) => {
    const detected = detectEncoding(encodeIn(encoding, text)!)
    expect(detected.is).toBe('unsure')
  })

  it('with the likelier ones first, and each of them able to read the file', () => {
    const text = 'La ville de Raqqa, بالعربية: الرقة, a été bombardée; trois civils ont été tués.'
    const bytes = encodeIn('windows-1256', text)!
    const decoded = value(decodeFile(bytes, 'raqqa.txt', {}))
    expect(decoded.candidates).toContain('windows-1256')
    expect(value(decodeFile(bytes, 'raqqa.txt', { chosen: 'windows-1256' }))).toMatchObject({
      text,
      candidates: []
    })
  })
})

describe('what is chosen', () => {
  it('does not turn UTF-8 into something else', () => {
    const bytes = Buffer.from('قُتل أربعة')
    expect(value(decodeFile(bytes, 'a.txt', { chosen: 'windows-1256' })).encoding).toBe('utf-8')
  })

  it('is refused where the file holds bytes that it does not have', () => {
    const bytes = encodeIn('windows-1256', 'مقتل شخصين في القصف')!
    expect(problem(decodeFile(bytes, 'a.txt', { chosen: 'iso-8859-6' }))).toEqual({
      code: 'import.other-encoding',
      at: 'a.txt',
      facts: { encoding: 'iso-8859-6' }
    })
  })
})

it('takes noise for no text', () => {
  const noise = Uint8Array.from({ length: 500 }, (_, index) => (index * 7919) % 251)
  expect(problem(decodeFile(noise, 'a.txt', {})).code).toBe('import.binary')
})

describe('gives back any text that an encoding can carry', () => {
  it.each(encodings)('%s', (encoding) => {
    const letter = encoding.startsWith('utf')
      ? fc.string({ unit: 'binary' })
      : fc.constantFrom(...lettersOf(encoding))
    fc.assert(
      fc.property(fc.array(letter), (letters) => {
        const text = letters.join('')
        // A mark at the beginning is a mark, and a half of a character cannot be written.
        fc.pre(!text.startsWith('\ufeff') && !/\p{Cs}/u.test(text))
        const bytes = encodeIn(encoding, text)!
        const decoded = decodeFile(bytes, 'a.txt', { chosen: encoding })
        const isOwn = !decoded.ok || decoded.value.encoding === encoding
        // Bytes that are valid UTF-8 are UTF-8, whatever was chosen.
        if (decoded.ok && isOwn) expect(decoded.value.text).toBe(text)
        else if (decoded.ok)
          expect(Buffer.from(decoded.value.text, 'utf8')).toEqual(Buffer.from(bytes))
      })
    )
  })
})
