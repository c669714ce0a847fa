import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { registerOf, writeRegister } from '#core/actors/register'
import { registerPlace } from '#disk/register-file'
import { runCommand } from '../helpers/cli'
import { contents, projectOf, put } from '../helpers/disk'
import { placeIn, savedReading, tagOn } from '../helpers/readings'

const text = '😀 وقالت "قسد" إنّ داعش هاجم الحقل، وقُتل ثلاثة مدنيين.'

function hashiya(...argv: readonly string[]) {
  let ids = 0
  return runCommand(argv, { newId: () => `id-${(ids += 1)}` })
}

async function annotations(root: string): Promise<readonly { label: string; quote: string }[]> {
  const files = Object.keys(await contents(root)).filter((name) => name.startsWith('annotations/'))
  const file = files.find((name) => name.endsWith('.json'))
  if (!file) return []
  return JSON.parse(await readFile(join(root, file), 'utf8')).annotations
}

describe('hashiya suggest', () => {
  it('lists what it finds and changes nothing', async () => {
    const { root } = await projectOf(text)
    const before = await contents(root)
    const { code, out, err } = await hashiya('suggest', root)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('actor  9–12  قسد  (actor.alias)')
    expect(out).toContain('7 suggestions. Nothing was changed')
    expect(await contents(root)).toEqual(before)
  })

  it('prints code points and reasons as JSON', async () => {
    const { root } = await projectOf(text)
    const { articles, applied } = JSON.parse((await hashiya('suggest', root, '--json')).out)
    expect(applied).toBe(0)
    expect(articles[0].suggestions.map((found: { quote: string }) => found.quote)).toEqual([
      'قالت',
      'قسد',
      'داعش هاجم الحقل',
      'داعش',
      'قُتل ثلاثة مدنيين',
      'ثلاثة مدنيين',
      'مدنيين'
    ])
    expect(articles[0].suggestions[1]).toMatchObject({
      kind: 'actor',
      label: 'ACTOR',
      start: 9,
      end: 12,
      attributes: { entity: 'sdf' },
      reason: { code: 'alias' },
      rule: 'actor.alias'
    })
  })

  it('tags them once, however often it is run', async () => {
    const { root } = await projectOf(text)
    expect((await hashiya('suggest', root, '--apply')).out).toContain('Tagged 7 of 7')
    const once = await annotations(root)
    expect(once).toHaveLength(7)
    expect(once[0]).toMatchObject({ source: 'suggested', rule: 'cue.U01' })
    expect((await hashiya('suggest', root, '--apply')).out).toContain('Tagged 0 of 0')
    expect(await annotations(root)).toEqual(once)
    expect((await hashiya('validate', root)).code).toBe(0)
  })

  it('leaves the annotator’s own tags as they are', async () => {
    const project = await projectOf(text)
    await savedReading(await placeIn(project), tagOn(text, '"قسد"', { note: 'مهم' }))
    await hashiya('suggest', project.root, '--apply', '--kind', 'actor')
    expect(await annotations(project.root)).toMatchObject([
      { quote: '"قسد"', note: 'مهم' },
      { quote: 'داعش' },
      { quote: 'مدنيين', attributes: { entity: 'civilians' } }
    ])
  })

  it('leaves away what the annotator turned down', async () => {
    const project = await projectOf(text)
    const store = await savedReading(await placeIn(project))
    const start = text.indexOf('داعش')
    const rejection = { kind: 'actor', span: { start, end: start + 4 } }
    void store.edit([{ type: 'reject', rejection }])
    await store.save()
    await hashiya('suggest', project.root, '--apply', '--kind', 'actor')
    expect((await annotations(project.root)).map(({ quote }) => quote)).toEqual(['قسد', 'مدنيين'])
  })

  it('tags the kinds that were asked for', async () => {
    const { root } = await projectOf(text)
    await hashiya('suggest', root, '--apply', '--kind', 'figure,cue')
    expect((await annotations(root)).map(({ label }) => label)).toEqual(['CUE', 'FIGURE'])
  })

  it('reads the project’s own register', async () => {
    const { root } = await projectOf('دخل لواء النسور البلدة')
    const names = { ar: 'لواء النسور', en: '' }
    const eagles = { id: 'eagles', type: 'armed_group', names, aliases: [] }
    await put(root, registerPlace, writeRegister(registerOf([eagles])))
    expect((await hashiya('suggest', root)).out).toContain('لواء النسور')
  })

  it('ends with 2 for a kind that it does not know', async () => {
    const { root } = await projectOf(text)
    const { code, err } = await hashiya('suggest', root, '--kind', 'place')
    expect(code).toBe(2)
    expect(err).toContain('Known: actor, figure, cue, claim, time')
  })

  it('ends with 1 for a damaged register and tags nothing', async () => {
    const { root } = await projectOf(text)
    await put(root, registerPlace, '{')
    const before = await contents(root)
    expect(await hashiya('suggest', root, '--apply')).toMatchObject({
      code: 1,
      err: expect.stringContaining(registerPlace)
    })
    expect(await contents(root)).toEqual(before)
  })
})
