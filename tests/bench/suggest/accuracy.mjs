import { compare } from './compare.mjs'

/**
 * Accepts every suggestion for the reference's article, times included, and sets the reading that
 * comes of it beside the reference.
 */
export function measureAccuracy(core, gold) {
  const reading = acceptAll(core, gold)
  return { names: namesOf(core, gold), gold, reading, found: compare(gold, reading) }
}

function acceptAll(core, { text, published, entities }) {
  const found = core.findAll(text, matcherFor(core, entities), schemeWithTimes(core), { published })
  let ids = 0
  const newId = () => `s${(ids += 1)}`
  const { emptyReading } = core
  return core.apply(emptyReading, core.acceptances(core.suggestFrom(found, emptyReading), newId))
}

/** The starter register and what the reference knows of actors beyond it. */
function matcherFor({ matcherOf, starterRegister }, entities) {
  const known = new Set(starterRegister.entities.map(({ id }) => id))
  const added = entities
    .filter(({ id, aliases_ar: aliases }) => !known.has(id) && aliases)
    .map(({ id, type, name_ar: ar, name_en: en, aliases_ar: aliases }) => {
      return { id, type, names: { ar, en }, aliases }
    })
  return matcherOf({ ...starterRegister, entities: [...starterRegister.entities, ...added] })
}

function schemeWithTimes({ defaultScheme }) {
  const labels = defaultScheme.span_types.map((label) =>
    label.id === 'TIME' ? { ...label, enabled: true } : label
  )
  return { ...defaultScheme, span_types: labels }
}

/** Actors that the article calls by a name, which the register can be asked to know. */
function namesOf(core, gold) {
  const named = ['name', 'short', 'demonym']
  const wanted = gold.tags.filter(
    ({ label, attributes }) => label === 'ACTOR' && named.includes(attributes.mention)
  )
  const mentions = core
    .findMentions(gold.text, matcherFor(core, gold.entities))
    .filter(({ mentionForm }) => named.includes(mentionForm))
  const tagOf = ({ span }) =>
    wanted.find((tag) => tag.span.start === span.start && tag.span.end === span.end)
  const right = mentions.filter(tagOf)
  const linked = right.filter((mention) => tagOf(mention).attributes.entity === mention.entity)
  return {
    gold: wanted.length,
    found: mentions.length,
    right: right.length,
    linked: linked.length
  }
}
