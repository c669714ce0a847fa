import { join } from 'node:path'
import { projectRoot } from '../../../scripts/setup/places.mjs'
import { bundleCore } from '../bundle-core.mjs'
import { measureAccuracy } from './accuracy.mjs'
import { growthTable } from './growth.mjs'
import { accuracyPage } from './pages.mjs'
import { readReference } from './reference.mjs'
import { measureSpeed, speedOf } from './speed.mjs'

const ownReference = join(projectRoot, 'tests', 'fixtures', 'suggest')

/**
 * How right an article's suggestions are, beside the tags and links that an analyst gave it, and how
 * fast they are found, beside what reads the same text once.
 */
export async function measureSuggestions({ rounds, reference }) {
  const core = await bundleCore({
    acceptances: 'suggest/acceptance',
    apply: 'annotation/edits',
    defaultScheme: 'scheme/default',
    emptyReading: 'annotation/reading',
    findAll: 'suggest/find-all',
    findMentions: 'actors/find-mentions',
    matcherOf: 'actors/matcher',
    starterRegister: 'actors/starter',
    suggestFrom: 'suggest/suggest'
  })
  const gold = readReference(reference ?? ownReference)
  const accuracy = measureAccuracy(core, gold)
  const rows = await measureSpeed(core, gold, rounds)
  return {
    rows,
    tables: [accuracyPage(gold.text, accuracy), speedOf(rows), growthTable(core)],
    data: { suggestions: accuracy }
  }
}
