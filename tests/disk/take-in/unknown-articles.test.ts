import { describe, expect, it } from 'vitest'
import { csv } from '#core/formats/tables/csv'
import { jsonl } from '#core/formats/jsonl'
import { w3c } from '#core/formats/w3c/w3c'
import { readOrphan } from '#core/taking/orphan'
import { places } from '#disk/layout'
import { sha256 } from '#disk/hash'
import { openProject, type Project } from '#disk/open-project'
import { Intake } from '#disk/take-in/intake'
import { contents, now, projectOf, put, temporaryFolder, value } from '../../helpers/disk'
import { documentFrom, written, optionsWith } from '../../helpers/formats'
import { placeIn, savedReading, tagOn } from '../../helpers/readings'
import { goingAlong, readingIn, wordsIn } from '../../helpers/taking'

const other = 'اجتمع المجلس لبحث أسعار القمح.\n'
const here = 'عاجل: هاجمت قسد نقطة لداعش شرق الفرات. وردت قسد بالنفي.\n'
const theirs = 'هاجمت قسد نقطة لداعش شرق الفرات. وردت قسد بالنفي. وغادرت الهلال.\n'

/** Looks, says of the only article that was not found which one it is, looks again and takes. */
async function taking(project: Project, file: string) {
  const intake = await Intake.open(project, [{ path: file }])
  for await (const _ of intake.survey());
  const before = intake.plan
  const [unknown] = before.unknown
  if (unknown) intake.assign({ [unknown.key]: idHere(project) })
  for await (const _ of intake.survey());
  const { plan } = intake
  const writer = { app: 'hashiya test', session: 'session-1' }
  for await (const _ of intake.take(goingAlong(plan), { now, writer }));
  return { before, plan, report: intake.report!, project: value(await openProject(project.root)) }
}

/** The number of the article that is meant: the one that is not `other`. */
function numberIn({ shelf }: Project): number {
  return shelf.findIndex(({ textSha256 }) => textSha256 !== sha256(other))
}

function idHere(project: Project): string {
  return project.shelf[numberIn(project)]!.id
}

async function reasonsIn(project: Project, id: string) {
  const reading = await readingIn(project, id, numberIn(project))
  return reading!.setAside.tags.map((record) => readOrphan(record)?.reason)
}

describe('an article that was not found', () => {
  it('is told with what the file calls it, and taken for the one that a person says', async () => {
    const project = await projectOf(other, here)
    const at = (words: string) => [theirs.indexOf(words), theirs.indexOf(words) + words.length]
    const record = {
      text: theirs,
      title: 'خبر آخر',
      label: [
        [...at('قسد'), 'ACTOR'],
        [...at('لداعش'), 'CUE'],
        [...at('الهلال'), 'ACTOR']
      ]
    }
    const file = await put(temporaryFolder(), 'omar.jsonl', `${JSON.stringify(record)}\n`)
    const { before, plan, report, project: after } = await taking(project, file)
    expect(before.unknown).toMatchObject([
      {
        files: ['omar.jsonl'],
        documents: 1,
        opening: theirs.trim(),
        assigned: null
      }
    ])
    expect(before.newArticles).toBe(1)
    expect(plan.unknown).toMatchObject([{ assigned: idHere(project) }])
    expect(plan.files).toMatchObject([
      { newArticles: 0, matched: { hand: 1 }, refound: 2, orphans: 1 }
    ])
    expect(report.importedArticles).toBe(0)
    expect(await wordsIn(after, 'omar', numberIn(after))).toEqual(['ACTOR: قسد', 'CUE: لداعش'])
    expect(await reasonsIn(after, 'omar')).toEqual(['not-found'])
  })

  it('of a reading of ours without it: by offset where the words stand there, else by words', async () => {
    const colleague = await projectOf(theirs)
    const second = theirs.lastIndexOf('قسد')
    const tags = [
      tagOn(theirs, 'نقطة', { id: 'moved' }),
      tagOn(theirs, 'قسد', { id: 'twice', span: { start: second, end: second + 3 } }),
      tagOn(theirs, 'الهلال', { id: 'gone' })
    ]
    await savedReading(await placeIn(colleague, theirs, 'omar'), ...tags)
    const name = places.reading('omar', colleague.shelf[0]!.id)
    const json = (await contents(colleague.root))[name]!
    const file = await put(temporaryFolder(), 'omar.json', Buffer.from(json, 'latin1'))
    const moved = await taking(await projectOf(other, here), file)
    expect(moved.before.files).toMatchObject([{ withoutArticle: 1 }])
    expect(moved.plan.files).toMatchObject([
      { withoutArticle: 0, matched: { hand: 1 }, orphans: 1 }
    ])
    expect(await wordsIn(moved.project, 'omar', numberIn(moved.project))).toEqual([
      'ACTOR: نقطة',
      'ACTOR: قسد'
    ])
    expect(await reasonsIn(moved.project, 'omar')).toEqual(['not-found'])
    // A text that only goes on differently behind the tags has them at their very offsets.
    const longer = await taking(await projectOf(other, `${theirs}وختم البيان بكلمة.\n`), file)
    const reading = await readingIn(longer.project, 'omar', numberIn(longer.project))
    expect(reading!.tags.map(({ id, span }) => [id, span])).toEqual(
      tags.map(({ id, span }) => [id, span])
    )
  })

  it.each([
    ['jsonl', jsonl, []],
    ['csv', csv, []],
    ['w3c', w3c, []]
  ] as const)('of %s without text has no place for offsets alone', async (_id, format, words) => {
    const sent = documentFrom('هاجمت ‹actor:قسد› نقطة لداعش شرق الفرات.\n')
    const { files } = written(format, [sent], optionsWith({ withText: false }))
    const folder = temporaryFolder()
    for (const { name, text } of files) await put(folder, name, text)
    const { before, plan, project } = await taking(await projectOf(other, here), folder)
    expect([before.people, before.unknown.length]).toEqual([[], 1])
    expect(before.problems.map(({ code }) => code)).toEqual(['format.no-text'])
    expect(plan.problems).toEqual([])
    expect(plan.unknown).toMatchObject([{ opening: null, documents: 1 }])
    expect(plan.files).toMatchObject([{ documents: 1, matched: { hand: 1 }, orphans: 1 }])
    const [person] = project.manifest.annotators.slice(1)
    expect(await wordsIn(project, person!.id, numberIn(project))).toEqual(words)
    expect(await reasonsIn(project, person!.id)).toEqual(['no-words'])
  })

  it('of brat without its text is found by a person, and its tags by offset and words', async () => {
    const at = here.indexOf('قسد')
    const ann = `T1\tACTOR ${at} ${at + 3}\tقسد\nT2\tACTOR 3 9\tالهلال\n`
    const file = await put(temporaryFolder(), 'x.ann', ann)
    const { before, plan, project } = await taking(await projectOf(other, here), file)
    expect(before.unknown).toMatchObject([{ called: 'x', files: ['x.ann'], documents: 1 }])
    expect(plan.files).toMatchObject([{ matched: { hand: 1 }, fitting: 1, orphans: 1 }])
    const reading = await readingIn(project, 'x', numberIn(project))
    expect(reading!.tags.map(({ span }) => span)).toEqual([{ start: at, end: at + 3 }])
  })

  it('is said once for all that speak of it, and only of articles that are here', async () => {
    const project = await projectOf(other, here)
    const line = `${JSON.stringify({ text: theirs, label: [[6, 9, 'ACTOR']] })}\n`
    const folder = temporaryFolder()
    for (const name of ['omar', 'sara']) await put(folder, `${name}.jsonl`, line)
    const intake = await Intake.open(project, [{ path: folder }])
    for await (const _ of intake.survey());
    const [unknown, more] = intake.plan.unknown
    expect([unknown!.documents, unknown!.files.length, more]).toEqual([2, 2, undefined])
    intake.assign({ [unknown!.key]: 'a-nowhere' })
    for await (const _ of intake.survey());
    expect(intake.plan.unknown).toMatchObject([{ assigned: null }])
    intake.assign({ [unknown!.key]: idHere(project) })
    for await (const _ of intake.survey());
    expect(intake.plan.files.map(({ matched }) => matched.hand)).toEqual([1, 1])
    expect(intake.plan.people.map(({ suggested }) => suggested)).toEqual(['omar', 'sara'])
  })
})
