import { describe, expect, it } from 'vitest'
import { convertFile } from '#disk/intake/convert'
import { problem, value } from '../../helpers/disk'
import { encodeIn } from '../../helpers/encode'

const first =
  'قالت لجان الوادي إن أربعة مدنيين قتلوا، مساء الجمعة، في قصف مدفعي استهدف سوق القرية القديمة، ' +
  'وإن عدداً من المحال احترق، فيما لم يصدر تعليق من مجلس السنديان حتى ساعة نشر الخبر.'
const second =
  'وأضافت اللجان أن فرق الإسعاف نقلت «ما لا يقل عن 12 جريحاً» إلى مشفى البلدة، وأن الطريق ما زال مغلقاً، ' +
  'وأنها ستنشر حصيلة نهائية بعد انتهاء رفع الأنقاض، بحسب ما جاء في بيان لها.'

function page(article: string, head = ''): string {
  return (
    `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8">${head}</head><body>` +
    '<header><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/s">رياضة</a></li></ul></nav></header>' +
    `<main><article>${article}</article></main>` +
    '<footer>جميع الحقوق محفوظة</footer></body></html>'
  )
}

async function read(html: string | Uint8Array) {
  const bytes = typeof html === 'string' ? Buffer.from(html) : html
  const outcome = await convertFile({ name: 'page.html', bytes }, {})
  const { drafts, encoding } = value(outcome)
  return { ...drafts[0]!, encoding, notes: outcome.ok ? outcome.notes.map(({ code }) => code) : [] }
}

describe('the article of a page', () => {
  it('is its headline and its paragraphs, a line each, without the page around it', async () => {
    const { text, title, date, outlet } = await read(
      page(
        `<h1>قتلى في قصف على سوق القرية</h1><time datetime="2024-05-12T18:30:00+03:00">أمس</time>` +
          `<p>${first}</p>\n\n    <p>${second.replace(' ', '\n      ')}</p>`,
        '<title>قتلى في قصف | وكالة الضفة</title><meta property="og:site_name" content="وكالة الضفة">'
      )
    )
    expect(text.split('\n').filter((line) => line !== 'أمس')).toEqual([
      'قتلى في قصف على سوق القرية',
      first,
      second
    ])
    expect({ title, date, outlet }).toEqual({
      title: 'قتلى في قصف على سوق القرية',
      date: '2024-05-12',
      outlet: 'وكالة الضفة'
    })
  })

  it('keeps no-break spaces, joiners, direction marks and vowel marks as they are', async () => {
    const odd = `قُتِلَ\u00a0أربعةٌ \u200fو«قسـد»\u200cفي 12\u202f000 ${first}`
    const { text } = await read(page(`<h1>عنوان الخبر</h1><p>${odd}</p><p>${second}</p>`))
    expect(text.split('\n')).toContain(odd)
  })

  it('gives line breaks, list items and cells their places', async () => {
    const { text } = await read(
      page(
        `<h1>الحصيلة</h1><p>${first}<br>سطر ثان</p><ul><li>قتيلان</li><li>سبعة جرحى</li></ul>` +
          `<p>${second}</p><table><tr><td>القتلى</td><td>4</td></tr><tr><td>الجرحى</td><td>12</td></tr></table>`
      )
    )
    for (const lines of ['\nسطر ثان\n', '\nقتيلان\nسبعة جرحى\n', '\nالقتلى\t4\nالجرحى\t12'])
      expect(text).toContain(lines)
  })

  it('takes the date of structured data', async () => {
    const json = '{"@type":"NewsArticle","datePublished":"2023-11-02T08:00:00Z"}'
    const { date } = await read(
      page(`<h1>خبر</h1><p>${first}</p>`, `<script type="application/ld+json">${json}</script>`)
    )
    expect(date).toBe('2023-11-02')
  })

  it('is the text of the whole page where no article is found, and that is told', async () => {
    const { text, notes } = await read('<div>قتيلان</div><div>قرب الدوار</div>')
    expect(text.split('\n')).toEqual(['قتيلان', 'قرب الدوار'])
    expect(notes.every((code) => code === 'import.whole-page')).toBe(true)
  })
})

describe('the encoding of a page', () => {
  it.each(['windows-1256', 'iso-8859-6'])('is what its head states: %s', async (encoding) => {
    const plain = first.replaceAll(/[ً]/g, '')
    const html = page(`<h1>خبر</h1><p>${plain}</p>`).replace(
      'charset="utf-8"',
      `charset=${encoding}`
    )
    const found = await read(encodeIn(encoding, html)!)
    expect([found.encoding, found.text.includes(plain)]).toEqual([encoding, true])
  })

  it('is UTF-8 where the bytes are, whatever its head states', async () => {
    const html = page(`<h1>خبر</h1><p>${first}</p>`).replace('utf-8', 'windows-1256')
    expect(await read(html)).toMatchObject({ encoding: 'utf-8' })
  })
})

describe('a hostile page', () => {
  const hostile = [
    '<script>globalThis.hashiyaWasHere = true</script>',
    '<script src="https://example.invalid/x.js"></script>',
    '<img src=x onerror="globalThis.hashiyaWasHere = true">',
    '<svg><script>globalThis.hashiyaWasHere = true</script><text>رسم</text></svg>',
    '<iframe srcdoc="<script>parent.hashiyaWasHere = true</script>"></iframe>',
    '<style>@import "https://example.invalid/x.css"; p { color: red }</style>',
    '<noscript>فعّل البرامج</noscript>',
    '<template><p>قالب</p></template>',
    '<a href="javascript:globalThis.hashiyaWasHere = true">رابط</a>',
    '<form name="attributes"><input name="childNodes" value="x"><input id="remove"></form>',
    '<p hidden>مخفي</p><p style="color: red; display:none">مخفي أيضاً</p>',
    '<math><mtext><table><mglyph><style><img src=x onerror="globalThis.hashiyaWasHere=1">'
  ]
  it.each(hostile)('runs nothing and says nothing of it: %s', async (attack) => {
    const { text } = await read(page(`<h1>خبر</h1><p>${first}</p>${attack}<p>${second}</p>`))
    expect(text).toContain(first)
    expect(text).not.toMatch(
      /hashiyaWasHere|javascript|example\.invalid|color|مخفي|فعّل|قالب|onerror/
    )
    expect('hashiyaWasHere' in globalThis).toBe(false)
  })

  it('that nests two hundred thousand levels is refused before it is built', async () => {
    const bytes = Buffer.from(`${'<div>'.repeat(200_000)}قتيلان${'</div>'.repeat(200_000)}`)
    expect(problem(await convertFile({ name: 'deep.html', bytes }, {}))).toEqual({
      code: 'import.page-too-deep',
      at: 'deep.html',
      facts: { limit: 1000 }
    })
  })
})
