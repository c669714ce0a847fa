import { randomBytes } from 'node:crypto'
import { lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { bad, good, type Outcome } from '#core/outcome'
import { replaceDurably } from './durable-write'
import { asProblem, isMissing, systemCode } from './file-problem'
import { places } from './layout'

export const sampleName = 'Hashiya sample'

/**
 * The folder of the person's own copy of the sample project, which is made on first use. A copy
 * that was begun and not finished is never taken for a project.
 */
export async function sampleFolder(shipped: string, home: string): Promise<Outcome<string>> {
  const folder = join(home, sampleName)
  try {
    if (await exists(join(folder, places.project))) return good(folder)
    if (!(await exists(join(shipped, places.project)))) return bad({ code: 'sample.missing' })
    await mkdir(home, { recursive: true })
    const draft = join(home, `.hashiya-sample-${randomBytes(6).toString('hex')}`)
    try {
      await copyFolder(shipped, draft)
      await rename(draft, folder)
    } finally {
      await rm(draft, { recursive: true, force: true })
    }
    return good(folder)
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(systemCode(error) ?? ''))
      return bad({ code: 'sample.in-the-way', at: sampleName })
    return bad(asProblem(error, sampleName))
  }
}

async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (entry.isDirectory()) await copyFolder(source, target)
    else if (entry.isFile()) await replaceDurably(target, await readFile(source))
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isFile()
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}
