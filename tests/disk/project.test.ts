import { readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { annotatorId } from '#disk/annotator-id'
import { readArticle } from '#disk/article-files'
import { createProject } from '#disk/create-project'
import { importArticle } from '#disk/import-article'
import { openProject } from '#disk/open-project'
import {
  contents,
  newProject,
  now,
  problem,
  projectOf,
  put,
  temporaryFolder,
  tinyDisk,
  value
} from '../helpers/disk'

const text = 'قُتل عشرات العناصر\nفي هجوم على موقع لـ"قسد" 😀'
const chosen = (content: string, name = 'خبر.txt') => ({ name, bytes: Buffer.from(content) })

describe('creating a project', () => {
  it('makes a folder that opens, empty', async () => {
    const folder = join(temporaryFolder(), 'رصد 2024')
    value(await createProject(folder, newProject))
    expect(readdirSync(folder).toSorted()).toEqual([
      'annotations',
      'articles',
      'project.json',
      'scheme.json'
    ])
    expect(value(await openProject(folder))).toMatchObject({
      manifest: { projectId: 'project-1', name: 'رصد', annotatorId: 'layla' },
      scheme: { scheme: 'hashiya-default' },
      shelf: [],
      problems: [],
      readOnly: null
    })
  })

  it('takes a folder with other things in it, and leaves them alone', async () => {
    const folder = temporaryFolder()
    await put(folder, 'ملاحظات.txt', 'لي')
    value(await createProject(folder, newProject))
    expect(readFileSync(join(folder, 'ملاحظات.txt'), 'utf8')).toBe('لي')
  })

  it('finishes what a crash cut short before the manifest', async () => {
    const folder = temporaryFolder()
    value(await createProject(folder, newProject))
    renameSync(join(folder, 'project.json'), join(folder, 'elsewhere'))
    value(await createProject(folder, newProject))
  })

  it.each([
    ['a project', 'project.json', '{}', 'project.exists'],
    ['somebody’s articles', 'articles/a.json', '{}', 'project.folder-in-use'],
    ['somebody’s scheme', 'scheme.json', '{"mine":1}', 'project.folder-in-use']
  ])('refuses a folder that holds %s, and changes nothing', async (_name, place, content, code) => {
    const folder = temporaryFolder()
    await put(folder, place, content)
    const before = await contents(folder)
    expect(problem(await createProject(folder, newProject)).code).toBe(code)
    expect(await contents(folder)).toEqual(before)
  })

  it('refuses a file where the folder should be', async () => {
    const path = await put(temporaryFolder(), 'file', '')
    expect(problem(await createProject(path, newProject)).code).toBe('project.not-a-folder')
  })

  it('says so when the folder cannot be written to', async (test) => {
    const disk = tinyDisk(64)
    if (!disk) return test.skip('mounting is not allowed here')
    disk.makeReadOnly()
    const folder = join(disk.folder, 'new')
    expect(problem(await createProject(folder, newProject))).toEqual({ code: 'project.read-only' })
  })

  it.each([
    ['Layla Q.', 'layla-q'],
    ['José', 'jose'],
    ['con', /^a-[0-9a-f]{8}$/],
    ['ليلى', /^a-[0-9a-f]{8}$/],
    ['ليلى Layla', /^a-[0-9a-f]{8}$/],
    ['***', /^a-[0-9a-f]{8}$/],
    ['x'.repeat(100), 'x'.repeat(40)]
  ])('gives %s an id that every disk takes', (name, id) => {
    expect(annotatorId(name)).toMatch(id instanceof RegExp ? id : new RegExp(`^${id}$`))
  })
})

describe('opening', () => {
  it('tells a folder that is not there from one that is no project', async () => {
    const folder = temporaryFolder()
    expect(problem(await openProject(join(folder, 'gone'))).code).toBe('project.missing')
    expect(problem(await openProject(folder)).code).toBe('project.none')
    const file = await put(folder, 'file.txt', '')
    expect(problem(await openProject(file)).code).toBe('project.none')
  })

  it.each([
    ['cut in half', '{"format":"hashiya.project","schemaV', 'file.damaged'],
    ['of another format', '{"format":"x","schemaVersion":1,"minReader":1}', 'file.other-format'],
    [
      'of a newer Hashiya',
      '{"format":"hashiya.project","schemaVersion":9,"minReader":9}',
      'file.newer'
    ],
    [
      'without a version',
      '{"format":"hashiya.project","schemaVersion":0,"minReader":0}',
      'file.other-format'
    ],
    [
      'without a name',
      '{"format":"hashiya.project","schemaVersion":1,"minReader":1}',
      'file.bad-shape'
    ]
  ])('refuses a manifest %s and leaves it as it is', async (_name, manifest, code) => {
    const { root } = await projectOf(text)
    await writeFile(join(root, 'project.json'), manifest)
    const before = await contents(root)
    expect(problem(await openProject(root))).toMatchObject({ code, at: 'project.json' })
    expect(await contents(root)).toEqual(before)
  })

  it('names each damaged article and opens the others', async () => {
    const { root, shelf } = await projectOf('أول', 'ثان', 'ثالث', 'رابع')
    const [first, second, third, fourth] = shelf.map(({ id }) => id)
    const path = (id: string | undefined) => join(root, 'articles', `${id}.json`)
    const whole = readFileSync(path(first), 'utf8')
    await writeFile(path(first), whole.slice(0, 100))
    await writeFile(
      path(second),
      readFileSync(path(second), 'utf8').replace(/"text": "./, '"text": "س')
    )
    renameSync(path(third), join(root, 'outside.json'))
    symlinkSync(join(root, 'outside.json'), path(third))
    const opened = value(await openProject(root))
    expect(opened.shelf.map(({ id }) => id)).toEqual([fourth])
    expect(opened.problems.map(({ code, at }) => [code, at]).toSorted()).toEqual(
      [
        ['file.damaged', `articles/${first}.json`],
        ['article.hash-mismatch', `articles/${second}.json`],
        ['file.not-a-file', `articles/${third}.json`]
      ].toSorted()
    )
  })

  it('does not follow a folder that is a link', async () => {
    const { root } = await projectOf(text)
    renameSync(join(root, 'articles'), join(root, 'elsewhere'))
    symlinkSync(join(root, 'elsewhere'), join(root, 'articles'))
    const opened = value(await openProject(root))
    expect(opened.shelf).toEqual([])
    expect(opened.problems[0]).toMatchObject({ code: 'file.not-a-file', at: 'articles' })
  })

  it('is locked without its scheme, and shows the default one', async () => {
    const { root } = await projectOf(text)
    await writeFile(join(root, 'scheme.json'), '{')
    const opened = value(await openProject(root))
    expect(opened.readOnly).toMatchObject({ code: 'file.damaged', at: 'scheme.json' })
    expect(opened.problems).toEqual([opened.readOnly])
    expect(opened.shelf).toHaveLength(1)
  })

  it('points to copies that a sync client left', async () => {
    const { root } = await projectOf(text)
    const at = 'annotations/layla/a-1 (conflicted copy 2025-04-10).json'
    await put(root, at, '{}')
    expect(value(await openProject(root)).problems).toEqual([
      { code: 'project.conflict-copy', at, facts: { of: 'a-1', by: 'Nextcloud' } }
    ])
  })

  it('is for reading only in a folder that cannot be written to', async (test) => {
    const disk = tinyDisk(256)
    if (!disk) return test.skip('mounting is not allowed here')
    const folder = join(disk.folder, 'project')
    value(await createProject(folder, newProject))
    value(await importArticle(value(await openProject(folder)), chosen(text), now()))
    disk.makeReadOnly()
    const opened = value(await openProject(folder))
    expect(opened.readOnly).toEqual({ code: 'project.read-only' })
    expect(opened.shelf).toHaveLength(1)
    expect(problem(await importArticle(opened, chosen('آخر'), now()))).toEqual({
      code: 'project.read-only',
      at: 'خبر.txt'
    })
  })
})

describe('importing', () => {
  it('keeps the text with folded line ends, and says how they were', async () => {
    const project = await projectOf()
    const bytes = Buffer.from('\ufeffعاجل\r\nقُتل أربعة\r\n')
    const { id } = value(await importArticle(project, { name: 'خبر.txt', bytes }, now()))
    const article = value(await readArticle(project.root, id))
    expect(id).toMatch(/^a-[0-9a-f]{12}$/)
    expect(article).toMatchObject({
      text: 'عاجل\nقُتل أربعة\n',
      newlines: { kind: 'crlf' },
      source: { fileName: 'خبر.txt', bytes: bytes.length, encoding: 'utf-8', byteOrderMark: true }
    })
  })

  it('takes a text once, whatever its file is called and however its lines end', async () => {
    const project = await projectOf(text)
    const twin = chosen(text.replace('\n', '\r\n'), 'نسخة.txt')
    expect(problem(await importArticle(project, twin, now()))).toEqual({
      code: 'import.duplicate',
      at: 'نسخة.txt',
      facts: { title: project.shelf[0]!.title }
    })
  })

  it('recognises a text that a colleague imported meanwhile', async () => {
    const project = await projectOf(text)
    const stale = { ...project, shelf: [] }
    expect(problem(await importArticle(stale, chosen(text), now())).code).toBe('import.duplicate')
  })

  it('never writes over a file that has the article’s name', async () => {
    const project = await projectOf(text)
    const path = join(project.root, 'articles', `${project.shelf[0]!.id}.json`)
    await writeFile(path, 'damaged')
    const opened = value(await openProject(project.root))
    const again = value(await importArticle(opened, chosen(text), now()))
    expect(again.id).toMatch(/^a-[0-9a-f]{20}$/)
    expect(readFileSync(path, 'utf8')).toBe('damaged')
  })

  it.each(['../../evil', 'CON', 'a\u202egpj.exe', 'س'.repeat(300), 'x\0y'])(
    'never uses the file’s name %j as a path',
    async (name) => {
      const project = await projectOf()
      const before = readdirSync(join(project.root, '..')).length
      const { id } = value(await importArticle(project, chosen(text, name), now()))
      expect(value(await readArticle(project.root, id)).source.fileName).toBe(name)
      expect(readdirSync(join(project.root, 'articles'))).toEqual([`${id}.json`])
      expect(readdirSync(join(project.root, '..'))).toHaveLength(before)
    }
  )

  it('leaves no draft when the disk is full', async (test) => {
    const disk = tinyDisk(128)
    if (!disk) return test.skip('mounting is not allowed here')
    const folder = join(disk.folder, 'project')
    await mkdir(folder)
    value(await createProject(folder, newProject))
    const project = value(await openProject(folder))
    const large = chosen('قُتل عشرات. '.repeat(10_000))
    expect(problem(await importArticle(project, large, now()))).toMatchObject({
      code: 'disk.full',
      at: 'خبر.txt'
    })
    expect(readdirSync(join(folder, 'articles'))).toEqual([])
  })
})
