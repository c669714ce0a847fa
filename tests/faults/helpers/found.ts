import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome, Problem } from '#core/outcome'

/** What `save-once` tells: how the save with the fault went, what lay there then, and the next try. */
export type SaveReport = {
  readonly first: Outcome<unknown>
  readonly between: string | null
  readonly drafts: readonly string[]
  readonly second: Outcome<unknown>
  /** Why the reading may not be edited at all. */
  readonly locked: Problem | null
}

/** The file of the only article's reading. */
export function readingPath(root: string): string {
  const [name = ''] = readdirSync(join(root, 'articles'))
  return join(root, 'annotations/layla', name)
}

/** The drafts that lie about anywhere below a folder. */
export function draftsBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tmp')
  )
}
