import { readdirSync, readFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Which room may open which door. A room may always import itself. */
const rooms: Readonly<Record<string, { rooms: readonly string[]; packages: RegExp }>> = {
  'src/core': {
    rooms: [],
    packages: /^(?:zod|saxes|hyparquet-writer|hyparquet\/src\/[a-z]+\.js)$/
  },
  'src/disk': {
    rooms: ['src/core'],
    packages:
      /^(?:node:.*|lowdb(?:\/.*)?|yauzl|yazl|chardet|@mozilla\/readability|linkedom\/worker|unpdf|@fontsource\/.*\.woff2\?inline)$/
  },
  'src/main': {
    rooms: ['src/core', 'src/disk'],
    packages: /^(?:node:.*|electron|package\.json)$/
  },
  'src/preload': { rooms: ['src/core'], packages: /^electron$/ },
  'src/renderer': {
    rooms: ['src/core'],
    packages:
      /^(?:react(?:-dom)?(?:\/.*)?|react-aria-components(?:\/.*)?|@tanstack\/react-virtual|d3-scale|marked|@fontsource\/.*)$/
  },
  'src/cli': { rooms: ['src/core', 'src/disk'], packages: /^(?:node:.*|package\.json)$/ }
}

/** Inside core: each room may import those before it in this list that it names. */
const insideCore: readonly (readonly [string, readonly string[]])[] = [
  ['outcome', []],
  ['text', []],
  ['search', ['text']],
  ['guidelines', ['text']],
  ['quantity', ['outcome', 'text']],
  ['article', ['text']],
  ['annotation', ['outcome', 'text']],
  ['scheme', ['outcome', 'annotation']],
  ['file', ['outcome', 'text', 'article', 'annotation']],
  ['actors', ['outcome', 'text', 'scheme']],
  ['words', ['text', 'annotation', 'scheme', 'actors']],
  ['html', ['words']],
  ['suggest', ['text', 'quantity', 'article', 'annotation', 'scheme', 'actors']],
  ['ledger', ['outcome', 'text', 'article', 'annotation', 'quantity', 'actors', 'file']],
  ['claims', ['text', 'ledger']],
  ['formats', ['outcome', 'text', 'article', 'annotation', 'scheme', 'file', 'actors', 'ledger']],
  ['taking', ['outcome', 'text', 'article', 'annotation', 'scheme', 'file', 'formats']],
  [
    'review',
    [
      'outcome',
      'text',
      'guidelines',
      'article',
      'annotation',
      'scheme',
      'actors',
      'quantity',
      'words',
      'html',
      'file'
    ]
  ],
  [
    'report',
    ['outcome', 'text', 'article', 'annotation', 'scheme', 'actors', 'words', 'html', 'ledger']
  ],
  ['progress', ['annotation', 'file']],
  [
    'incidents',
    [
      'outcome',
      'text',
      'annotation',
      'scheme',
      'file',
      'actors',
      'words',
      'html',
      'ledger',
      'report'
    ]
  ],
  [
    'bridge',
    [
      'outcome',
      'text',
      'search',
      'guidelines',
      'article',
      'annotation',
      'scheme',
      'actors',
      'words',
      'suggest',
      'review',
      'file',
      'ledger',
      'formats',
      'taking',
      'progress',
      'incidents'
    ]
  ]
]

/** What a pure module cannot call: the clock, chance, and whatever belongs to one machine. */
const impure =
  /\b(?:Date\.now|new Date(?!\s*\([^)])|Math\.random|crypto|console|performance|process|globalThis|setTimeout|setInterval|queueMicrotask|fetch|document|window|navigator|localStorage)(?![\w?:])/

const files = sourceFiles('src')
const codeFiles = files.filter((file) => /\.tsx?$/.test(file))
const coreFiles = codeFiles.filter((file) => file.startsWith('src/core/'))

test('there is something to check, in core as elsewhere', () => {
  expect(coreFiles.length).toBeGreaterThan(20)
  expect(codeFiles.length).toBeGreaterThan(coreFiles.length)
})

describe('the rooms', () => {
  it.each(codeFiles)('%s opens only its own doors', (file) => {
    const room = rooms[roomOf(file)]
    if (!room) throw new Error(`${file} stands in no room`)
    const strays = importsOf(file).filter((target) => {
      if (!target.startsWith('src/')) return !room.packages.test(target)
      return roomOf(target) !== roomOf(file) && !room.rooms.includes(roomOf(target))
    })
    expect(strays).toEqual([])
  })
})

describe('inside core', () => {
  it('the rooms stand in an order', () => {
    for (const [index, [, allowed]] of insideCore.entries()) {
      const before = insideCore.slice(0, index).map(([name]) => name)
      expect(before).toEqual(expect.arrayContaining([...allowed]))
    }
  })

  it.each(coreFiles)('%s imports only from the right', (file) => {
    const own = coreRoomOf(file)
    const allowed = insideCore.find(([name]) => name === own)?.[1]
    if (!allowed) throw new Error(`${file} stands in no room of core`)
    const strays = importsOf(file)
      .filter((target) => target.startsWith('src/core/'))
      .filter((target) => coreRoomOf(target) !== own && !allowed.includes(coreRoomOf(target)))
    expect(strays).toEqual([])
  })

  it.each(coreFiles)('%s is pure', (file) => {
    expect(impure.exec(withoutWords(read(file)))?.[0]).toBeUndefined()
  })

  it('would notice what is impure', () => {
    const calls = ['Date.now()', 'new Date()', 'new Date', 'Math.random()', 'console.log(1)']
    expect(calls.filter((call) => !impure.test(call))).toEqual([])
    expect(impure.test(withoutWords("x['window.start'] = new Date(0) // console"))).toBe(false)
  })
})

describe('the size of a module', () => {
  const all = [...files, ...sourceFiles('scripts'), ...sourceFiles('tests')]
  it.each(all)('%s has at most 300 lines', (file) => {
    expect(read(file).split('\n').length - 1).toBeLessThanOrEqual(300)
  })
})

/** The source files under a folder, from the root, with forward slashes. */
function sourceFiles(folder: string): readonly string[] {
  return readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .filter((path) => /\.(?:tsx?|mts|mjs|css|html)$/.test(path))
    .filter((path) => !/\/(?:node_modules|fixtures)\//.test(path))
    .toSorted()
}

function read(file: string): string {
  return readFileSync(`${root}/${file}`, 'utf8')
}

const wordsAndComments =
  /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/.*|\/\*[^]*?\*\//g

/** Source without its strings and comments. */
function withoutWords(source: string): string {
  return source.replaceAll(wordsAndComments, "''")
}

/** What a file imports: our own modules as paths from the root, packages by their names. */
function importsOf(file: string): readonly string[] {
  const source = read(file).replaceAll(wordsAndComments, (part) =>
    part.startsWith('/') ? '' : part
  )
  const found = source.matchAll(
    /^\s*(?:import|export)\s(?:[^'"`;=]*?\sfrom\s*)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/gm
  )
  return [...found].map(([, stated, asked]) => {
    const name = stated ?? asked ?? ''
    if (name.startsWith('.')) return posix.join(dirname(file), name)
    return name.startsWith('#') ? `src/${name.slice(1)}` : name
  })
}

function roomOf(path: string): string {
  return path.split('/').slice(0, 2).join('/')
}

function coreRoomOf(path: string): string {
  return (path.split('/')[2] ?? '').replace(/\.ts$/, '')
}
