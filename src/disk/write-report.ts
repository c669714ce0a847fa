import { rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { flushFolder, putInPlace, writeDraft } from './durable-write'
import { asProblem } from './file-problem'
import { liesInside } from './inside-project'

/**
 * Writes a picture, a table or a page for people outside the project: whole on the disk before it
 * takes the target's name. A place inside the project is refused, whose files have meanings.
 */
export async function writeReport({
  root,
  target,
  text
}: {
  readonly root: string
  readonly target: string
  readonly text: string
}): Promise<Outcome<{ readonly fileName: string }>> {
  const fileName = basename(target)
  try {
    if (await liesInside(root, target)) return bad({ code: 'export.inside-project', at: fileName })
    const draft = await writeDraft(target, [Buffer.from(text, 'utf8')])
    try {
      await putInPlace(draft, target)
    } finally {
      await rm(draft, { force: true })
    }
    const confirmed = await flushFolder(dirname(target))
    const notes: Problem[] = confirmed ? [] : [{ code: 'save.not-confirmed', at: fileName }]
    return good({ fileName }, notes)
  } catch (error) {
    return bad(asProblem(error, fileName))
  }
}
