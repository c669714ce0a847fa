import { join } from 'node:path'
import { launch, projectRoot } from './app.mjs'
import { measureClaims } from './claims/claims-part.mjs'
import { measureLedger } from './ledger/ledger-part.mjs'
import { measureLoad } from './load.mjs'
import { measureMemory } from './memory.mjs'
import { restId, sizes, writeProject } from './project.mjs'
import { measureScroll } from './scroll.mjs'
import { measureStart } from './start.mjs'
import { measureTag } from './tag.mjs'

/** The parts that drive the app, by name; each answers with its rows. */
export function windowMeasures({ scratch, rounds, quick }) {
  if (!process.env.HASHIYA_ELECTRON) throw new Error('Run it with: npm run bench')
  const place = { scratch, project: join(scratch, 'project') }
  const sample = join(projectRoot, 'resources', 'sample')
  const measured = writeProject(place.project, sample, quick ? sizes.slice(0, 2) : sizes)
  const longest = measured.at(-1)
  return {
    load: () => inApp(place, (app) => measureLoad(app, measured, rounds)),
    tag: () => inApp(place, (app) => measureTag(app, measured, rounds)),
    scroll: () => inApp(place, (app) => measureScroll(app, longest, rounds)),
    start: () => measureStart(scratch, rounds),
    memory: () => measureMemory(place, longest, rounds),
    ledger: () => measureLedger({ scratch, rounds }),
    claims: () => measureClaims({ scratch, rounds })
  }
}

async function inApp(place, run) {
  const app = await launch({ ...place, article: restId })
  try {
    return await run(app)
  } finally {
    await app.close()
  }
}
