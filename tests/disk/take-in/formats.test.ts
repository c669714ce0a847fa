import { describe, expect, it } from 'vitest'
import { formats } from '#core/formats/list'
import { contents, projectOf, put, temporaryFolder } from '../../helpers/disk'
import { documentFrom } from '../../helpers/formats'
import { readingIn, takeIn, filesOf, wordsIn } from '../../helpers/taking'

const notation =
  'مقتل أربعة في السوق 🔴\n\n' +
  'قال ‹actor#a:المجلس المحلي› إن ‹claim#c:القصف أوقع ‹figure#f:أربعة قتلى››. وردت ‹actor#b:قسد› بالنفي.\n'
const sent = documentFrom(notation)
const text = sent.article.text
const edited = text.replace('وردت', 'وأضاف البيان أن الجرحى سبعة. وردت')

const notOurs = (name: string) => !name.startsWith('.hashiya')

describe('files of each format', () => {
  // A workbook and a REFI project are archives, which other tests read.
  const read = formats
    .filter((format) => format.read && !['xlsx', 'refi-qda'].includes(format.id))
    .map((format) => [format.id, format] as const)

  it.each(read)('%s is taken in with every tag at its words', async (id, format) => {
    const project = await projectOf(text)
    const folder = temporaryFolder()
    await filesOf(folder, format, [sent])
    const before = await contents(folder)
    const { plan, report, project: after } = await takeIn(project, [folder])
    expect(report.problems).toEqual([])
    expect(plan.files.map((file) => file.format)).toEqual([id === 'csv-excel' ? 'csv' : id])
    expect(report.files[0]).toMatchObject({ documents: 1, newArticles: 0, orphans: 0 })
    const words = ['ACTOR: المجلس المحلي', 'CLAIM: القصف أوقع أربعة قتلى', 'ACTOR: قسد']
    if (!format.loses.includes('overlaps')) words.splice(2, 0, 'FIGURE: أربعة قتلى')
    expect(await wordsIn(after, report.annotators[0]!.id)).toEqual(words)
    expect(await contents(folder)).toEqual(before)
  })

  it.each(read)('%s is put on an edited text, each tag by its words', async (_id, format) => {
    const project = await projectOf(edited)
    const folder = temporaryFolder()
    await filesOf(folder, format, [sent])
    const { report, project: after } = await takeIn(project, [folder])
    const [file] = report.files
    // A format that names neither the article nor its file leaves a text that is another one.
    expect([file!.fitting > 0, file!.orphans]).toEqual([file!.newArticles === 1, 0])
    const number = file!.newArticles
    expect(await wordsIn(after, report.annotators[0]!.id, number)).toContain('ACTOR: قسد')
  })
})

describe('files as other tools write them', () => {
  const article = 'هاجمت قسد نقطة.\n'

  it.each<[string, string, Record<string, string>]>([
    ['brat', 'ann', { 'souk.txt': article, 'souk.ann': 'T1\tActor 6 9\tقسد\n' }],
    [
      'doccano',
      'jsonl',
      {
        'd.jsonl': `{"id":1,"text":${JSON.stringify(article)},"label":[[6,9,"Actor"]],"Comments":[]}\n`
      }
    ],
    [
      'spaCy',
      'jsonl',
      {
        's.jsonl': `{"text":${JSON.stringify(article)},"spans":[{"start":6,"end":9,"label":"Actor"}]}\n`
      }
    ],
    [
      'CoNLL',
      'conll',
      { 'c.conll': '-DOCSTART- -X- O O\n\nهاجمت X X O\nقسد X X B-Actor\nنقطة X X O\n. X X O\n' }
    ],
    [
      'Label Studio',
      'json',
      {
        'tasks.json': JSON.stringify([
          {
            id: 1,
            data: { text: article },
            annotations: [
              {
                id: 2,
                completed_by: 1,
                result: [
                  {
                    id: 'r',
                    from_name: 'label',
                    to_name: 'text',
                    type: 'labels',
                    value: { start: 6, end: 9, text: 'قسد', labels: ['Actor'] }
                  }
                ]
              }
            ]
          }
        ])
      }
    ],
    [
      'WebAnno TSV',
      'tsv',
      {
        'w.tsv':
          '#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Span|label\n\n\n#Text=هاجمت قسد نقطة.\n' +
          '1-1\t0-5\tهاجمت\t_\t\n1-2\t6-9\tقسد\tActor\t\n1-3\t10-14\tنقطة\t_\t\n1-4\t14-15\t.\t_\t\n'
      }
    ],
    [
      'W3C',
      'jsonld',
      {
        'w3c.json': JSON.stringify({
          '@context': 'http://www.w3.org/ns/anno.jsonld',
          type: 'Annotation',
          body: [{ type: 'TextualBody', purpose: 'tagging', value: 'Actor' }],
          target: {
            source: 'a-1',
            selector: [
              { type: 'TextQuoteSelector', exact: 'قسد', prefix: 'هاجمت ', suffix: ' نقطة' }
            ]
          }
        })
      }
    ]
  ])('%s', async (name, _ending, files) => {
    const project = await projectOf(article)
    const folder = temporaryFolder()
    const paths: string[] = []
    for (const [file, content] of Object.entries(files))
      paths.push(
        await put(folder, file, content.replace('"a-1"', JSON.stringify(project.shelf[0]!.id)))
      )
    const { plan, report, project: after } = await takeIn(project, paths)
    expect(plan.files.filter(({ format }) => format === null)).toEqual([])
    expect(report.files.map(({ orphans, newArticles }) => [orphans, newArticles])).toEqual([[0, 0]])
    // «Actor» is the scheme's ACTOR by its name.
    expect(report.files[0]!.mapped).toBe(1)
    const [{ id: who } = { id: '' }] = report.annotators
    expect({ name, words: await wordsIn(after, who) }).toEqual({ name, words: ['ACTOR: قسد'] })
    expect(await readingIn(after, after.manifest.annotatorId)).toBeNull()
    expect(
      Object.keys(await contents(after.root))
        .filter(notOurs)
        .toSorted()
    ).toContain(`annotations/${who}/${after.shelf[0]!.id}.json`)
  })
})
