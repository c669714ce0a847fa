import { readdirSync, readFileSync } from 'node:fs'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formats } from '#core/formats/list'
import { jsonl } from '#core/formats/jsonl'
import { runCommand } from '../helpers/cli'
import { put, temporaryFolder } from '../helpers/disk'
import { documentFrom, fileNamed, written } from '../helpers/formats'

const hashiya = (cwd: string, ...argv: readonly string[]) => runCommand(argv, { cwd })

const killed = documentFrom(
  '😀 قُتل ‹figure#f:عشرات› من "‹actor#b:قسد›".\nثم ‹claim#c:عاد ‹actor#d:داعش››',
  {
    attributes: { f: { min: 10, harm: ['killed'] } },
    notes: { b: 'ملاحظة' },
    links: [{ id: 'l', relation: 'victim', from: 'f', to: 'b', attributes: {} }]
  }
)
const line = fileNamed(written(jsonl, [killed]), 'readings.jsonl')

async function folderWith(name: string, content: string): Promise<string> {
  const cwd = temporaryFolder()
  await put(cwd, name, content)
  return cwd
}

describe('formats', () => {
  it('are listed with what each carries and loses', async () => {
    const { code, out } = await hashiya('/', 'formats', '--json')
    expect(code).toBe(0)
    const { formats: listed } = JSON.parse(out) as { formats: { id: string; loses: string[] }[] }
    expect(listed.map(({ id }) => id)).toEqual(formats.map(({ id }) => id))
    expect(listed.find(({ id }) => id === 'conll')).toMatchObject({
      extension: 'conll',
      layout: 'folder',
      offsetUnit: null,
      reads: true,
      carries: expect.arrayContaining(['article-id', 'text-hash']),
      loses: expect.arrayContaining(['links', 'overlaps', 'borders'])
    })
    const told = await hashiya('/', 'formats')
    expect(told.out.split('\n').filter((one) => / in and out | out only /.test(one))).toHaveLength(
      formats.length
    )
  })
})

describe('convert', () => {
  const readable = formats.filter((format) => format.read)

  it.each(
    readable.map(({ id, layout, extension }) => [
      id,
      layout === 'folder' ? 'out' : `out.${extension}`
    ])
  )('goes to %s and back with the declared losses alone', async (id, name) => {
    const cwd = await folderWith('in.jsonl', line)
    const there = await hashiya(
      cwd,
      'convert',
      'in.jsonl',
      '--from',
      'jsonl',
      '--to',
      id,
      '--out',
      name,
      '--json'
    )
    expect(JSON.parse(there.out)).toMatchObject({ annotations: 4, asDeclared: 5, problems: [] })
    const back = await hashiya(
      cwd,
      'convert',
      name,
      '--from',
      id,
      '--to',
      'jsonl',
      '--out',
      'back.jsonl',
      '--json'
    )
    expect(JSON.parse(back.out)).toMatchObject({ articles: 1, problems: [] })
    const record = JSON.parse(readFileSync(join(cwd, 'back.jsonl'), 'utf8')) as { text: string }
    expect(record.text).toBe(killed.article.text)
    expect({ there: there.code, back: back.code }).toEqual({ there: 0, back: 0 })
  })

  it('says what came back, and what the format does not hold', async () => {
    const cwd = await folderWith('in.jsonl', line)
    const argv = ['convert', 'in.jsonl', '--from', 'jsonl', '--to', 'conll', '--out', 'o']
    expect((await hashiya(cwd, ...argv)).out).toBe(
      'Wrote 4 annotations and 1 links of 1 articles.\n' +
        'Read back: 1 of 5 annotations and links identical.\n' +
        '5 of 5 as the format can hold them; it does not hold: attributes 1, notes 1, overlaps 1, links 1, ids 3.\n'
    )
    expect(readdirSync(join(cwd, 'o')).toSorted()).toEqual([
      'manifest.json',
      'train.conll',
      'train.offsets.jsonl'
    ])
  })

  it('names labels anew as it is told, leaves out what it is told, and reports the unknown', async () => {
    const foreign =
      '{"text":"قتل قسد في حلب أمس","label":[[4,7,"ORG"],[11,14,"LOC"],[15,18,"DATE"]]}\n'
    const cwd = await folderWith('in.jsonl', foreign)
    await put(cwd, 'map.json', '{"labels":{"ORG":"ACTOR","DATE":null}}')
    const argv = [
      'convert',
      'in.jsonl',
      '--from',
      'doccano',
      '--to',
      'jsonl',
      '--out',
      'o.jsonl',
      '--map',
      'map.json'
    ]
    const { code, err } = await hashiya(cwd, ...argv)
    expect(code).toBe(1)
    expect(err).toBe(
      'in.jsonl:1: left out as was asked: DATE (1)\n' +
        'in.jsonl:1: the scheme has no LOC; it was kept under this name (1)\n'
    )
    const { spans } = JSON.parse(readFileSync(join(cwd, 'o.jsonl'), 'utf8')) as {
      spans: { label: string }[]
    }
    expect(spans.map(({ label }) => label)).toEqual(['ACTOR', 'LOC'])
  })

  it('keeps two readings of one article by nobody apart', async () => {
    const cwd = await folderWith(
      'in.jsonl',
      '{"text":"قسد","label":[]}\n{"text":"قسد","label":[]}\n'
    )
    await hashiya(cwd, 'convert', 'in.jsonl', '--from', 'doccano', '--to', 'brat', '--out', 'o')
    expect(readdirSync(join(cwd, 'o')).filter((name) => name.startsWith('unknown'))).toEqual([
      'unknown',
      'unknown-2'
    ])
  })

  it('passes links and pictures over in a folder, and refuses a text that is no UTF-8', async () => {
    const cwd = await folderWith('in/a.txt', 'قسد')
    await put(cwd, 'in/a.ann', 'T1\tORG 0 3\tقسد\n')
    await put(cwd, 'in/photo.jpg', Uint8Array.of(0xff, 0xd8))
    await put(cwd, 'in/notes.docx', Uint8Array.of(0x50, 0x4b, 0xff))
    await symlink('/etc/passwd', join(cwd, 'in/b.txt'))
    const argv = ['convert', 'in', '--from', 'brat', '--to', 'jsonl', '--out', 'o.jsonl', '--json']
    expect(JSON.parse((await hashiya(cwd, ...argv)).out)).toMatchObject({ articles: 1 })
    await put(cwd, 'in/c.ann', Uint8Array.of(0xd3, 0xed))
    expect(JSON.parse((await hashiya(cwd, ...argv)).out)).toEqual({
      problem: { code: 'format.not-utf8', at: 'c.ann' }
    })
  })

  it.each([
    ['is not there', 'gone', 'jsonl', 'import.missing'],
    ['is of another format', 'in.jsonl', 'cas-xmi', 'format.not-xml'],
    ['is empty', 'empty.json', 'label-studio', 'format.not-json']
  ])('of what %s ends with 1', async (_what, name, from, code) => {
    const cwd = await folderWith('in.jsonl', line)
    await put(cwd, 'empty.json', '')
    const ended = await hashiya(
      cwd,
      'convert',
      name,
      '--from',
      from,
      '--to',
      'jsonl',
      '--out',
      'o',
      '--json'
    )
    expect(JSON.parse(ended.out)).toMatchObject({ problem: { code } })
    expect(ended.code).toBe(1)
    expect(readdirSync(cwd)).not.toContain('o')
  })

  it.each([
    [['--from', 'x', '--to', 'jsonl', '--out', 'o'], 'Unknown format “x”'],
    [['--to', 'jsonl', '--out', 'o'], 'Say which format: --from'],
    [['--from', 'jsonl', '--to', 'brat'], '--out <path>'],
    [
      ['--from', 'jsonl', '--to', 'conll', '--out', 'o', '--tagging', 'xyz'],
      '--tagging may be bio'
    ],
    [['--from', 'jsonl', '--to', 'conll', '--out', 'o', '--tokens', 'xyz'], '--tokens may be'],
    [['--from', 'jsonl', '--to', 'conll', '--out', 'o', '--split', '1'], '--split needs numbers'],
    [['--from', 'jsonl', '--to', 'brat', '--out', 'o', '--no-text'], 'cannot be written without'],
    [
      ['--from', 'jsonl', '--to', 'jsonl', '--out', 'o', '--map', 'gone.json'],
      '--map needs a JSON file'
    ]
  ])('with %j ends with 2 and says what to write', async (options, message) => {
    const cwd = await folderWith('in.jsonl', line)
    const { code, out, err } = await hashiya(cwd, 'convert', 'in.jsonl', ...options)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })
})
