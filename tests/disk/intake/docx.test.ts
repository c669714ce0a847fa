import { describe, expect, it } from 'vitest'
import { convertFile } from '#disk/intake/convert'
import { problem, value } from '../../helpers/disk'
import { docxOf, paragraph, zipOf } from '../../helpers/docx'
import { rawZip } from '../../helpers/raw-zip'

async function read(bytes: Uint8Array) {
  const outcome = await convertFile({ name: 'خبر.docx', bytes }, {})
  const { drafts } = value(outcome)
  return { text: drafts[0]!.text, notes: outcome.ok ? outcome.notes : [] }
}

const run = (inside: string) => `<w:p><w:r>${inside}</w:r></w:p>`

describe('reads', () => {
  it.each([
    [
      'paragraphs, a line each',
      paragraph('قُتل أربعة') + paragraph('وجُرح 12'),
      'قُتل أربعة\nوجُرح 12'
    ],
    ['an empty paragraph as an empty line', paragraph('أ') + '<w:p/>' + paragraph('ب'), 'أ\n\nب'],
    [
      'spaces, no-break spaces and marks',
      paragraph(' قسد\u00a0\u200fو داعش '),
      ' قسد\u00a0\u200fو داعش '
    ],
    [
      'runs that cut a word',
      '<w:p><w:r><w:t>دا</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>عش</w:t></w:r></w:p>',
      'داعش'
    ],
    ['tabs and line breaks', run('<w:t>أ</w:t><w:tab/><w:t>ب</w:t><w:br/><w:t>ج</w:t>'), 'أ\tب\nج'],
    [
      'no tab for a tab stop',
      '<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>أ</w:t></w:r></w:p>',
      'أ'
    ],
    [
      'a table, a row a line',
      `<w:tbl><w:tr><w:tc>${paragraph('القتلى')}</w:tc><w:tc>${paragraph('4')}</w:tc></w:tr>` +
        `<w:tr><w:tc>${paragraph('الجرحى')}</w:tc><w:tc>${paragraph('12')}</w:tc></w:tr></w:tbl>` +
        paragraph('انتهى'),
      'القتلى\t4\nالجرحى\t12\nانتهى'
    ],
    [
      'what was inserted, without what was deleted or moved away',
      '<w:p><w:ins><w:r><w:t>خمسة</w:t></w:r></w:ins><w:del><w:r><w:delText>أربعة</w:delText></w:r></w:del>' +
        '<w:moveFrom><w:r><w:t>قتلى</w:t></w:r></w:moveFrom></w:p>',
      'خمسة'
    ],
    [
      'a text box once, though it is written twice',
      '<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>مربع</w:t></mc:Choice>' +
        '<mc:Fallback><w:t>مربع</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>',
      'مربع'
    ],
    [
      'no codes of fields',
      run('<w:instrText>HYPERLINK "javascript:x"</w:instrText><w:t>رابط</w:t>'),
      'رابط'
    ],
    ['letters that XML escapes', paragraph('&lt;قسد&gt; &amp; &#1583;'), '<قسد> & د']
  ])('%s', async (_name, body, text) => {
    expect(await read(await docxOf(body))).toEqual({ text, notes: [] })
  })

  it('a text with notes, and tells that they were left out', async () => {
    const body = run('<w:t>نص</w:t><w:footnoteReference w:id="2"/>')
    expect((await read(await docxOf(body))).notes).toEqual([
      { code: 'import.docx-notes', at: 'خبر.docx', facts: { count: 1 } }
    ])
  })
})

describe('refuses', () => {
  const bomb =
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'
  const external =
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
  it.each([
    ['what is no archive', Buffer.from('PK\x03\x04 nothing'), 'import.docx-damaged'],
    ['an archive without a document', zipOf({ 'a.txt': 'x' }), 'import.docx-damaged'],
    [
      'a document with a password',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
      'import.docx-locked'
    ],
    ['a text under that name', Buffer.from('قسد'), 'import.docx-damaged'],
    ['no bytes', Buffer.alloc(0), 'import.empty'],
    ['XML that is cut off', docxOf('<w:p><w:r>'), 'format.not-xml'],
    ['entities that expand', zipOf({ 'word/document.xml': bomb }), 'format.doctype'],
    ['an entity from a file', zipOf({ 'word/document.xml': external }), 'format.doctype'],
    ['levels without end', docxOf('<w:p>'.repeat(300) + '</w:p>'.repeat(300)), 'format.too-deep'],
    ['a document without words', docxOf('<w:p/>'), 'import.empty'],
    ['a bomb', zipOf({ 'word/document.xml': Buffer.alloc(30_000_000, ' ') }), 'zip.bomb'],
    [
      'a size that lies',
      rawZip([{ name: 'word/document.xml', content: 'x'.repeat(2000), size: 10 }]),
      'import.docx-damaged'
    ]
  ])('%s', async (_name, bytes, code) => {
    const found = problem(await convertFile({ name: 'خبر.docx', bytes: await bytes }, {}))
    expect([found.code, found.at?.startsWith('خبر.docx')]).toEqual([code, true])
  })
})
