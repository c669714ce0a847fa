import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * An article with the tags and links that it should get, from a folder with `seed-article.txt` and
 * `seed-gold.json`: spans in code points with a type, attributes and their words, relations between
 * them, and the entities with, where the starter register lacks them, their `aliases`.
 */
export function readReference(folder) {
  const text = readFileSync(join(folder, 'seed-article.txt'), 'utf8')
  const { document, entities, spans, relations } = JSON.parse(
    readFileSync(join(folder, 'seed-gold.json'), 'utf8')
  )
  const units = unitsOf(text)
  const tags = spans.map(({ id, type, start, end, attrs, text: words }) => {
    const span = { start: units[start], end: units[end] }
    const found = text.slice(span.start, span.end)
    if (found !== words) throw new Error(`${id} is «${words}», but «${found}» stands there`)
    return { id, label: type, span, attributes: attrs }
  })
  const links = relations.map(({ type, from, to, attrs = {} }) => ({
    relation: type,
    from,
    to,
    attributes: attrs
  }))
  return { text, published: document.published ?? null, entities, tags, links }
}

/** The UTF-16 offset of each code point, and of the end. */
function unitsOf(text) {
  const units = []
  let unit = 0
  for (const character of text) {
    units.push(unit)
    unit += character.length
  }
  return [...units, unit]
}
