import { writeSync } from 'node:fs'
import { openStore, tagging } from './reading'

/**
 * Saves one edit after the other until it is killed, or so many times, and tells each one that was
 * acknowledged by a line with its id. Where somebody else has changed the file it reads it again
 * and goes on; `refused` tells of that, and `unconfirmed` of a save that may not outlive a power cut. It ends where the disk is gone.
 *
 *     save-loop <project> <name> [<times>]
 */
const [root = '', name = '', times = 'Infinity'] = process.argv.slice(2)

let store = await openStore(root)
writeSync(1, 'ready\n')
for (let number = 1; number <= Number(times); number += 1) {
  const id = `${name}-${number}`
  void store.edit(tagging(id))
  const saved = await store.save()
  const unsure = saved.ok && saved.notes.some(({ code }) => code === 'save.not-confirmed')
  if (saved.ok) writeSync(1, `${unsure ? 'unconfirmed' : 'saved'} ${id}\n`)
  else {
    writeSync(1, `refused ${id} ${saved.problem.code} ${saved.problem.facts?.['copy'] ?? ''}\n`)
    const again = await openStore(root).catch(() => null)
    if (again === null) break
    store = again
  }
}
writeSync(1, 'done\n')
