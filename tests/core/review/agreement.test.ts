import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attributes, Tag } from '#core/annotation/reading'
import { alignTags, diceOf, type Row } from '#core/review/align-tags'
import { agreement, type ReadArticle } from '#core/review/agreement'
import { compare } from '#core/review/compared'
import { figureAgreement, figureScores } from '#core/review/figure-scores'
import { measureIds, type MeasureId } from '#core/review/measures'
import { f1, spanScores } from '#core/review/span-scores'

let count = 0

/** `ACTOR 3-7` as a tag. */
function tag(written: string, attributes: Attributes = {}): Tag {
  const [, label = '', start, end] = /^(\S+) (\d+)-(\d+)$/.exec(written) ?? []
  const span = { start: Number(start), end: Number(end) }
  return { id: `t${(count += 1)}`, label, span, attributes, note: '' }
}

function tags(...written: readonly string[]): readonly Tag[] {
  return written.map((one) => tag(one))
}

function article(id: string, text: string, readings: Readonly<Record<string, readonly Tag[]>>) {
  const read = Object.entries(readings).map(([name, own]) => [name, { tags: own }] as const)
  return { id, text, readings: new Map(read) } satisfies ReadArticle
}

function valueOf(articles: readonly ReadArticle[], measure: MeasureId, annotators = ['a', 'b']) {
  const [row] = agreement(articles, { annotators, measures: [measure], resamples: 0 })
  return row
}

const long = 'x'.repeat(3000)

describe('published worked examples', () => {
  it('exact F1 of two annotators over two documents is 26/33 (bratiaa, agree-2)', () => {
    const first = article('29', long, {
      a: tags(
        ...['PER 4-17', 'LOC 18-24', 'ORG 34-37', 'PER 361-397', 'PER 563-567', 'PER 720-724'],
        ...['PER 1074-1078', 'PER 1081-1096', 'MISC 2376-2387', 'LOC 2498-2504']
      ),
      b: tags(
        ...['PER 4-17', 'ORG 34-37', 'PER 361-397', 'PER 563-567', 'PER 720-724'],
        ...['PER 1081-1096', 'MISC 2376-2387', 'LOC 2498-2504']
      )
    })
    const second = article('46', long, {
      a: tags(
        ...['LOC 0-8', 'ORG 18-21', 'ORG 192-195', 'PER 327-344', 'PER 454-465', 'ORG 650-653']
      ),
      b: tags(
        ...['LOC 0-8', 'ORG 18-21', 'LOC 42-54', 'ORG 161-190', 'PER 327-344', 'ORG 408-426'],
        ...['PER 454-465', 'ORG 516-523', 'ORG 650-653']
      )
    })
    expect(valueOf([first, second], 'f1_exact')?.value).toBeCloseTo(26 / 33, 9)
  })

  it('token κ of nine words with one label that differs is 56/65 (INCEpTION)', () => {
    const text = 'The quick brown fox jumps over the lazy dog'
    const labels = ['DT', 'JJ', 'JJ', 'NN', 'VBZ', 'IN', 'DT', 'JJ', 'NN']
    const words = [...text.matchAll(/\S+/g)]
    const as = (given: readonly string[]) =>
      words.map((word, at) => tag(`${given[at]} ${word.index}-${word.index + word[0].length}`))
    const one = article('fox', text, { a: as(labels), b: as(labels.with(2, 'ADJD')) })
    expect(valueOf([one], 'kappa_cohen_token')?.value).toBeCloseTo(56 / 65, 9)
  })

  it('uα, |uα and cuα of three annotators (Krippendorff 2019, p. 340)', () => {
    const one = article('figure', 'x'.repeat(60), {
      a: tags('1 2-9', '2 11-17', '5 24-30', '6 32-36', '6 36-44', '7 44-60'),
      b: tags('1 2-9', '3 11-17', '5 19-25', '6 32-44'),
      c: tags('1 2-9', '4 11-17', '5 21-27', '6 32-36', '6 36-40', '6 40-44')
    })
    const value = (measure: MeasureId) => valueOf([one], measure, ['a', 'b', 'c'])?.value
    expect(value('u_alpha')).toBeCloseTo(0.51, 3)
    expect(value('bar_u_alpha')).toBeCloseTo(0.413, 3)
    expect(value('cu_alpha')).toBeCloseTo(0.724, 3)
    expect(value('gamma')).toBeGreaterThan(0.44)
    expect(value('gamma')).toBeLessThan(0.47)
  })

  it('exact, partial and type scores of SemEval-2013 count a shifted border and a wrong label', () => {
    const compared = compare({
      article: 'x',
      text: long,
      readings: [
        { tags: tags('BRAND 0-7', 'DRUG 20-31', 'BRAND 40-51', 'DRUG 60-69') },
        { tags: tags('BRAND 80-88', 'DRUG 23-31', 'DRUG 40-51', 'DRUG 60-69') }
      ]
    })
    expect(spanScores(compared, null)).toEqual({ spans: 8, exact: 1, partial: 2.5, type: 2 })
    expect(f1([spanScores(compared, 'DRUG')], 'type').value).toBeCloseTo(4 / 5, 9)
  })
})

describe('figures', () => {
  const figure = (attributes: Attributes) => [tag('FIGURE 0-9', attributes)]
  const scores = (a: Attributes, b: Attributes) =>
    figureScores(
      compare({ article: 'x', text: long, readings: [a, b].map((one) => ({ tags: figure(one) })) }),
      null
    )

  it.each<[string, Attributes, Attributes, Partial<ReturnType<typeof scores>>]>([
    [
      'the same number in other words',
      { min: 50, max: 50, best: 50, qualifier: 'exact' },
      { min: 50, max: 50, best: 50, qualifier: 'about' },
      { equal: 1, overlapping: 1 }
    ],
    [
      'more than 100 and at least 100, which share 101 and more',
      { min: 100, max: null, best: 100, qualifier: 'more_than' },
      { min: 100, max: null, best: 100, qualifier: 'at_least' },
      { equal: 0, overlapping: 1 }
    ],
    [
      'more than 100 and exactly 100, which share nothing',
      { min: 100, max: null, qualifier: 'more_than' },
      { min: 100, max: 100, qualifier: 'exact' },
      { equal: 0, overlapping: 0 }
    ],
    [
      'a number and none',
      { min: null, max: null, qualifier: 'share' },
      { min: 4, max: 4 },
      { stated: 0 }
    ],
    [
      'harms in another order',
      { min: 1, max: 1, harm: ['killed', 'wounded'] },
      { min: 1, max: 1, harm: ['wounded', 'killed'] },
      { sameHarm: 1 }
    ]
  ])('compares %s', (_, a, b, expected) => {
    expect(scores(a, b)).toMatchObject(expected)
  })

  it('says why there is nothing to compare', () => {
    const unstated = scores({ qualifier: 'share' }, { qualifier: 'share' })
    expect(figureAgreement([unstated], 'equal').reason).toBe('unstated')
    expect(figureAgreement([], 'equal').reason).toBe('nothing-matched')
  })
})

describe('the rows', () => {
  const one = article('one', long, { a: tags('ACTOR 0-4'), b: tags('ACTOR 0-4'), c: [] })
  const two = article('two', long, { a: tags('CLAIM 0-9'), b: tags('CLAIM 1-9') })

  it('are of every measure over the articles that all have read', () => {
    const rows = agreement([one, two], { annotators: ['a', 'b'] })
    expect(rows.map(({ measure }) => measure)).toEqual(measureIds)
    expect(new Set(rows.map(({ articles }) => articles))).toEqual(new Set([2]))
    expect(agreement([one, two], { annotators: ['a', 'c'] })[0]?.articles).toBe(1)
  })

  it('are by article, label and pair when asked so', () => {
    const measures = ['f1_exact'] as const
    const rows = (by: 'article' | 'label' | 'pair', annotators = ['a', 'b']) =>
      agreement([one, two], { annotators, measures, by: [by] }).map(
        ({ annotators: who, label, article: where, value }) => [who.join(''), label, where, value]
      )
    expect(rows('article')).toEqual([
      ['ab', null, 'one', 1],
      ['ab', null, 'two', 0]
    ])
    expect(rows('label')).toEqual([
      ['ab', 'ACTOR', null, 1],
      ['ab', 'CLAIM', null, 0]
    ])
    expect(rows('pair', ['a', 'b', 'c'])).toEqual([
      ['ab', null, null, 0.5],
      ['ac', null, null, 0],
      ['bc', null, null, 0]
    ])
  })

  it('have an interval that holds the value, from two articles on', () => {
    const [row] = agreement([one, two], { annotators: ['a', 'b'], measures: ['f1_exact'] })
    expect(row?.interval).toEqual([0, 1])
    expect(valueOf([one], 'f1_exact')?.interval).toBeNull()
  })

  it('say why there is no value', () => {
    const reason = (articles: readonly ReadArticle[], measure: MeasureId, who?: string[]) =>
      valueOf(articles, measure, who)?.reason
    const nested = article('nested', long, { a: tags('CLAIM 0-9', 'ACTOR 0-4'), b: [] })
    const empty = article('empty', long, { a: [], b: [] })
    expect(reason([], 'f1_exact')).toBe('no-common-article')
    expect(reason([one], 'f1_exact', ['a'])).toBe('one-annotator')
    expect(reason([nested], 'u_alpha')).toBe('overlapping')
    for (const measure of measureIds)
      expect(['no-data', 'nothing-matched']).toContain(reason([empty], measure))
  })
})

describe('alignment', () => {
  const ids = (rows: readonly Row[]) =>
    rows.map((row) => row.map((one) => one && `${one.label} ${one.span.start}-${one.span.end}`))

  it('pairs what is the same thing and leaves a name in a claim apart', () => {
    const mine = tags('CLAIM 0-40', 'ACTOR 5-9', 'FIGURE 20-30')
    const theirs = tags('CLAIM 2-38', 'ACTOR 4-9', 'ACTOR 21-30')
    expect(ids(alignTags([mine, theirs]).rows)).toEqual([
      ['CLAIM 0-40', 'CLAIM 2-38'],
      ['ACTOR 5-9', 'ACTOR 4-9'],
      ['FIGURE 20-30', 'ACTOR 21-30']
    ])
  })

  it('chooses the pairing that fits best as a whole, not the best single pair first', () => {
    const mine = tags('ACTOR 0-10', 'ACTOR 10-14')
    const theirs = tags('ACTOR 3-13', 'ACTOR 0-5')
    expect(ids(alignTags([mine, theirs]).rows)).toEqual([
      ['ACTOR 0-10', 'ACTOR 0-5'],
      ['ACTOR 10-14', 'ACTOR 3-13']
    ])
  })

  const anyTags = fc
    .array(fc.tuple(fc.constantFrom('A', 'B'), fc.nat(20), fc.integer({ min: 1, max: 6 })), {
      maxLength: 5
    })
    .map((parts) =>
      tags(...parts.map(([label, start, size]) => `${label} ${start}-${start + size}`))
    )

  it('holds every tag once, whatever the order of the annotators', () => {
    fc.assert(
      fc.property(anyTags, anyTags, anyTags, (a, b, c) => {
        const forth = alignTags([a, b, c]).rows
        const back = alignTags([c, b, a]).rows
        const held = (rows: readonly Row[]) =>
          rows.flatMap((row) => row.flatMap((one) => one?.id ?? [])).toSorted()
        expect(held(forth)).toEqual([...a, ...b, ...c].map(({ id }) => id).toSorted())
        expect(likeness(forth)).toBeCloseTo(likeness(back), 9)
      })
    )
  })

  it('is as good as the best of all pairings', () => {
    fc.assert(
      fc.property(anyTags, anyTags, (a, b) => {
        expect(likeness(alignTags([a, b]).rows)).toBeCloseTo(bestPairing(a, b), 9)
      })
    )
  })

  function likeness(rows: readonly Row[]): number {
    return rows.reduce((sum, row) => {
      const there = row.filter((one) => one !== null)
      const pairs = there.flatMap((one, at) => there.slice(at + 1).map((other) => like(one, other)))
      return sum + pairs.reduce<number>((all, own) => all + (own ?? -Infinity), 0)
    }, 0)
  }

  function like(a: Tag, b: Tag): number | null {
    const shared = diceOf(a.span, b.span)
    if (shared <= 0) return null
    if (a.label === b.label) return 0.5 + shared / 2
    return shared >= 0.5 ? shared / 2 : null
  }

  function bestPairing(a: readonly Tag[], b: readonly Tag[]): number {
    const [first, ...rest] = a
    if (!first) return 0
    const paired = b.map((other, at) => {
      const own = like(first, other)
      return own === null ? 0 : own + bestPairing(rest, b.toSpliced(at, 1))
    })
    return Math.max(bestPairing(rest, b), ...paired)
  }
})

it('gives 1 for identical readings, by every measure that has a value', () => {
  const own = [
    ...tags('CLAIM 0-30', 'ACTOR 3-9', 'ACTOR 40-46'),
    tag('FIGURE 12-20', { min: 4, max: null, best: 4, qualifier: 'at_least', harm: ['killed'] })
  ]
  const text = 'كلمة '.repeat(20)
  const rows = agreement([article('x', text, { a: own, b: own, c: own })], {
    annotators: ['a', 'b', 'c']
  })
  for (const { measure, value, reason } of rows)
    if (['u_alpha', 'bar_u_alpha', 'cu_alpha'].includes(measure)) expect(reason).toBe('overlapping')
    else expect([measure, value]).toEqual([measure, expect.closeTo(1, 9)])
})
