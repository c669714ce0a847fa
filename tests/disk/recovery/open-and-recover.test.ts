import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { remedyOf } from '#core/file/remedies'
import { newIncident } from '#core/incidents/record'
import { newDraftName } from '#disk/drafts'
import { pathOf, places } from '#disk/layout'
import { saveIncident } from '#disk/incident-files'
import { backupsFor, openAndRecover } from '#disk/recovery/open-and-recover'
import { RegisterFile } from '#disk/register-file'
import { sha256 } from '#disk/hash'
import { validateProject } from '#disk/validate'
import { contents, now, problem, projectOf, put, temporaryFolder, value } from '../../helpers/disk'
import { placeIn, savedReading, tagOn } from '../../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد"'
const other = 'نص ثان'
const [actor, figure] = [tagOn(text, 'قسد'), tagOn(text, 'عشرات')]

/** A project of two articles with a reading each, the first saved twice, opened once before. */
async function worked() {
  const project = await projectOf(text, other)
  const ports = { now, copies: temporaryFolder() }
  const place = await placeIn(project, text)
  await savedReading(place, actor)
  await savedReading(place, figure)
  await savedReading(await placeIn(project, other))
  const register = value(await RegisterFile.open(project.root))
  value(await register.edit((found) => ({ ok: true, value: found, notes: [] })))
  value(await register.edit((found) => ({ ok: true, value: found, notes: [] })))
  const backups = backupsFor('project-1', ports)
  const draft = newIncident({ id: 'i-1', annotatorId: 'layla', now: now() })
  value(await saveIncident(draft, { root: project.root, backups }))
  value(await openAndRecover(project.root, ports))
  const at = {
    incident: places.incident('layla', 'i-1'),
    manifest: 'project.json',
    scheme: 'scheme.json',
    register: 'actors.json',
    article: places.article(place.article.id),
    reading: places.reading('layla', place.article.id)
  }
  return { root: project.root, ports, at, open: () => openAndRecover(project.root, ports) }
}

const bytesAt = (root: string, place: string) => readFileSync(pathOf(root, place))

type Damage = readonly [what: string, code: string, (whole: Buffer) => Uint8Array]

/** What people and programs do to files. None of these is anything that somebody meant. */
const damages: readonly Damage[] = [
  ['empty', 'file.damaged', () => Buffer.alloc(0)],
  ['cut in half', 'file.damaged', (whole) => whole.subarray(0, whole.length / 2)],
  ['cut off inside a letter', 'file.damaged', () => Buffer.from('{"x":"ق').subarray(0, -1)],
  ['filled with zeros', 'file.damaged', (whole) => Buffer.alloc(whole.length)],
  ['followed by zeros', 'file.damaged', (whole) => Buffer.concat([whole, Buffer.alloc(512)])],
  ['another program’s garbage', 'file.damaged', () => Buffer.from('\x7fELF\x02\x01\x01')],
  ['UTF-16', 'file.damaged', (whole) => Buffer.from(`\ufeff${whole.toString()}`, 'utf16le')],
  ['Windows-1256', 'file.damaged', () => Buffer.from([0x7b, 0x22, 0xde, 0x22, 0x3a, 0x31, 0x7d])],
  ['a bare surrogate', 'file.damaged', () => Buffer.from([0x7b, 0xed, 0xa0, 0x80, 0x7d])],
  ['a list', 'file.damaged', () => Buffer.from('[]')],
  ['null', 'file.damaged', () => Buffer.from('null')],
  ['nested for ever', 'file.too-deep', () => Buffer.from(`{"a":${'['.repeat(50_000)}`)],
  ['a trap for prototypes', 'file.forbidden-key', () => Buffer.from('{"__proto__":{"x":1}}')]
]
const files = ['manifest', 'scheme', 'register', 'article', 'reading', 'incident'] as const

it.each(files)(
  'the damaged %s comes back, whatever befell it, and its bytes stay',
  async (file) => {
    const { root, at, open } = await worked()
    const place = at[file]
    const found: unknown[] = []
    const wanted: unknown[] = []
    for (const [what, because, damage] of damages) {
      const whole = file === 'reading' ? null : bytesAt(root, place)
      const damaged = Buffer.from(damage(bytesAt(root, place)))
      await writeFile(pathOf(root, place), damaged)
      const { problems, readOnly, shelf } = value(await open())
      const copy = `${places.quarantine}/${place.slice(0, -5)}.${sha256(damaged).slice(0, 8)}.damaged`
      const facts = { because, copy, where: 'project', from: expect.any(String) }
      wanted.push([what, [{ code: 'recovery.restored', at: place, facts }], null, 2])
      found.push([what, problems, readOnly, shelf.length])
      expect(bytesAt(root, copy)).toEqual(damaged)
      if (whole) expect(bytesAt(root, place)).toEqual(whole)
      else expect(JSON.parse(bytesAt(root, place).toString())).toMatchObject({ rev: 1 })
    }
    expect(found).toEqual(wanted)
    expect(value(await open()).problems).toEqual([])
  }
)

it('an article whose text was changed comes back', async () => {
  const { root, at, open } = await worked()
  const whole = bytesAt(root, at.article)
  await writeFile(pathOf(root, at.article), whole.toString().replace('"text": "قُ', '"text": "قِ'))
  expect(value(await open()).problems).toMatchObject([
    { code: 'recovery.restored', at: at.article, facts: { because: 'article.hash-mismatch' } }
  ])
  expect(bytesAt(root, at.article)).toEqual(whole)
})

it('a byte order mark is no damage', async () => {
  const { root, at, open } = await worked()
  const whole = bytesAt(root, at.reading)
  await writeFile(pathOf(root, at.reading), `\ufeff${whole.toString()}`)
  expect(value(await open()).problems).toEqual([])
})

it('an article and its reading that are both damaged both come back', async () => {
  const { root, at, open } = await worked()
  for (const place of [at.article, at.reading]) await writeFile(pathOf(root, place), '{')
  expect(value(await open()).problems.map(({ code, at }) => [code, at])).toEqual([
    ['recovery.restored', at.article],
    ['recovery.restored', at.reading]
  ])
})

describe('what is missing', () => {
  it.each(['manifest', 'reading', 'article'] as const)('as the %s comes back', async (file) => {
    const { root, at, open } = await worked()
    rmSync(pathOf(root, at[file]))
    const opened = value(await open())
    expect(opened.problems).toEqual([
      {
        code: 'recovery.found-again',
        at: at[file],
        facts: { because: 'file.lost', where: 'project', from: expect.any(String) }
      }
    ])
    expect(opened.shelf).toHaveLength(2)
  })

  it('comes back from the second place when the copies are gone as well', async () => {
    const { root, at, open, ports } = await worked()
    const copies = join(ports.copies, 'project-1/annotations/layla')
    await put(
      copies,
      `${at.reading.split('/')[2]!.slice(0, -5)}/000001-20240301T0900Z.json`,
      bytesAt(root, at.reading)
    )
    await writeFile(pathOf(root, at.reading), '{')
    rmSync(pathOf(root, places.backups), { recursive: true })
    expect(value(await open()).problems).toMatchObject([
      { code: 'recovery.restored', at: at.reading, facts: { where: 'second-place' } }
    ])
  })

  it('as article and reading together was taken out by somebody, and stays out', async () => {
    const { root, at, open } = await worked()
    for (const place of [at.article, at.reading]) rmSync(pathOf(root, place))
    const opened = value(await open())
    expect(opened.problems).toEqual([])
    expect(opened.shelf).toHaveLength(1)
  })

  it('is waited for while a sync program has not brought it', async () => {
    const { root, at, open } = await worked()
    const [, , name] = at.reading.split('/')
    renameSync(pathOf(root, at.reading), pathOf(root, `annotations/layla/.${name}.icloud`))
    expect(value(await open()).problems).toMatchObject([
      { code: 'project.not-downloaded', facts: { by: 'iCloud' } }
    ])
    expect(readdirSync(pathOf(root, 'annotations/layla'))).not.toContain(name)
  })
})

describe('without a whole version', () => {
  it.each(['reading', 'article', 'scheme'] as const)(
    'the damaged %s stays, its bytes are copied, and the rest opens',
    async (file) => {
      const { root, at, open, ports } = await worked()
      await writeFile(pathOf(root, at[file]), '{"cut')
      rmSync(pathOf(root, places.backups), { recursive: true })
      rmSync(ports.copies, { recursive: true })
      const opened = value(await open())
      expect(opened.problems).toMatchObject([{ code: 'file.damaged', at: at[file] }])
      expect(opened.shelf.length).toBeGreaterThanOrEqual(1)
      expect(bytesAt(root, at[file]).toString()).toBe('{"cut')
      expect(Object.values(await contents(pathOf(root, places.quarantine)))).toEqual(['{"cut'])
    }
  )

  it('a damaged manifest is told, and nothing but its copy is new', async () => {
    const { root, open } = await worked()
    await writeFile(pathOf(root, 'project.json'), '{')
    rmSync(pathOf(root, `${places.backups}/project`), { recursive: true })
    expect(problem(await open())).toMatchObject({ code: 'file.damaged', at: 'project.json' })
  })

  it('uses an older one when the newest are damaged too', async () => {
    const { root, at, open } = await worked()
    const folder = pathOf(root, `${places.backups}/${at.reading.slice(0, -5)}`)
    const whole = readFileSync(join(folder, 'before-1.json'))
    await writeFile(join(folder, 'before-2.json'), '{')
    await writeFile(pathOf(root, at.reading), '')
    expect(value(await open()).problems).toMatchObject([{ code: 'recovery.restored' }])
    expect(bytesAt(root, at.reading)).toEqual(whole)
  })
})

describe('what may be somebody’s intention', () => {
  const changed = (bytes: Buffer, change: object) =>
    JSON.stringify({ ...(JSON.parse(bytes.toString()) as object), ...change })

  it.each([
    ['another shape', { annotations: 5 }, 'file.bad-shape'],
    ['another format', { format: 'other' }, 'file.other-format'],
    ['another annotator’s id', { annotatorId: 'omar' }, 'reading.misplaced'],
    ['another article’s id', { articleId: 'a-9' }, 'reading.misplaced'],
    ['another text’s hash', { textSha256: '0'.repeat(64) }, 'reading.other-text'],
    ['a newer version', { schemaVersion: 9, minReader: 9 }, 'file.newer'],
    ['a newer version that can be read', { schemaVersion: 9 }, 'file.newer']
  ])('as %s in a reading is shown, and no byte changes', async (_what, change, code) => {
    const { root, at, open } = await worked()
    const bytes = changed(bytesAt(root, at.reading), change)
    await writeFile(pathOf(root, at.reading), bytes)
    expect(value(await open()).problems).toMatchObject([{ code, at: at.reading }])
    expect(bytesAt(root, at.reading).toString()).toBe(bytes)
    expect(remedyOf(code)).not.toBe('restored')
  })

  it.each([
    ['a link', (path: string) => symlinkSync('/etc/hostname', path)],
    ['a folder', (path: string) => mkdirSync(path)]
  ])('as %s in a reading’s place is shown and left alone', async (_what, make) => {
    const { root, at, open } = await worked()
    rmSync(pathOf(root, at.reading))
    make(pathOf(root, at.reading))
    expect(value(await open()).problems).toMatchObject([
      { code: 'file.not-a-file', at: at.reading }
    ])
  })

  it.each([
    ['(conflicted copy 2025-04-10 093612)', 'Nextcloud'],
    ['(1)', 'Google Drive']
  ])('as a copy named %s is shown beside the one that is used', async (mark, by) => {
    const { root, at, open } = await worked()
    const copy = at.reading.replace('.json', ` ${mark}.json`)
    await writeFile(pathOf(root, copy), '{"whatever')
    expect(value(await open()).problems).toMatchObject([
      { code: 'project.conflict-copy', at: copy, facts: { by } }
    ])
    expect(bytesAt(root, copy).toString()).toBe('{"whatever')
  })

  it('as a copy that looks like another article’s reading is known by what it says inside', async () => {
    const { root, at, open } = await worked()
    const copy = at.reading.replace('.json', '-laptop.json')
    await writeFile(pathOf(root, copy), bytesAt(root, at.reading))
    expect(value(await open()).problems).toMatchObject([{ code: 'reading.misplaced', at: copy }])
  })

  it('as a name in other letters is shown', async () => {
    const { root, at, open } = await worked()
    const twin = at.reading.replace('layla/a', 'layla/A')
    await writeFile(pathOf(root, twin), bytesAt(root, at.reading))
    expect(value(await open()).problems).toMatchObject([{ code: 'project.other-case', at: twin }])
  })
})

it('sweeps the drafts of processes that are gone, everywhere in a project and beside it', async () => {
  const { root, ports, open } = await worked()
  const gone = newDraftName().replace(/-\d+-/, '-999999999-')
  const [own, folders] = [newDraftName(), ['', 'articles', 'annotations/layla', places.backups]]
  for (const folder of folders) await put(root, join(folder, gone), '')
  await put(root, `articles/${own}`, '')
  await put(ports.copies, join('project-1', gone), '')
  expect(value(await open()).problems).toEqual([])
  const left = [root, ports.copies].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.tmp')
    )
  )
  expect(left).toEqual([join('articles', own)])
})

it('is what validate foretells', async () => {
  const { root, at } = await worked()
  await writeFile(pathOf(root, at.article), '{')
  rmSync(pathOf(root, at.register))
  await writeFile(pathOf(root, at.register), '')
  await put(root, 'annotations/layla/a-1 (1).json', '{}')
  const found = await validateProject(root)
  expect(found.map(({ problem: { code, at }, remedy }) => [code, at, remedy])).toEqual(
    expect.arrayContaining([
      ['file.damaged', at.article, 'restored'],
      ['file.damaged', at.register, 'restored'],
      ['project.conflict-copy', 'annotations/layla/a-1 (1).json', 'shown']
    ])
  )
})
