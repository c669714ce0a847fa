import { readFileSync } from 'node:fs'
import { documents } from './documents.mjs'
import { optionsOf } from './engine.mjs'

// node memory-child.mjs <engine> write|read <file> <articles>: prints how many bytes the process grew.
const [engineUrl, what, file, count] = process.argv.slice(2)
const engine = await import(engineUrl)
const work = { write, read }[what]
await work(20, `${file}.small`)
const before = peak()
await work(Number(count), file)
console.log(peak() - before)

/** On Linux `maxRSS` begins with the size of the parent; the high-water mark is the process's own. */
function peak() {
  const own = process.platform === 'linux' && readFileSync('/proc/self/status', 'utf8')
  const kilobytes = own && /^VmHWM:\s+(\d+) kB$/m.exec(own)?.[1]
  if (kilobytes) return Number(kilobytes) * 1024
  return process.resourceUsage().maxRSS * 1024
}

async function write(articles, target) {
  const written = await engine.writeFormat({
    format: engine.jsonl,
    options: optionsOf(engine),
    documents: () => documents(articles),
    target
  })
  if (!written.ok) throw new Error(JSON.stringify(written.problem))
}

async function read(_articles, path) {
  const notes = []
  const found = await engine.foreignDocuments(
    {
      path,
      format: engine.jsonl,
      mapping: engine.noMapping,
      scheme: engine.defaultScheme,
      projectId: 'bench',
      context: { textOf: () => null }
    },
    notes
  )
  if (!found.ok) throw new Error(JSON.stringify(found.problem))
  for await (const one of found.value) if (!one.article.id) throw new Error('An article has no id')
  if (notes.length > 0) throw new Error(JSON.stringify(notes[0]))
}
