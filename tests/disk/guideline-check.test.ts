import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { guidelineLimit } from '#core/guidelines/guideline'
import { openProject } from '#disk/open-project'
import { validateProject } from '#disk/validate'
import { projectOf, put, temporaryFolder, value } from '../helpers/disk'

const whole = '---\nversion: 2\nchanged: 2026-11-01T10:00:00.000Z\nby: layla\n---\n\nنص\n'

const files: readonly (readonly [name: string, content: string | Buffer])[] = [
  ['ACTOR.ar.md', whole],
  ['actor.ar.md', 'نص آخر'],
  ['ACTOR.en.md', Buffer.from([0xd9, 0x20, 0xff])],
  ['CLAIM.ar.md', Buffer.from('\ufeffنص', 'utf16le')],
  ['CLAIM.en.md', 'x'.repeat(guidelineLimit * 4 + 1)],
  ['FIGURE.ar.md', ''],
  ['FIGURE.en.md', Buffer.alloc(40)],
  ['OLD.ar.md', 'نص'],
  ['ACTOR.ar (conflicted copy 2026-11-01).md', 'نص'],
  ['CUE.AR.md', 'نص'],
  ['CUE.en.md.icloud', ''],
  ['general.en.md', 'Their own.'],
  ['notes.txt', ''],
  ['.hashiya-1-abc.tmp', '']
]

const outcomes = [
  ['error', 'guideline.not-utf8', 'ACTOR.en.md', 'shown'],
  ['error', 'guideline.empty', 'FIGURE.ar.md', 'shown'],
  ['error', 'guideline.not-utf8', 'CLAIM.ar.md', 'shown'],
  ['error', 'guideline.too-large', 'CLAIM.en.md', 'shown'],
  ['error', 'guideline.not-utf8', 'FIGURE.en.md', 'shown'],
  ['warning', 'project.conflict-copy', 'ACTOR.ar (conflicted copy 2026-11-01).md', 'shown'],
  ['warning', 'guideline.unknown-label', 'OLD.ar.md', 'shown'],
  ['warning', 'project.left-over', '.hashiya-1-abc.tmp', 'swept'],
  ['warning', 'project.not-downloaded', 'CUE.en.md.icloud', 'shown'],
  ['warning', 'project.other-case', 'CUE.AR.md', 'shown'],
  ['warning', 'project.other-case', 'actor.ar.md', 'shown'],
  ['warning', 'project.stray-file', 'notes.txt', 'shown']
]

it('has an outcome for every file of guidelines that is not right, and touches none', async () => {
  const { root } = await projectOf('نص')
  mkdirSync(join(root, 'guidelines'))
  for (const [name, content] of files) writeFileSync(join(root, 'guidelines', name), content)
  const found = await validateProject(root)
  const told = found.map(({ severity, problem, remedy }) => [
    severity,
    problem.code,
    problem.at?.replace('guidelines/', ''),
    remedy
  ])
  const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).toSorted()
  expect(sorted(told)).toEqual(sorted(outcomes))
  for (const [name, content] of files)
    expect(readFileSync(join(root, 'guidelines', name))).toEqual(Buffer.from(content))
})

it('tells of them when the project is opened, but for what is merely untidy', async () => {
  const { root } = await projectOf('نص')
  for (const [name, content] of files)
    await put(root, `guidelines/${name}`, typeof content === 'string' ? content : content)
  const { problems } = value(await openProject(root))
  const untidy = ['guideline.unknown-label', 'project.left-over', 'project.stray-file']
  const expected = outcomes.filter(([, code]) => !untidy.includes(code!))
  expect(problems.map(({ code }) => code).toSorted()).toEqual(
    expected.map(([, code]) => code!).toSorted()
  )
  expect(readdirSync(join(root, 'guidelines'))).toHaveLength(files.length)
})

it('does not follow a link', async () => {
  const { root } = await projectOf('نص')
  const elsewhere = temporaryFolder()
  await put(elsewhere, 'ACTOR.ar.md', 'نص')
  symlinkSync(elsewhere, join(root, 'guidelines'))
  const found = await validateProject(root)
  expect(found.map(({ problem }) => problem)).toEqual([
    { code: 'file.not-a-file', at: 'guidelines', facts: { kind: 'link' } }
  ])
})
