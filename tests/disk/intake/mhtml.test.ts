import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convertFile } from '#disk/intake/convert'
import { pageInArchive } from '#disk/intake/mhtml'
import { value } from '../../helpers/disk'

const words = 'قالت لجان الوادي إن أربعة مدنيين قتلوا، مساء الجمعة، في قصف مدفعي استهدف سوق القرية.'
const html =
  '<!doctype html><html dir="rtl"><head><title>خبر</title></head><body><article>' +
  `<h1>قصف السوق القديم</h1>${`<p>${words} ${words}</p>`.repeat(3)}</article></body></html>`

/** As RFC 2045 writes bytes: what is no plain letter by its number, in lines of 76 signs at most. */
function quoted(bytes: Uint8Array): string {
  const signs = [...bytes].map((byte) =>
    byte >= 33 && byte <= 126 && byte !== 61
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
  )
  const lines = ['']
  for (const sign of signs) {
    if ((lines.at(-1) ?? '').length + sign.length > 75) lines.push('')
    lines[lines.length - 1] += sign
  }
  return lines.join('=\r\n')
}

type PartOf = { readonly type: string; readonly encoding: string; readonly body: string }

/** As Chromium saves a page, with its pictures and frames after it. */
function archive(parts: readonly PartOf[], end = '\r\n'): Buffer {
  const boundary = '----MultipartBoundary--x1y2'
  const lines = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://example.org/news/1',
    'Subject: =?utf-8?Q?=D8=AE=D8=A8=D8=B1?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    `\tboundary="${boundary}"`,
    '',
    '',
    ...parts.flatMap(({ type, encoding, body }) => [
      `--${boundary}`,
      `Content-Type: ${type}`,
      'Content-Location: https://example.org/news/1',
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      body
    ]),
    `--${boundary}--`,
    ''
  ]
  return Buffer.from(lines.join('\r\n').replaceAll('\r\n', end), 'latin1')
}

const page = (encoding: string, bytes: Uint8Array, type = 'text/html'): PartOf => ({
  type,
  encoding,
  body:
    encoding === 'quoted-printable'
      ? quoted(bytes)
      : encoding === 'base64'
        ? Buffer.from(bytes)
            .toString('base64')
            .replaceAll(/.{76}/g, (line) => `${line}\r\n`)
        : Buffer.from(bytes).toString('latin1')
})
const frame = page('quoted-printable', Buffer.from('<html><body>إعلان</body></html>'))
const picture: PartOf = { type: 'image/png', encoding: 'base64', body: 'iVBORw0KGgo=' }

/** «أ» by its number in windows-1256, and so on; the letters that the test needs. */
const in1256 = Buffer.from([0xce, 0xc8, 0xd1])

describe('a web archive', () => {
  it.each(['quoted-printable', 'base64', '8bit'])(
    'gives the article of its page, and nothing of its frames (%s)',
    async (encoding) => {
      const bytes = archive([page(encoding, Buffer.from(html)), picture, frame])
      const { kind, drafts } = value(await convertFile({ name: 'خبر.mhtml', bytes }, {}))
      expect(kind).toBe('mhtml')
      expect(drafts).toHaveLength(1)
      expect(drafts[0]?.title).toBe('قصف السوق القديم')
      expect(drafts[0]?.text.match(new RegExp(words, 'g'))).toHaveLength(6)
      expect(drafts[0]?.text).not.toContain('إعلان')
    }
  )

  it('is read with single line feeds, with a page in a part of a part, and where it was cut off', async () => {
    const alone = archive([page('quoted-printable', Buffer.from(html))], '\n')
    const inner = archive([frame]).toString('latin1')
    const [, boundary = ''] = /boundary="([^"]+)"/.exec(inner) ?? []
    const renamed = inner.replaceAll(boundary, `${boundary}2`).slice(inner.indexOf('--' + boundary))
    const nested = archive([
      picture,
      { type: `multipart/alternative; boundary=${boundary}2`, encoding: '7bit', body: renamed },
      frame
    ])
    const whole = archive([page('8bit', Buffer.from(html))])
    const cut = whole.subarray(0, whole.indexOf('</body>'))
    for (const [bytes, said] of [
      [alone, words],
      [nested, 'إعلان'],
      [cut, words]
    ] as const) {
      const { drafts } = value(await convertFile({ name: 'x.mht', bytes }, {}))
      expect(drafts[0]?.text).toContain(said)
    }
  })

  it('goes by the encoding that it states, or else by the page’s own', async () => {
    const around = (head: string) =>
      Buffer.concat([
        Buffer.from(`<html><head>${head}</head><body><p>`),
        in1256,
        Buffer.from('</p></body></html>')
      ])
    const body = around('')
    const stated = archive([page('8bit', body, 'text/html; charset="windows-1256"')])
    const converted = value(await convertFile({ name: 'x.mhtml', bytes: stated }, {}))
    expect([converted.encoding, converted.drafts[0]?.text]).toEqual(['windows-1256', 'خبر'])
    const own = around('<meta charset="windows-1256">')
    const bytes = archive([page('quoted-printable', own)])
    expect(value(await convertFile({ name: 'x.mhtml', bytes }, {})).drafts[0]?.text).toBe('خبر')
  })

  it.each([
    ['no page', archive([picture])],
    ['no parts', Buffer.from('Content-Type: multipart/related; boundary=x\r\n\r\n--y--\r\n')],
    ['a plain text', Buffer.from('خبر\n\nنص')],
    ['an encoding that nobody uses', archive([page('x-uuencode', Buffer.from(html))])],
    ['no boundary', Buffer.from('Content-Type: multipart/related\r\n\r\n--x\r\n')]
  ])('is refused with its name: %s', async (_what, bytes) => {
    const converted = await convertFile({ name: 'x.mhtml', bytes }, {})
    expect(converted).toMatchObject({
      ok: false,
      problem: { code: 'import.mhtml-damaged', at: 'x.mhtml' }
    })
  })

  it('gives back the very bytes of the page, whatever they are', () => {
    const bytes = fc.uint8Array({ maxLength: 300 })
    fc.assert(
      fc.property(
        bytes,
        fc.constantFrom('quoted-printable', 'base64', 'binary'),
        (body, encoding) => {
          const found = value(pageInArchive(archive([page(encoding, body), picture]), 'x'))
          expect([...found.page]).toEqual([...body])
        }
      )
    )
  })
})
