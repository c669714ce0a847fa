import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attributes, Link, Reading, Tag } from '#core/annotation/reading'
import { emptyReading } from '#core/annotation/reading'
import { html, when } from '#core/html/html'
import { writeReport } from '#core/report/report'
import { segmentsOf } from '#core/report/segments'
import type { ReportOrder } from '#core/report/report-source'
import { defaultScheme } from '#core/scheme/default'
import { articleOf, reading as drawn } from '../../helpers/notation'

const order: Omit<ReportOrder, 'sources'> = {
  project: 'رصد',
  reader: 'ليلى',
  scheme: defaultScheme,
  register: null,
  language: 'en',
  now: '2024-03-01T09:00:00.000Z',
  fontFaces: ''
}

type Values = Readonly<Record<string, Attributes>>

function source(notation: string, values: Values = {}, links: readonly string[] = []) {
  const { article, reading } = drawn(notation)
  const valued: Reading = {
    ...reading,
    tags: reading.tags.map((tag) => ({ ...tag, attributes: values[tag.id] ?? {} })),
    links: links.map((told, at): Link => {
      const [from = '', relation = '', to = ''] = told.split(' ')
      return { id: `l${at}`, relation, from, to, attributes: {} }
    })
  }
  return { article, reading: valued }
}

const report = (...sources: ReturnType<typeof source>[]) => writeReport({ ...order, sources })

/** What a reader sees: the page without its head and its elements. */
function shown(page: string): string {
  return page
    .replace(/<head>.*<\/head>/s, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

describe('HTML', () => {
  it('escapes whatever is put into it, and keeps what was made here', () => {
    const hostile = `<img src=x onerror="alert('1')">&\r`
    expect(html`<p title="${hostile}">${hostile}${html`<b>${1}</b>`}${null}</p>`.html).toBe(
      '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;&#13;">' +
        '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;&#13;<b>1</b></p>'
    )
  })

  it('shows nothing for nothing', () => {
    expect([when(null, () => html`x`).html, when(0, (n) => html`${n}`).html]).toEqual(['', '0'])
  })
})

describe('the segments of a text', () => {
  const tag = (id: string, start: number, end: number): Tag => ({
    id,
    label: 'ACTOR',
    span: { start, end },
    attributes: {},
    note: ''
  })

  it('are cut where tags begin and end, the widest tag around the others', () => {
    const cut = segmentsOf('abcdef', { start: 0, end: 6 }, [tag('x', 1, 4), tag('y', 3, 6)])
    const told = cut.map(({ start, end, tags }) => [start, end, tags.map(({ id }) => id).join('')])
    expect(told).toEqual([
      [0, 1, ''],
      [1, 3, 'x'],
      [3, 4, 'xy'],
      [4, 6, 'y']
    ])
  })

  it('say where a letter joins on to the next', () => {
    // The ل of «لقسد» joins to the name; the و of «وقسد» does not.
    const joined = segmentsOf('لقسد', { start: 0, end: 4 }, [tag('x', 1, 4)])
    const apart = segmentsOf('وقسد', { start: 0, end: 4 }, [tag('x', 1, 4)])
    expect(joined.map(({ joinsBefore, joinsAfter }) => [joinsBefore, joinsAfter])).toEqual([
      [false, true],
      [true, false]
    ])
    expect(apart.some(({ joinsBefore, joinsAfter }) => joinsBefore || joinsAfter)).toBe(false)
  })

  it('are the text again, whatever the tags', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 8 })
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), spans, (text, ends) => {
        const tags = ends.map(([a, b], at) => tag(`t${at}`, Math.min(a, b), Math.max(a, b)))
        const inside = tags.filter(({ span }) => span.end <= text.length)
        const cut = segmentsOf(text, { start: 0, end: text.length }, inside)
        expect(cut.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        for (const { start, end, tags: around } of cut)
          for (const { span } of around) expect(span.start <= start && end <= span.end).toBe(true)
      })
    )
  })
})

describe('a report', () => {
  const killed = { min: 3, max: 3, best: 3, qualifier: 'exact', harm: ['killed'] }
  const story = source(
    '‹actor#source:المجلس› قال إن ‹claim#c:‹figure#f:ثلاثة عناصر› قتلوا› ثم إن ‹figure#g:ثلاثة› قتلوا',
    { f: killed, g: killed, c: { epistemic: 'certain_true' } },
    ['c source source', 'f in_claim c', 'g same_as f']
  )

  it('counts a figure that is told twice once, and says so', () => {
    const page = shown(report(story))
    expect(page).toContain('Another mention of the figure above; counted once')
    expect(page).toContain('3 killed from 1 figure ')
  })

  it('says who says what, and how far they stand by it', () => {
    expect(shown(report(story))).toMatch(/المجلس\s+ثلاثة عناصر قتلوا\s+Certain it is true/)
  })

  it('leads from every note to words that are there', () => {
    const page = report(story)
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets.length).toBeGreaterThan(5)
    expect(targets.filter((target) => !ids.has(target))).toEqual([])
  })

  it('holds the text letter for letter', () => {
    const text = 'سطر  أول \u00a0مع\u200c فراغات\n\nسطر <ثانٍ> & "أخير"\r'
    const page = writeReport({
      ...order,
      sources: [{ article: articleOf(text), reading: emptyReading }]
    })
    const runs = [...page.matchAll(/<span class="run">(.*?)<\/span>\s*<\/p>/gs)].map(
      ([, run = '']) =>
        run
          .replaceAll('&#13;', '\r')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&')
    )
    expect(runs).toEqual(text.split('\n').filter((line) => line !== ''))
  })

  it('has no script, no address outside of itself, and escapes what comes from files', () => {
    const hostile =
      '<script>alert(1)</script> javascript:alert(2) <a href="https://evil.example">x</a>'
    const bad = { article: articleOf(hostile), reading: emptyReading }
    const page = writeReport({ ...order, project: hostile, reader: hostile, sources: [bad] })
    expect(page).not.toMatch(/<script|<a href="(?!#)|src=|<link|<img|\son\w+=/i)
  })

  it('opens with a list of the articles when there are several, and adds them all up', () => {
    const second = { ...story, article: { ...story.article, id: 'article-2' } }
    const page = report(story, second)
    expect(shown(page)).toContain('Contents')
    expect(shown(page)).toContain('6 killed from 2 figures ')
    expect(page.match(/<article /g)).toHaveLength(2)
  })

  it.each(['ar', 'en'] as const)('is in %s throughout, in its direction', (language) => {
    const page = writeReport({ ...order, language, sources: [story] })
    expect(page).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
    expect(shown(page).includes('أرقام الضحايا')).toBe(language === 'ar')
    expect(shown(page).includes('Casualty figures')).toBe(language === 'en')
  })
})
