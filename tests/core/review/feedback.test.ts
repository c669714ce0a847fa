import { describe, expect, it } from 'vitest'
import { emptyReading, type Attributes, type Reading, type Tag } from '#core/annotation/reading'
import type { Settlement } from '#core/annotation/settlement'
import { readFeedbackFile, writeFeedbackFile, type Correction } from '#core/file/feedback-file'
import { feedbackFor } from '#core/review/feedback'
import { feedbackHtml } from '#core/review/feedback-html'
import { lineAround } from '#core/review/line-around'
import { defaultScheme } from '#core/scheme/default'
import { articleOf } from '../../helpers/notation'
import { tagOn } from '../../helpers/readings'

const text = '😀 قال المجلس إن أربعة قُتلوا في هجوم على "قسد" قرب الحسكة وداعش تنفي'
const article = articleOf(text)

function readingOf(...tags: readonly Tag[]): Reading {
  return { ...emptyReading, tags: tags.toSorted((a, b) => a.span.start - b.span.start) }
}

function figure(attributes: Attributes): Tag {
  return tagOn(text, 'أربعة', { id: 'f', label: 'FIGURE', attributes })
}

const four = { min: 4, max: 4, best: 4, qualifier: 'exact', harm: ['killed'] }
const sdf = tagOn(text, 'قسد', { id: 'sdf' })
const council = tagOn(text, 'المجلس', { id: 'council' })
const isis = tagOn(text, 'داعش', { id: 'isis' })

const gold: Reading = {
  ...readingOf(council, figure(four), sdf, isis),
  settled: [
    decided('d1', { on: 'quoted', result: ['sdf'], words: 'كما قالت هدى: العلامة خارج الاسم' }),
    decided('d2', { on: 'hasakah', result: [], outcome: 'none' })
  ]
}

function decided(
  id: string,
  {
    on,
    result,
    words = '',
    outcome = 'taken'
  }: {
    readonly on: string
    readonly result: readonly string[]
    readonly words?: string
    readonly outcome?: Settlement['outcome']
  }
): Settlement {
  return {
    id,
    at: '2024-03-01T09:00:00.000Z',
    by: 'huda',
    kind: 'borders',
    on: [{ annotator: 'omar', annotation: on, seen: '0' }],
    outcome,
    from: ['layla'],
    result,
    reason: 'slip',
    words
  }
}

/** Other borders, another label, another number, one too many, one missing, one not decided yet. */
const theirs = readingOf(
  { ...council, label: 'CUE' },
  figure({ ...four, min: 5, max: 5, best: 5 }),
  tagOn(text, '"قسد"', { id: 'quoted' }),
  tagOn(text, 'الحسكة', { id: 'hasakah' }),
  tagOn(text, 'هجوم', { id: 'attack' })
)

const names = new Map([
  ['layla', 'ليلى'],
  ['omar', 'عمر'],
  ['huda', 'هدى']
])

function feedback(options: { readonly anonymous?: boolean; readonly name?: string } = {}) {
  const { anonymous = false, name = 'عمر' } = options
  const project = { id: 'project-1', name: 'رصد' }
  const annotator = { id: 'omar', name }
  const of = { project, scheme: defaultScheme, annotator, names, anonymous }
  return feedbackFor(of, [{ article, theirs, gold }])
}

it('names exactly the planted differences, in reading order', () => {
  const [only] = feedback().articles
  const told = only!.corrections.map(({ quote, changes }) => [
    quote,
    ...changes.map((change) => ('attribute' in change ? change.attribute : change.kind))
  ])
  expect(told).toEqual([
    ['المجلس', 'label'],
    ['أربعة', 'min', 'max', 'best'],
    ['"قسد"', 'borders'],
    ['الحسكة', 'missing'],
    ['داعش', 'missing']
  ])
  expect({ same: only!.same, undecided: only!.undecided }).toEqual({ same: 0, undecided: 1 })
})

describe('a link that the settled reading lacks', () => {
  const link = { id: 'l', relation: 'victim', from: 'f', to: 'sdf', attributes: {} }
  const linked = (settled: readonly Settlement[], state: Reading['state'] = 'in-progress') => {
    const of = { project: { id: 'p', name: 'p' }, scheme: defaultScheme, names, anonymous: false }
    const settledReading = { ...readingOf(figure(four), sdf), state, settled }
    const own = { ...readingOf(figure(four), sdf), links: [link] }
    const annotator = { id: 'omar', name: 'عمر' }
    const [only] = feedbackFor({ ...of, annotator }, [
      { article, theirs: own, gold: settledReading }
    ]).articles
    return [
      only!.corrections.flatMap(({ changes }) => changes.map(({ kind }) => kind)),
      only!.undecided
    ]
  }

  it('is no correction while nobody has decided on it', () => {
    expect(linked([])).toEqual([[], 1])
  })

  it('is one when it was decided on, or the reading is done', () => {
    const against = decided('d', { on: 'l', result: [], outcome: 'none' })
    expect(linked([against])).toEqual([['link'], 0])
    expect(linked([], 'done')).toEqual([['link'], 0])
  })
})

it('says why, who decided, whose it was, and where, in code points', () => {
  const correction = feedback().articles[0]!.corrections.find(({ quote }) => quote === '"قسد"')!
  expect(correction).toMatchObject({
    start: [...text.slice(0, text.indexOf('"'))].length,
    yours: { quote: '"قسد"' },
    settled: { quote: 'قسد' },
    reason: 'slip',
    decidedBy: 'هدى',
    takenFrom: ['ليلى']
  })
  expect(correction.before + correction.quote + correction.after).toBe(text)
})

it('takes what nobody decided on for a correction once the reading is done', () => {
  const done = { ...gold, state: 'done' as const }
  const project = { id: 'project-1', name: 'رصد' }
  const annotator = { id: 'omar', name: 'عمر' }
  const of = { project, scheme: defaultScheme, annotator, names, anonymous: false }
  const [only] = feedbackFor(of, [{ article, theirs, gold: done }]).articles
  expect(only!.undecided).toBe(0)
  expect(only!.corrections.map(({ quote }) => quote)).toContain('هجوم')
})

it('has nothing to say to whoever read as it was settled', () => {
  const project = { id: 'project-1', name: 'رصد' }
  const annotator = { id: 'omar', name: 'عمر' }
  const of = { project, scheme: defaultScheme, annotator, names, anonymous: false }
  const [only] = feedbackFor(of, [{ article, theirs: gold, gold }]).articles
  expect(only).toMatchObject({ corrections: [], same: 4, undecided: 0 })
})

it('names nobody else when it is anonymous, not even in the words of a reason', () => {
  const written = writeFeedbackFile(feedback({ anonymous: true }))
  expect(written).toContain('عمر')
  for (const name of ['ليلى', 'هدى', 'layla', 'huda']) expect(written).not.toContain(name)
})

it('reads back what it wrote', () => {
  const made = feedback()
  expect(readFeedbackFile(JSON.parse(writeFeedbackFile(made)), 'f.json')).toEqual({
    ok: true,
    value: made,
    notes: []
  })
  expect(readFeedbackFile({ format: 'hashiya.reading' }, 'f.json').ok).toBe(false)
})

describe('as a page', () => {
  const hostile = `<script>alert(1)</script><img src=x onerror="alert(1)">'&`

  it.each(['ar', 'en'] as const)(
    'has no script and escapes what comes from files, in %s',
    (language) => {
      const made = feedback({ name: hostile })
      const [first] = made.articles
      const correction = {
        ...first!.corrections[0]!,
        before: hostile,
        quote: hostile,
        words: hostile
      }
      const changes = [
        { kind: 'link' as const, relation: hostile, to: hostile, has: 'yours' as const }
      ]
      const bad = {
        ...made,
        project: hostile,
        articles: [{ ...first!, title: hostile, corrections: [{ ...correction, changes }] }]
      }
      const html = feedbackHtml(bad, { language, scheme: defaultScheme })
      expect(html).not.toMatch(/<script|<img|onerror="/i)
      expect(html).toContain('&lt;script&gt;')
      expect(html).toContain("default-src 'none'")
      expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
    }
  )

  it('says what was changed with the sentence of the guideline', () => {
    const html = feedbackHtml(feedback(), { language: 'ar', scheme: defaultScheme })
    const actor = defaultScheme.span_types.find(({ id }) => id === 'ACTOR')!
    expect(html).toContain('سهو')
    expect(html).toContain('علامة اقتباس')
    expect(html).toContain(actor.def_ar)
  })
})

describe('what the project’s guidelines say', () => {
  const ar = (text: string) => ({ version: 4, changedAt: null, by: null, text })
  const actor =
    'من يفعل أو يقول. وللتفصيل بقية.\n\n## أمثلة من قراراتنا\n\n- «قسد»: **جهة**. كما قال عمر وهدى'
  const guidelines = new Map([['ACTOR', { ar: ar(actor), en: null }]])
  const made = (anonymous: boolean) =>
    feedbackFor(
      {
        project: { id: 'project-1', name: 'رصد' },
        scheme: defaultScheme,
        annotator: { id: 'omar', name: 'عمر' },
        names,
        anonymous,
        guidelines
      },
      [{ article, theirs, gold }]
    )

  it('is quoted with its version, the scheme’s sentence where there is none', () => {
    const { labels } = made(false)
    expect(labels['ACTOR']).toMatchObject({
      guideline: { ar: 'من يفعل أو يقول.', en: defaultScheme.span_types[0]!.def_en },
      versions: { ar: 4, en: null }
    })
    expect(labels['FIGURE']?.versions).toEqual({ ar: null, en: null })
  })

  it('gives the example that a decision made of the same words, and no other', () => {
    const examples = made(false).articles[0]!.corrections.map(({ quote, examples }) => [
      quote,
      examples?.ar?.text ?? null
    ])
    expect(examples.filter(([, text]) => text !== null)).toEqual([
      ['"قسد"', '«قسد»: جهة. كما قال عمر وهدى']
    ])
  })

  it('names nobody else there either when it is anonymous', () => {
    const written = writeFeedbackFile(made(true))
    expect(written).toContain('كما قال عمر')
    expect(written).not.toContain('هدى')
  })

  it.each([
    ['ar', 'دليل «جهة فاعلة»، النسخة', 'أقرب مثال، تحت «\u2068أمثلة من قراراتنا\u2069»'],
    ['en', 'in the scheme', 'Nearest example, under']
  ] as const)('stands on the page in %s', (language, title, example) => {
    const page = feedbackHtml(made(false), { language, scheme: defaultScheme })
    expect(page).toContain(title)
    expect(page).toContain(example)
  })

  it('reads back, and files from before it are read as they are', () => {
    const file = made(false)
    expect(readFeedbackFile(JSON.parse(writeFeedbackFile(file)), 'f')).toMatchObject({
      value: file
    })
    const older = {
      ...file,
      labels: { ACTOR: { ar: 'جهة', en: 'Actor', guideline: { ar: 'قديم', en: '' } } },
      articles: file.articles.map((one) => ({
        ...one,
        corrections: one.corrections.map(withoutExamples)
      }))
    }
    expect(readFeedbackFile(older, 'f')).toMatchObject({ ok: true, value: older })
    expect(feedbackHtml(older, { language: 'ar', scheme: defaultScheme })).toContain('دليل «جهة»:')
  })
})

it.each([
  ['\nقسد', { start: 1, end: 4 }, { before: '', quote: 'قسد', after: '' }],
  ['قسد\nثم', { start: 0, end: 3 }, { before: '', quote: 'قسد', after: '' }],
  [`${'كلمة '.repeat(40)}قسد`, { start: 200, end: 203 }, null]
])('cuts a line around its words: %j', (line, span, expected) => {
  const around = lineAround(line, span)
  if (expected) expect(around).toEqual(expected)
  else expect(around.before).toMatch(/^…كلمة /)
})

function withoutExamples(correction: Correction): Correction {
  const { examples, ...others } = correction
  expect(examples).toBeDefined()
  return others
}
