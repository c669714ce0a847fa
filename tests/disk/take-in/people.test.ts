import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jsonl } from '#core/formats/jsonl'
import { doccano } from '#core/formats/doccano'
import { places } from '#disk/layout'
import { adding, placeIn, savedReading, tagOn } from '../../helpers/readings'
import { contents, projectOf, put, temporaryFolder, value } from '../../helpers/disk'
import { documentFrom, documentOf, written } from '../../helpers/formats'
import { reading as drawn } from '../../helpers/notation'
import { goingAlong, readingIn, takeIn, wordsIn } from '../../helpers/taking'

const text = 'هاجمت قسد نقطة لداعش.\n'
const actor = 'هاجمت ‹actor:قسد› نقطة لداعش.\n'
const other = 'هاجمت قسد نقطة ل‹actor:داعش›.\n'

async function jsonlBy(id: string, name: string, notation: string, fileName = `${id}.jsonl`) {
  const { files } = written(jsonl, [documentOf(drawn(notation), { id, name })])
  return put(temporaryFolder(), fileName, files[0]!.text)
}

describe('whose readings they are', () => {
  it('takes each colleague beside oneself, and names them in the project', async () => {
    const project = await projectOf(text)
    const files = [await jsonlBy('omar', 'عمر', actor), await jsonlBy('sara', 'سارة', other)]
    const { plan, project: after } = await takeIn(project, files)
    expect(plan.people).toMatchObject([
      { suggested: 'عمر', collides: null, documents: 1 },
      { suggested: 'سارة', collides: null, documents: 1 }
    ])
    expect(after.manifest.annotators.slice(1)).toMatchObject([
      { id: 'omar', name: 'عمر' },
      { id: 'sara', name: 'سارة' }
    ])
    expect([await wordsIn(after, 'omar'), await wordsIn(after, 'sara')]).toEqual([
      ['ACTOR: قسد'],
      ['ACTOR: داعش']
    ])
  })

  it('never writes into one’s own readings, whatever a file says', async () => {
    const project = await projectOf(text)
    await savedReading(await placeIn(project), tagOn(text, 'داعش'))
    const own = join(project.root, places.reading('layla', project.shelf[0]!.id))
    const before = await readFile(own, 'utf8')
    const { plan, project: after } = await takeIn(project, [await jsonlBy('layla', 'Layla', actor)])
    expect(plan.people).toMatchObject([{ collides: 'mine', suggested: 'Layla (2)' }])
    expect(await readFile(own, 'utf8')).toBe(before)
    expect(after.manifest.annotators.map(({ id }) => id)).toEqual(['layla', 'layla-2'])
    expect(await wordsIn(after, 'layla-2')).toEqual(['ACTOR: قسد'])
  })

  it('takes a file that is said to be one’s own as such, where nothing is lost by it', async () => {
    const project = await projectOf(text)
    const file = await jsonlBy('layla', 'Layla', actor)
    const mine = { people: { 'Layla (2)': { as: 'mine' as const } } }
    const { project: after } = await takeIn(project, [file], (plan) => goingAlong(plan, mine))
    expect(await wordsIn(after, 'layla')).toEqual(['ACTOR: قسد'])
  })

  it('gives somebody of another name a free id', async () => {
    const project = await projectOf(text)
    const first = await takeIn(project, [await jsonlBy('omar', 'عمر', actor)])
    const { plan, project: after } = await takeIn(first.project, [
      await jsonlBy('omar', 'Omar H.', other)
    ])
    expect(plan.people).toMatchObject([{ collides: 'another', suggested: 'Omar H.' }])
    expect(await wordsIn(after, 'omar')).toEqual(['ACTOR: قسد'])
    expect(await wordsIn(after, 'omar-h')).toEqual(['ACTOR: داعش'])
  })

  it('names a file that says nothing after itself, until somebody is named', async () => {
    const project = await projectOf(text)
    const line = `{"text":${JSON.stringify(text)},"label":[[6,9,"ACTOR"]]}\n`
    const file = await put(temporaryFolder(), 'خالد.jsonl', line)
    const named = { people: { خالد: { name: 'Khaled' } } }
    const { plan, project: after } = await takeIn(project, [file], (p) => goingAlong(p, named))
    expect(plan.people).toMatchObject([{ stated: null, suggested: 'خالد' }])
    expect(after.manifest.annotators.at(-1)).toMatchObject({ id: 'khaled', name: 'Khaled' })
    expect(await wordsIn(after, 'khaled')).toEqual(['ACTOR: قسد'])
  })
})

describe('the same annotator twice with different content', () => {
  async function twice(clash?: 'replace' | 'beside' | 'skip') {
    const first = await takeIn(await projectOf(text), [await jsonlBy('omar', 'عمر', actor)])
    const file = await jsonlBy('omar', 'عمر', other, 'later.jsonl')
    return takeIn(first.project, [file], (plan) => goingAlong(plan, clash ? { clash } : {}))
  }

  it.each([
    [undefined, 'left-out', ['ACTOR: قسد'], ['taking.differs']],
    ['skip', 'left-out', ['ACTOR: قسد'], []],
    ['replace', 'replaced', ['ACTOR: داعش'], []],
    ['beside', 'beside', ['ACTOR: قسد'], []]
  ] as const)('with the choice «%s» is %s', async (clash, as, words, problems) => {
    const { plan, report, project } = await twice(clash)
    expect(plan.people).toMatchObject([{ differing: 1, suggested: 'عمر' }])
    expect(report.files[0]!.taken[as]).toBe(1)
    expect(report.problems.map(({ code }) => code)).toEqual(problems)
    expect(await wordsIn(project, 'omar')).toEqual(words)
    const beside = as === 'beside' ? ['ACTOR: داعش'] : undefined
    expect(await wordsIn(project, 'omar-2')).toEqual(beside)
    if (as === 'beside')
      expect(project.manifest.annotators.at(-1)).toMatchObject({ id: 'omar-2', name: 'عمر (2)' })
  })

  it('keeps what is replaced among the earlier versions', async () => {
    const { project } = await twice('replace')
    const kept = Object.keys(await contents(join(project.root, '.hashiya/backups')))
    expect(kept.some((name) => name.startsWith('annotations/omar/'))).toBe(true)
  })

  it('takes the same content once, also out of one lot of files', async () => {
    const project = await projectOf(text)
    const files = [
      await jsonlBy('omar', 'عمر', actor, 'a.jsonl'),
      await jsonlBy('omar', 'عمر', actor, 'b.jsonl')
    ]
    const { plan, report } = await takeIn(project, files)
    expect(plan.people).toMatchObject([{ differing: 0, files: ['a.jsonl', 'b.jsonl'] }])
    expect(report.files.map(({ taken }) => [taken.new, taken.same])).toEqual([
      [1, 0],
      [0, 1]
    ])
  })
})

describe('our own reading files', () => {
  async function colleague() {
    const theirs = await projectOf(text)
    const place = await placeIn(theirs, text, 'omar')
    const store = await savedReading(place, tagOn(text, 'قسد'))
    const file = join(theirs.root, places.reading('omar', theirs.shelf[0]!.id))
    return { theirs, store, file }
  }

  it('are taken to the byte, and a later save of theirs follows', async () => {
    const { theirs, store, file } = await colleague()
    const project = await projectOf(text)
    const first = await takeIn(project, [file])
    expect(first.report.files[0]!.taken.new).toBe(1)
    const ours = join(project.root, places.reading('omar', project.shelf[0]!.id))
    expect(await readFile(ours)).toEqual(await readFile(file))
    const edited = store.edit(adding(tagOn(text, 'داعش')))
    value(await store.save())
    value(await edited)
    const second = await takeIn(first.project, [theirs.root])
    expect(second.report.files[0]!.taken).toMatchObject({ updated: 1 })
    expect(await wordsIn(second.project, 'omar')).toEqual(['ACTOR: قسد', 'ACTOR: داعش'])
  })

  it('of an article that is edited here are found again by quote and context', async () => {
    const { file } = await colleague()
    const project = await projectOf(`عاجل.\n\n${text}`)
    const id = project.shelf[0]!.id
    const json = (await readFile(file, 'utf8')).replaceAll(
      /"articleId":"[^"]*"/g,
      `"articleId":"${id}"`
    )
    const { report, project: after } = await takeIn(project, [
      await put(temporaryFolder(), 'omar.json', json)
    ])
    expect(report.files[0]).toMatchObject({ matched: { id: 1 }, refound: 1, orphans: 0 })
    expect(await wordsIn(after, 'omar')).toEqual(['ACTOR: قسد'])
  })
})

describe('labels of others', () => {
  const line = `{"text":${JSON.stringify(text)},"label":[[6,9,"PER"],[16,20,"MISC"]]}\n`

  it('become what was decided, are left out or stay, and it is remembered', async () => {
    const project = await projectOf(text)
    const file = await put(temporaryFolder(), 'omar.jsonl', line)
    const first = await takeIn(project, [file], (plan) => ({
      ...goingAlong(plan),
      labels: [
        ['PER', { to: 'ACTOR' }],
        ['MISC', { to: null }]
      ]
    }))
    expect(first.plan.labels).toEqual([
      { name: 'PER', count: 1, suggested: { keep: true }, because: null },
      { name: 'MISC', count: 1, suggested: { keep: true }, because: null }
    ])
    expect(first.report.files[0]).toMatchObject({ mapped: 1, labelsLeftOut: 1 })
    expect(await wordsIn(first.project, 'omar')).toEqual(['ACTOR: قسد'])
    const again = await takeIn(first.project, [file])
    expect(again.plan.labels).toMatchObject([
      { name: 'PER', suggested: { to: 'ACTOR' }, because: 'remembered' },
      { name: 'MISC', suggested: { to: null }, because: 'remembered' }
    ])
    expect(again.report.files[0]!.taken.same).toBe(1)
  })

  it.each(['two words', 'a"b', 'جهة أخرى', 'x\ny', '__proto__', 'constructor'])(
    'may be called %j',
    async (label) => {
      const project = await projectOf(text)
      const record = { text, label: [[6, 9, label]] }
      const file = await put(temporaryFolder(), 'omar.jsonl', `${JSON.stringify(record)}\n`)
      const { plan, project: after } = await takeIn(project, [file], (found) => ({
        ...goingAlong(found),
        labels: [[label, { to: 'ACTOR' }]]
      }))
      expect(plan.labels.map(({ name }) => name)).toEqual([label])
      expect(await wordsIn(after, 'omar')).toEqual(['ACTOR: قسد'])
      const again = await takeIn(after, [file])
      expect(again.plan.labels).toMatchObject([{ suggested: { to: 'ACTOR' } }])
    }
  )
})

it('keeps an article out that was not asked for, and takes it in where it was', async () => {
  const project = await projectOf('شيء آخر تماماً.\n')
  const { files } = written(doccano, [documentFrom(actor)])
  const file = await put(temporaryFolder(), 'omar.jsonl', files[0]!.text)
  const without = await takeIn(project, [file], (plan) => ({
    ...goingAlong(plan),
    importArticles: false
  }))
  expect(without.report.problems.map(({ code }) => code)).toEqual(['taking.unknown-article'])
  expect(without.project.shelf).toHaveLength(1)
  const { report, project: after } = await takeIn(without.project, [file])
  expect(report.importedArticles).toBe(1)
  const number = after.shelf.findIndex(({ id }) => id !== project.shelf[0]!.id)
  expect(await readingIn(after, report.annotators[0]!.id, number)).toMatchObject({ tags: [{}] })
})
