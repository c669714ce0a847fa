import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { JSONFilePreset } from 'lowdb/node'

/**
 * What `save-loop` does, by lowdb's own file adapter: the comparison that shows whether a cut of the
 * power is one.
 *
 *     lowdb-loop <folder>
 */
const [folder = ''] = process.argv.slice(2)

const file = await JSONFilePreset<{ ids: string[] }>(join(folder, 'lowdb.json'), { ids: [] })
writeSync(1, 'ready\n')
for (let number = 1; ; number += 1) {
  file.data.ids.push(`lowdb-${number}`)
  await file.write()
  writeSync(1, `saved lowdb-${number}\n`)
}
