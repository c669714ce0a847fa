import { describe, expect, it } from 'vitest'
import { readOrphan } from '#core/taking/orphan'
import { projectOf, put, temporaryFolder } from '../../helpers/disk'
import { readingIn, takeIn, wordsIn } from '../../helpers/taking'

const text = 'هاجمت قسد نقطة لداعش.\n'
const sha256 = '0'.repeat(64)

function doccanoLine(label: unknown, more: object = {}): string {
  return `${JSON.stringify({ text, label, ...more })}\n`
}

function span(start: unknown, end: unknown, id = 'x') {
  return { id, label: 'ACTOR', start, end }
}

/** A line of spaCy's dialect, whose spans have ids and words. */
function spacyLine(...spans: readonly object[]): string {
  return `${JSON.stringify({ text, spans })}\n`
}

function readingFile(changes: object): string {
  return JSON.stringify({
    format: 'hashiya.reading',
    schemaVersion: 1,
    minReader: 1,
    projectId: 'project-1',
    articleId: 'a-elsewhere',
    annotatorId: 'omar',
    textSha256: sha256,
    rev: 1,
    prevSha256: null,
    writer: { app: 'x', session: 'y' },
    updatedAt: '',
    offsetUnit: 'codepoint',
    state: 'done',
    annotations: [],
    links: [],
    ...changes
  })
}

describe('files that are not as they should be', () => {
  it.each<[string, string, string, readonly string[], number]>([
    ['damaged JSON', 'a.json', '{"format":"hashiya.reading", "annot', ['format.not-json'], 0],
    [
      'a cut-off line among whole ones',
      'a.jsonl',
      `${doccanoLine([[6, 9, 'ACTOR']])}{"text":"x","lab`,
      ['format.not-json'],
      1
    ],
    ['nothing at all', 'a.jsonl', '', ['taking.unknown-format'], 0],
    ['an article and no annotations', 'a.txt', text, ['taking.unknown-format'], 0],
    [
      'a reading of a newer version',
      'a.json',
      readingFile({ schemaVersion: 9, minReader: 9 }),
      ['file.newer'],
      0
    ],
    [
      'a reading of another article without its text',
      'a.json',
      readingFile({}),
      ['taking.no-text'],
      0
    ],
    [
      'a reading of another shape',
      'a.json',
      readingFile({ annotations: 'none' }),
      ['file.bad-shape'],
      0
    ],
    ['an article without text', 'a.jsonl', doccanoLine([], { text: '' }), ['taking.no-text'], 0],
    [
      'a field that reaches the prototype',
      'a.jsonl',
      '{"text":"x","label":[],"__proto__":{"a":1}}\n',
      ['format.forbidden-key'],
      0
    ],
    [
      'an entity bomb',
      'a.xmi',
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><xmi:XMI xmlns:xmi="x">&a;</xmi:XMI>',
      ['format.doctype'],
      0
    ]
  ])('%s', async (_what, name, content, codes, readings) => {
    const project = await projectOf(text)
    const file = await put(temporaryFolder(), name, content)
    const { plan, report, project: after } = await takeIn(project, [file])
    expect(plan.problems.map(({ code }) => code)).toEqual(codes)
    expect(report.problems.map(({ code }) => code)).toEqual(codes)
    expect(report.files.reduce((sum, { taken }) => sum + taken.new, 0)).toBe(readings)
    expect(after.shelf).toHaveLength(1)
  })

  it('a file that is not there, or is no UTF-8', async () => {
    const project = await projectOf(text)
    const folder = temporaryFolder()
    const wrong = await put(folder, 'a.json', Buffer.from([0x7b, 0x22, 0xe1, 0x22]))
    const { plan } = await takeIn(project, [`${folder}/none.jsonl`, wrong])
    expect(plan.problems.map(({ code, at }) => [code, at])).toEqual([
      ['import.missing', 'none.jsonl'],
      ['format.not-utf8', 'a.json']
    ])
  })

  it('an empty reading is a reading: somebody found nothing', async () => {
    const project = await projectOf(text)
    const file = await put(temporaryFolder(), 'omar.jsonl', doccanoLine([]))
    const { report, project: after } = await takeIn(project, [file])
    expect(report.files[0]).toMatchObject({ documents: 1, fitting: 0, taken: { new: 1 } })
    expect(await readingIn(after, 'omar')).toMatchObject({ tags: [], links: [] })
  })

  it('a text that only has the name of one of ours is another article', async () => {
    const project = await projectOf(text)
    const theirs = {
      text: 'اجتمع المجلس اليوم لبحث أسعار القمح والوقود.\n',
      label: [[0, 5, 'CUE']],
      file_name: '1.txt'
    }
    const file = await put(temporaryFolder(), 'omar.jsonl', `${JSON.stringify(theirs)}\n`)
    const { plan, project: after } = await takeIn(project, [file])
    expect(plan.files[0]).toMatchObject({ newArticles: 1, matched: { name: 0 } })
    expect(after.shelf).toHaveLength(2)
  })
})

describe('annotations that are not as they should be', () => {
  const kept = span(6, 9, 'good')
  it.each<[string, readonly object[], readonly string[], readonly string[]]>([
    ['negative offsets', [span(-4, 3)], ['outside'], ['ACTOR: قسد']],
    ['reversed', [span(9, 6)], ['reversed'], ['ACTOR: قسد']],
    ['beyond the end', [span(6, 900)], ['outside'], ['ACTOR: قسد']],
    ['huge', [span(1e300, 1e301)], ['not-whole'], ['ACTOR: قسد']],
    ['fractional', [span(6.5, 9)], ['not-whole'], ['ACTOR: قسد']],
    ['words', [span('six', 'nine')], ['not-whole'], ['ACTOR: قسد']],
    ['numbers written as words', [span('16', '20')], [], ['ACTOR: قسد', 'ACTOR: داعش']],
    ['an id that is taken', [span(16, 20, 'good')], ['duplicate-id'], ['ACTOR: قسد']],
    [
      'other words than its own',
      [{ ...span(16, 20), text: 'الرقة' }],
      ['not-found'],
      ['ACTOR: قسد']
    ],
    ['words that moved', [{ ...span(11, 15), text: 'داعش' }], [], ['ACTOR: قسد', 'ACTOR: داعش']],
    [
      'words in another spelling',
      [{ ...span(0, 4), text: 'نُقطه' }],
      ['other-place'],
      ['ACTOR: قسد']
    ]
  ])('%s', async (_what, spans, reasons, words) => {
    const project = await projectOf(text)
    const file = await put(temporaryFolder(), 'omar.jsonl', spacyLine(kept, ...spans))
    const { report, project: after } = await takeIn(project, [file])
    const reading = await readingIn(after, 'omar')
    expect(await wordsIn(after, 'omar')).toEqual(words)
    // Nothing is dropped: what has no place is in the reading, with its reason, and is reported.
    expect(reading!.setAside.tags.map((record) => readOrphan(record)?.reason)).toEqual(reasons)
    expect(report.orphans.map(({ reason }) => reason)).toEqual(reasons)
    expect(report.files[0]!.orphans).toBe(reasons.length)
  })
})
