import { describe, expect, it } from 'vitest'
import { jsonl } from '#core/formats/jsonl'
import { places } from '#disk/layout'
import { contents, projectOf, put, temporaryFolder } from '../../helpers/disk'
import { documentFrom, documentOf, written } from '../../helpers/formats'
import { reading as drawn } from '../../helpers/notation'
import { placeIn, savedReading, tagOn } from '../../helpers/readings'
import { goingAlong, readingIn, takeIn, wordsIn } from '../../helpers/taking'

const text = 'هاجمت قسد نقطة لداعش.\n'

describe('files of other schemes', () => {
  const foreign = documentFrom('هاجمت ‹person#p:قسد› نقطة ل‹actor#a:داعش›.\n', {
    attributes: { p: { rank: 'colonel', min: 'many' }, a: { actor_type: 'theirs' } },
    links: [{ id: 'l1', relation: 'fights', from: 'p', to: 'a', attributes: {} }]
  })
  const omar = { ...foreign, annotator: { id: 'omar', name: 'عمر' } }
  const sent = () => put(temporaryFolder(), 'omar.jsonl', written(jsonl, [omar]).files[0]!.text)

  it('say what they have that is not here, and keep it until it is decided', async () => {
    const file = await sent()
    const project = await projectOf(text)
    const { plan, report, project: after } = await takeIn(project, [file])
    expect(plan.labels).toEqual([
      { name: 'PERSON', count: 1, suggested: { keep: true }, because: null }
    ])
    expect(plan.relations).toEqual([
      { name: 'fights', count: 1, suggested: { keep: true }, because: null }
    ])
    expect(report.problems).toEqual([])
    const reading = (await readingIn(after, 'omar'))!
    expect(reading.tags.map(({ label, attributes }) => [label, attributes])).toEqual([
      ['PERSON', { rank: 'colonel', min: 'many' }],
      ['ACTOR', { actor_type: 'theirs' }]
    ])
    expect(reading.links).toMatchObject([{ relation: 'fights' }])
  })

  it('become what was decided, their relations, too; what is left out is counted', async () => {
    const file = await sent()
    const decide = (plan: Parameters<typeof goingAlong>[0]) => ({
      ...goingAlong(plan),
      labels: [['PERSON', { to: null }] as const],
      relations: [['fights', { to: 'victim' }] as const]
    })
    const project = await projectOf(text)
    const { report, project: after } = await takeIn(project, [file], decide)
    expect(report.files).toMatchObject([{ labelsLeftOut: 1, taken: { new: 1 } }])
    const reading = (await readingIn(after, 'omar'))!
    expect([reading.tags.map(({ label }) => label), reading.links]).toEqual([['ACTOR'], []])
  })

  it('of ours are mapped as those of others are, and not taken to the byte then', async () => {
    const theirs = await projectOf(text)
    const place = await placeIn(theirs, text, 'omar')
    await savedReading(place, { ...tagOn(text, 'قسد'), label: 'PERSON' })
    const name = places.reading('omar', theirs.shelf[0]!.id)
    const json = Buffer.from((await contents(theirs.root))[name]!, 'latin1')
    const file = await put(temporaryFolder(), 'omar.json', json)
    const { plan, project } = await takeIn(await projectOf(text), [file], (found) => ({
      ...goingAlong(found),
      labels: [['PERSON', { to: 'ACTOR' }]]
    }))
    expect(plan.labels.map((one) => one.name)).toEqual(['PERSON'])
    expect(await wordsIn(project, 'omar')).toEqual(['ACTOR: قسد'])
  })
})

describe('files that speak of an article without holding its text', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['brat', { 'x.ann': 'T1\tACTOR 0 5\tهاجمت\n' }],
    ['brat with an empty text', { 'x.ann': '', 'x.txt': '' }],
    ['JSON lines', { 'x.jsonl': `${JSON.stringify({ text: '  \n', label: [] })}\n` }],
    [
      'W3C',
      {
        'x.json': JSON.stringify({
          '@context': 'http://www.w3.org/ns/anno.jsonld',
          type: 'Annotation',
          body: [{ type: 'TextualBody', purpose: 'tagging', value: 'ACTOR' }],
          target: { source: 'their-7', selector: [{ type: 'TextQuoteSelector', exact: 'قسد' }] }
        })
      }
    ],
    ['WebAnno', { 'x.tsv': '#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Span|label\n\n\n' }],
    ['CoNLL', { 'x.conll': '-DOCSTART- -X- O O\n\n' }]
  ])('%s: nothing is taken, and it is said', async (_what, files) => {
    const folder = temporaryFolder()
    for (const [name, content] of Object.entries(files)) await put(folder, name, content)
    const { plan, report, project } = await takeIn(await projectOf(text), [folder])
    expect(report.problems.length).toBeGreaterThan(0)
    expect(report.problems.every(({ at }) => at?.includes('x.'))).toBe(true)
    expect(report.files.every(({ taken }) => taken.new === 0)).toBe(true)
    expect(project.manifest.annotators).toHaveLength(1)
    expect(project.shelf).toHaveLength(1)
    // A person may say which article it is.
    expect(plan.unknown).toMatchObject([{ opening: null, documents: 1 }])
  })
})

describe('the same annotator twice in one lot', () => {
  it('with different content is shown, and both are kept where that is chosen', async () => {
    const lines = ['هاجمت ‹actor:قسد› نقطة لداعش.\n', 'هاجمت قسد نقطة ل‹actor:داعش›.\n'].map(
      (notation) =>
        written(jsonl, [documentOf(drawn(notation), { id: 'omar', name: 'عمر' })]).files[0]!.text
    )
    const folder = temporaryFolder()
    await put(folder, 'sent/a.jsonl', lines[0]!)
    await put(folder, 'sent/b.jsonl', lines[1]!)
    const undecided = await takeIn(await projectOf(text), [`${folder}/sent`])
    expect(undecided.plan.people).toMatchObject([{ documents: 2, differing: 1 }])
    expect(undecided.report.problems).toMatchObject([
      { code: 'taking.differs', at: 'sent/b.jsonl:1' }
    ])
    const { report, project } = await takeIn(await projectOf(text), [`${folder}/sent`], (plan) =>
      goingAlong(plan, { clash: 'beside' })
    )
    expect(report.files.map(({ taken }) => [taken.new, taken.beside])).toEqual([
      [1, 0],
      [0, 1]
    ])
    expect([await wordsIn(project, 'omar'), await wordsIn(project, 'omar-2')]).toEqual([
      ['ACTOR: قسد'],
      ['ACTOR: داعش']
    ])
  })
})
