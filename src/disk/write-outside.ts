import { rm, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { flushFolder, putInPlace, writeDraft } from './durable-write'
import { asProblem } from './file-problem'
import { liesInside } from './inside-project'

export type Outgoing = {
  /** The project that it must not be put into: its files have meanings. */
  readonly root: string
  readonly target: string
  readonly content: string | Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>
  /** Looks at the finished draft: why it must not take the target's name, or null. */
  readonly check?: (draft: string) => Promise<Omit<Problem, 'at'> | null>
}

export type WrittenOutside = { readonly fileName: string; readonly bytes: number }

/**
 * Writes a table, a picture or a page for people outside the project: whole on the disk, and looked
 * at, before it takes the target's name, in place of what may be there.
 */
export async function writeOutside({
  root,
  target,
  content,
  check
}: Outgoing): Promise<Outcome<WrittenOutside>> {
  const fileName = basename(target)
  try {
    if (await liesInside(root, target)) return bad({ code: 'export.inside-project', at: fileName })
    const draft = await writeDraft(target, partsOf(content))
    try {
      const { size } = await stat(draft)
      const problem = await check?.(draft)
      if (problem) return bad({ ...problem, at: fileName })
      await putInPlace(draft, target)
      const confirmed = await flushFolder(dirname(target))
      const notes: Problem[] = confirmed ? [] : [{ code: 'save.not-confirmed', at: fileName }]
      return good({ fileName, bytes: size }, notes)
    } finally {
      await rm(draft, { force: true })
    }
  } catch (error) {
    return bad(asProblem(error, fileName))
  }
}

function partsOf(content: Outgoing['content']) {
  if (typeof content === 'string') return [Buffer.from(content, 'utf8')]
  return content instanceof Uint8Array ? [content] : content
}
