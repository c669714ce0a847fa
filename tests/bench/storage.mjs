import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync
} from 'node:fs'
import { join } from 'node:path'
import { JSONFile } from 'lowdb/node'
import { projectRoot } from './app.mjs'
import { bundle } from './bundle-core.mjs'
import { figure, inTurns } from './figures.mjs'
import { writeProject } from './project.mjs'
import { measureOpening } from './storage/opening.mjs'
import { copyProject, fillLibrary } from './storage/library.mjs'

/** Ours and the bound take turns save by save: a disk that others use is seldom even. */
const savesPerRound = 30
/** What a working day's article holds. */
const measured = { id: 'w600', words: 600, tags: 50 }

/**
 * What it takes until one edit is on the disk, in the reading of an article of 600 words: against
 * the bare writing and flushing of the same bytes, in a small library and in a large one, and
 * against lowdb's own adapter with the whole library in one file. Then what it takes to open the large
 * library, with five annotators' readings.
 */
export async function measureStorage(scratch, rounds, { large }) {
  const folder = join(scratch, 'storage')
  const project = join(folder, 'small')
  writeProject(project, join(projectRoot, 'resources', 'sample'), [measured])
  const records = {
    article: readJson(project, 'articles', `${measured.id}.json`),
    reading: readJson(project, 'annotations', 'bench', `${measured.id}.json`)
  }
  const crowded = copyProject(project, join(folder, 'large'))
  fillLibrary(project, records, 10)
  fillLibrary(crowded, records, large)
  const { openForSaving, openForWork } = await bundle(
    join(import.meta.dirname, 'storage', 'store.ts'),
    join(folder, 'bundled')
  )
  const save = (root, name) => openForSaving(root, measured.id, join(folder, `second-${name}`))

  const ours = await save(project, 'small')
  const inCrowd = await save(crowded, 'large')
  const bytes = readFileSync(join(project, 'annotations', 'bench', `${measured.id}.json`))
  const bare = timed(bareWriter(join(folder, 'bare'), bytes))
  const replaced = timed(bareReplacer(join(folder, 'replaced'), bytes))
  const whole = timed(await wholeProjectInLowdb(folder, records, 1000))
  const count = large.toLocaleString('en')
  const size = `${Math.round(bytes.length / 1000)} KB`
  return [
    figure({
      name: `One edit durable, ${size}; bound: bare write and flush`,
      unit: 'ms',
      ...(await inTurns(savesPerRound * rounds, ours, bare)),
      aim: { ratio: 1.5 }
    }),
    figure({
      name: `One edit durable, ${size}; bound: bare write, flush, rename, flush of the folder`,
      unit: 'ms',
      ...(await inTurns(savesPerRound * rounds, ours, replaced))
    }),
    figure({
      name: `One edit durable among ${count} articles; bound: among 10`,
      unit: 'ms',
      ...(await inTurns(savesPerRound * rounds, inCrowd, ours)),
      aim: { ratio: 1.1 }
    }),
    figure({
      name: `One edit durable among ${count}; bound: lowdb, 1,000 in one file, not flushed`,
      unit: 'ms',
      ...(await inTurns(rounds, inCrowd, whole))
    }),
    ...(await measureOpening({ scratch: folder, root: crowded, records, openForWork, rounds }))
  ]
}

/** Milliseconds for one run of the work. */
function timed(work) {
  return async () => {
    const start = performance.now()
    await work()
    return performance.now() - start
  }
}

/** The least that any program does that says "saved": a new file, its bytes, its flush. */
function bareWriter(folder, bytes) {
  mkdirSync(folder, { recursive: true })
  let number = 0
  return () => writeAndFlush(join(folder, `bare-${(number += 1)}`), bytes)
}

/** The least that replaces a file for good: a power cut leaves the old one or the new one. */
function bareReplacer(folder, bytes) {
  mkdirSync(folder, { recursive: true })
  return () => {
    writeAndFlush(join(folder, 'draft'), bytes)
    renameSync(join(folder, 'draft'), join(folder, 'file'))
    const handle = openSync(folder, 'r')
    fsyncSync(handle)
    closeSync(handle)
  }
}

function writeAndFlush(path, bytes) {
  const file = openSync(path, 'wx')
  writeSync(file, bytes)
  fsyncSync(file)
  closeSync(file)
}

/** lowdb's own adapter, with all articles and readings in one file as in its examples. */
async function wholeProjectInLowdb(folder, { article, reading }, count) {
  const data = {
    articles: Array.from({ length: count }, (_, number) => ({
      ...article,
      articleId: `a${number}`
    })),
    readings: Array.from({ length: count }, (_, number) =>
      structuredClone({ ...reading, rev: number })
    )
  }
  const file = new JSONFile(join(folder, 'whole.json'))
  let edit = 0
  return async () => {
    data.readings[0].annotations[0].note = `edit ${(edit += 1)}`
    await file.write(data)
  }
}

function readJson(...names) {
  return JSON.parse(readFileSync(join(...names), 'utf8'))
}
