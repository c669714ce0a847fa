import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matcherOf } from '#core/actors/matcher'
import { starterRegister } from '#core/actors/starter'
import { apply, inverse } from '#core/annotation/edits'
import { emptyReading, type Reading } from '#core/annotation/reading'
import { checkReading } from '#core/scheme/check'
import { defaultScheme } from '#core/scheme/default'
import { acceptance, acceptances } from '#core/suggest/acceptance'
import { suggest } from '#core/suggest/suggest'
import { suggestionKinds, type Suggestion, type SuggestionKind } from '#core/suggest/suggestion'
import { graphemeBorders } from '#core/text/graphemes'
import { anyText } from '../../helpers/arbitrary'
import { reading } from '../../helpers/notation'

const matcher = matcherOf(starterRegister)

type Asked = {
  readonly kinds?: readonly SuggestionKind[]
  readonly reading?: Reading
  readonly rejected?: ReadonlySet<string>
}

function suggestions(text: string, asked: Asked = {}): readonly Suggestion[] {
  return suggest({
    text,
    reading: emptyReading,
    matcher,
    scheme: defaultScheme,
    kinds: suggestionKinds,
    ...asked
  })
}

function of(kind: SuggestionKind, text: string): readonly Suggestion[] {
  return suggestions(text).filter((suggestion) => suggestion.kind === kind)
}

function quotes(text: string, found: readonly Suggestion[]): readonly string[] {
  return found.map(({ tag }) => text.slice(tag.span.start, tag.span.end))
}

function numbered() {
  let number = 0
  return () => `t-${(number += 1)}`
}

const text = 'وقالت مواقع مقربة من "قسد"، إنّ داعش هاجم الحقل. وأضافت أنّ ثلاثة عناصر قتلوا.'

describe('a suggestion', () => {
  it('carries its value, its reason and its rule', () => {
    expect(of('actor', 'دخلت قسد البلدة')).toEqual([
      {
        id: 'actor:5-8',
        kind: 'actor',
        tag: {
          label: 'ACTOR',
          span: { start: 5, end: 8 },
          attributes: {
            actor_type: 'armed_group',
            mention: 'short',
            framing: 'neutral',
            entity: 'sdf'
          }
        },
        links: [],
        candidates: [],
        reason: { code: 'alias', facts: { alias: 'قسد', entity: 'sdf' } },
        rule: 'actor.alias',
        policy: null
      }
    ])
  })

  it('links no name that several share, and lists them', () => {
    const [shared] = of('actor', 'قصف التحالف البلدة')
    expect(shared?.tag.attributes).not.toHaveProperty('entity')
    expect(shared?.candidates).toEqual(['arab_coalition', 'coalition'])
  })

  it('is not made of a description that may mean anybody', () => {
    expect(of('actor', 'توقفت الحركة في السوق')).toEqual([])
  })

  it('of a figure holds the number and says how it was read', () => {
    const [figure] = of('figure', 'قُتل ثلاثة مدنيين في الهجوم')
    expect(figure).toMatchObject({
      tag: { attributes: { min: 3, max: 3, best: 3, qualifier: 'exact', harm: ['killed'] } },
      rule: expect.stringMatching(/^figure\./)
    })
  })

  it('has the same id in every run', () => {
    expect(suggestions(text).map(({ id }) => id)).toEqual(suggestions(text).map(({ id }) => id))
    expect(new Set(suggestions(text).map(({ id }) => id)).size).toBe(suggestions(text).length)
  })
})

describe('the source of a claim', () => {
  const sources = (text: string) => {
    const found = suggestions(text)
    return found
      .filter(({ kind }) => kind === 'claim')
      .map(({ links }) => {
        const link = links.find(({ relation }) => relation === 'source')
        const actor = found.find(({ id }) => id === link?.other.id)
        return link && actor ? `${quotes(text, [actor])[0]}, ${link.because}` : null
      })
  }

  it.each([
    ['the name after the verb', 'أعلنت "قسد" أنّ الطريق آمن', ['قسد, subject']],
    [
      'the name behind a generic head',
      'ذكرت شبكة "فرات بوست"، أنّ الطريق آمن',
      ['فرات بوست, subject']
    ],
    [
      'the name before the verb',
      'المرصد السوري يؤكد أنّ الطريق آمن',
      ['المرصد السوري, subject-before']
    ],
    [
      'a description',
      text,
      ['مواقع مقربة من "قسد", subject', 'مواقع مقربة من "قسد", dropped-subject']
    ],
    ['what stands after «حسب»', 'قُتل مدنيان، بحسب رويترز', ['رويترز, subject']],
    [
      'nobody, when a stranger speaks between',
      'قالت قسد إنّ الطريق آمن. وقال أحمد إنّه مغلق. وأضاف أنّه خطر.',
      ['قسد, subject', null, null]
    ],
    [
      'a name in quotation marks that the register lacks',
      'نفت "السنديان" أي صلة لها',
      ['السنديان, subject']
    ],
    [
      'whom an agency quotes',
      'نقلت رويترز عن مصادر محلية قولها إنّ الطريق آمن',
      ['مصادر محلية, subject']
    ],
    [
      'the accuser, not the accused',
      'أعلنت قسد أنّ الطريق مغلق. واتهمت داعش بقطعه.',
      ['قسد, subject', 'قسد, dropped-subject']
    ],
    [
      'nobody, for a passive',
      'أعلنت قسد أنّ الطريق آمن. ويُعتقد أنّ الجسر مغلق.',
      ['قسد, subject', null]
    ]
  ])('is %s', (_name, text, expected) => expect(sources(text)).toEqual(expected))
})

describe('a claim', () => {
  it.each([
    ['starts after أنّ', 'وأكد أنّ الطريق آمن.', ['الطريق آمن']],
    ['keeps the particle that carries the subject', 'قال إنّها توقفت.', ['إنّها توقفت']],
    [
      'starts after the subject where there is no particle',
      'أعلنت "قسد" استئناف العمليات.',
      ['استئناف العمليات']
    ],
    ['stands before «حسب»', 'قُتل مدنيان، بحسب رويترز.', ['قُتل مدنيان']],
    ['stands after a «حسب» that comes first', 'وبحسب رويترز، قُتل مدنيان.', ['قُتل مدنيان']],
    [
      'ends before the next cue',
      'أعلنت قسد أنّ الطريق آمن، فيما نفت تركيا أنّ الجسر مغلق.',
      ['الطريق آمن', 'الجسر مغلق']
    ],
    [
      'is split where the dead are told',
      'قالت قسد إنّ داعش هاجم الحقل، وقُتل ثلاثة مدنيين.',
      ['داعش هاجم الحقل', 'قُتل ثلاثة مدنيين']
    ],
    ['keeps the quotation that it ends with', 'وأكد أنّ القاتل من "قسد".', ['القاتل من "قسد"']]
  ])('%s', (_name, text, expected) => expect(quotes(text, of('claim', text))).toEqual(expected))

  it('of a denial is denied, of a threat is not yet so', () => {
    expect(of('claim', 'نفت قسد مقتل مدنيين.')[0]?.tag.attributes['epistemic']).toBe(
      'certain_false'
    )
    expect(of('claim', 'هددت قسد بقصف الحقل.')[0]?.tag.attributes['realis']).toBe('other')
  })
})

describe('what is not offered', () => {
  it('is whatever overlaps a tag of the same label', () => {
    const { article, reading: tagged } = reading('وقالت ‹actor:"قسد"› إنّ داعش هاجم الحقل')
    const found = suggestions(article.text, { reading: tagged, kinds: ['actor'] })
    expect(quotes(article.text, found)).toEqual(['داعش'])
  })

  it('is what was rejected, and nothing else', () => {
    const all = suggestions(text)
    const [first] = all
    const ids = suggestions(text, { rejected: new Set([first!.id]) }).map(({ id }) => id)
    expect(ids).toEqual(all.slice(1).map(({ id }) => id))
  })

  it('is a kind that nobody asked for, or whose label is off', () => {
    expect(suggestions(text, { kinds: ['cue'] }).map(({ kind }) => kind)).toEqual(['cue', 'cue'])
    const off = defaultScheme.span_types.map((label) => ({ ...label, enabled: false }))
    const scheme = { ...defaultScheme, span_types: off }
    const asked = { text, reading: emptyReading, matcher, scheme, kinds: suggestionKinds }
    expect(suggest(asked)).toEqual([])
  })
})

describe('accepting', () => {
  it('adds a tag that says where it comes from', () => {
    const [cue] = of('cue', text)
    const accepted = apply(emptyReading, acceptance(cue!, numbered()))
    expect(accepted.tags).toEqual([
      { ...cue!.tag, id: 't-1', note: '', rest: { source: 'suggested', rule: 'cue.U01' } }
    ])
    expect(accepted.links).toEqual([])
  })

  it('links to tags that are there already', () => {
    const newId = numbered()
    const cues = of('cue', text)
    const before = apply(emptyReading, acceptances(cues, newId))
    const claims = suggestions(text, { reading: before, kinds: ['claim'] })
    const after = apply(before, acceptance(claims[0]!, newId))
    expect(after.links).toMatchObject([{ relation: 'cue_of', from: 't-1', to: 't-3' }])
  })

  it('of everything links it all, breaks no rule of the scheme and leaves nothing to suggest', () => {
    const all = acceptances(suggestions(text), numbered())
    const accepted = apply(emptyReading, all)
    const broken = checkReading(defaultScheme, accepted).filter(
      ({ code }) => code !== 'scheme.missing-attribute'
    )
    expect(broken).toEqual([])
    expect(accepted.links.map(({ relation }) => relation).toSorted()).toEqual([
      'cue_of',
      'cue_of',
      'in_claim',
      'source',
      'source'
    ])
    expect(suggestions(text, { reading: accepted })).toEqual([])
    expect(apply(accepted, inverse(all))).toEqual(emptyReading)
  })
})

describe('for any text', () => {
  const words = fc.constantFrom(
    ...['قسد', 'وقالت', 'إنّ', '، ', 'قُتل', 'ثلاثة', 'مدنيين', '. ', '\n', 'حسب', 'المصدر', '"'],
    ...['لـ', 'أعلنت', 'أشارت إلى', 'بينما', 'التحالف', 'مصادر محلية', 'وقتل', '\u0651', '😀']
  )
  const texts = fc.oneof(
    anyText,
    fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' '))
  )

  it('can be accepted whole, once, with borders that a reader sees', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = suggestions(text)
        const borders = new Set(graphemeBorders(text))
        for (const { tag, kind } of found) {
          expect(tag.span.start).toBeLessThan(tag.span.end)
          if (kind !== 'figure')
            expect([borders.has(tag.span.start), borders.has(tag.span.end)]).toEqual([true, true])
        }
        const accepted = apply(emptyReading, acceptances(found, numbered()))
        expect(suggestions(text, { reading: accepted })).toEqual([])
      }),
      { numRuns: 200 }
    )
  })

  it.each([
    ['a sentence without end', 'قالت قسد إنّ داعش قال '.repeat(2000)],
    ['cues without content', 'حسب حسب المصدر، '.repeat(4000)],
    ['clauses without end', 'وقال، حيث، وقتل، '.repeat(2000)]
  ])('is made in time for %s', (_name, text) => {
    const started = performance.now()
    suggestions(text, { kinds: ['actor', 'cue', 'claim'] })
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
