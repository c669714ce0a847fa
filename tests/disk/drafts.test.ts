import { spawnSync } from 'node:child_process'
import { readdirSync, utimesSync } from 'node:fs'
import { expect, it } from 'vitest'
import { draftName, newDraftName, sweepDrafts } from '#disk/drafts'
import { put, temporaryFolder } from '../helpers/disk'

const now = Date.parse('2024-03-01T09:00:00.000Z')
const [, , marks = ''] = draftName.exec(newDraftName()) ?? []
const [machine, ourRun] = [marks.slice(0, 8), marks.slice(8, 16)]
const elsewhere = machine === 'ffffffff' ? '00000000' : 'ffffffff'

/** A process that has ended: its number is free, or was just given to another one by rare chance. */
const gone = spawnSync(process.execPath, ['-e', '0']).pid

const draft = (pid: number, marks: string) => `.hashiya-${pid}-${marks}${'0'.repeat(16)}.tmp`
const day = 24 * 60 * 60 * 1000

it.each<[string, string, age: number, 'swept' | 'left']>([
  ['of a process of this machine that is gone', draft(gone, `${machine}aaaaaaaa`), 0, 'swept'],
  ['of a process of this machine that lives', draft(process.ppid, `${machine}aaaaaaaa`), 0, 'left'],
  ['of our own run', draft(process.pid, machine + ourRun), 0, 'left'],
  ['of an earlier process with our number', draft(process.pid, `${machine}0aaaaaaa`), 0, 'swept'],
  ['of another machine, an hour old', draft(gone, `${elsewhere}aaaaaaaa`), day / 24, 'left'],
  ['of another machine, two days old', draft(gone, `${elsewhere}aaaaaaaa`), 2 * day, 'swept'],
  ['of another machine, from the future', draft(gone, `${elsewhere}aaaaaaaa`), -9 * day, 'left'],
  ['that is none', 'a-1.json', 2 * day, 'left'],
  ['that only looks like one', '.hashiya-x-0.tmp', 2 * day, 'left']
])('a draft %s', async (_what, name, age, outcome) => {
  const folder = temporaryFolder()
  const path = await put(folder, name, '{}')
  utimesSync(path, (now - age) / 1000, (now - age) / 1000)
  const swept = await sweepDrafts(folder, readdirSync(folder), now)
  expect(swept).toEqual(outcome === 'swept' ? [name] : [])
  expect(readdirSync(folder)).toEqual(outcome === 'swept' ? [] : [name])
})
