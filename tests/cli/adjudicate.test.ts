import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readArticle } from '#disk/article-files'
import { readGold } from '#disk/gold-readings'
import { contents, projectOf, temporaryFolder, value } from '../helpers/disk'
import { runCommand } from '../helpers/cli'
import { placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'هاجم وداعش موقع "قسد" وقُتل أربعة'

async function project() {
  const made = await projectOf(text, 'نص لم يقرأه غير واحد')
  const [first, second] = [await placeIn(made, text), await placeIn(made, 'نص لم يقرأه غير واحد')]
  await savedReading(first, tagOn(text, 'قسد'), tagOn(text, 'داعش'))
  await savedReading(
    { ...first, annotatorId: 'omar' },
    tagOn(text, 'قسد', { id: 'o1' }),
    tagOn(text, 'وداعش', { id: 'o2' })
  )
  await savedReading(second)
  let serial = 0
  const newId = () => `id-${(serial += 1)}`
  const run = async (...argv: readonly string[]) => {
    const done = await runCommand([...argv], { newId })
    return { ...done, json: argv.includes('--json') ? JSON.parse(done.out) : null }
  }
  const gold = async () =>
    value(await readGold(made, value(await readArticle(made.root, first.article.id))))
  return { root: made.root, article: first.article.id, run, gold }
}

it('takes over what all have alike, and says what is left', async () => {
  const { root, article, run, gold } = await project()
  const { code, json } = await run('adjudicate', root, '--take', 'unanimous', '--json')
  expect(code).toBe(0)
  expect(json).toMatchObject({
    rule: 'unanimous',
    dryRun: false,
    taken: 1,
    articles: [
      {
        id: article,
        annotators: ['layla', 'omar'],
        taken: 1,
        disputes: 1,
        settled: 0,
        unanimousTaken: 1
      }
    ],
    problems: []
  })
  const { reading, head } = (await gold())!
  expect(head.annotatorId).toBe('layla')
  expect(reading.tags).toMatchObject([{ label: 'ACTOR', span: tagOn(text, 'قسد').span }])
  expect(reading.settled).toMatchObject([
    { kind: 'unanimous', from: ['layla', 'omar'], by: 'layla' }
  ])
  expect((await run('adjudicate', root, '--take', 'unanimous', '--json')).json.taken).toBe(0)
})

it('leaves clitics out, and all of it can be taken back as one', async () => {
  const { root, run, gold } = await project()
  const { json } = await run('adjudicate', root, '--take', 'clitics-out', '--json')
  expect((await gold())?.reading.tags.map(({ span }) => span)).toEqual([tagOn(text, 'داعش').span])
  expect((await run('undo', root, '--action', json.action)).code).toBe(0)
  expect((await gold())?.reading.tags).toEqual([])
  expect((await gold())?.reading.settled).toBeUndefined()
})

it('changes nothing in a dry run', async () => {
  const { root, run } = await project()
  const before = await contents(root)
  const { code, out } = await run('adjudicate', root, '--take', 'unanimous', '--dry-run')
  expect([code, out.trimEnd().split('\n').at(-1)]).toEqual([
    0,
    '1 would be taken. Nothing was changed.'
  ])
  expect(await contents(root)).toEqual(before)
})

it.each([
  ['nothing to take', [], 2],
  ['an unknown rule', ['--take', 'loudest'], 2],
  ['one annotator', ['--take', 'unanimous', '--annotators', 'layla'], 2],
  ['an unknown annotator', ['--take', 'unanimous', '--annotators', 'layla,nobody'], 1],
  ['an unknown article', ['--take', 'unanimous', '--article', 'nothing'], 1]
])('refuses %s', async (_what, options, code) => {
  const { root, run } = await project()
  const before = await contents(root)
  expect((await run('adjudicate', root, ...options)).code).toBe(code)
  expect(await contents(root)).toEqual(before)
})

it('exports what was settled, as nobody’s own', async () => {
  const { root, run } = await project()
  await run('adjudicate', root, '--take', 'unanimous')
  const out = join(temporaryFolder(), 'gold.jsonl')
  const { code, json } = await run(
    'export',
    root,
    '--format',
    'jsonl',
    '--gold',
    '--out',
    out,
    '--json'
  )
  expect(code).toBe(0)
  expect(json).toMatchObject({ annotations: 1, identical: 1 })
  const [line = ''] = readFileSync(out, 'utf8').split('\n')
  expect(JSON.parse(line)).toMatchObject({
    annotator: { id: 'gold' },
    spans: [{ quote: 'قسد' }]
  })
})
