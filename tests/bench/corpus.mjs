import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The word rule of src/core/text/words.ts. */
const word = /[\p{L}\p{M}\p{N}ـ\u200c\u200d]+(?:[.,٫٬](?=\p{N})[\p{N}]+)*/gu

/** Every so many words there is a tag; every fifth tag overlaps the one before it. */
const wordsPerTag = 12
const overlapEvery = 5
const labels = ['ACTOR', 'CLAIM', 'FIGURE', 'CUE']

/** The shipped sample's texts, and the attributes its analyst gave, by label. */
export function readSample(folder) {
  const read = (...names) => JSON.parse(readFileSync(join(folder, ...names), 'utf8'))
  const articles = readdirSync(join(folder, 'articles')).toSorted()
  const annotations = read('annotations', 'layla', 'souk-shelling.json').annotations
  return {
    texts: articles.map((name) => read('articles', name).text),
    attributes: Object.fromEntries(
      labels.map((label) => [
        label,
        annotations.filter((tag) => tag.label === label).map((tag) => tag.attributes)
      ])
    )
  }
}

/** The sample's texts over and over, cut off after exactly so many words. */
export function repeatText(texts, count) {
  const once = texts.map((text) => text.trim()).join('\n\n')
  const inOnce = wordsOf(once).length
  const text = Array.from({ length: Math.ceil(count / inOnce) }, () => once).join('\n\n')
  return text.slice(0, wordsOf(text)[count - 1].end)
}

/**
 * Tags on real word borders, each within one paragraph, in UTF-16 units and in reading order. The
 * same text gives the same tags on every machine.
 */
export function makeTags(text, attributes) {
  const random = seeded(20240314)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const words = wordsWithParagraph(text)
  const tags = []
  let before = null
  for (let at = 0; at < Math.floor(words.length / wordsPerTag); at += 1) {
    const crosses = before !== null && at % overlapEvery === overlapEvery - 1
    const place = crosses ? placeAcross(words, before) : placeIn(words, at * wordsPerTag, random)
    const label = labels[(at + Math.floor(random() * labels.length)) % labels.length]
    const span = { start: words[place.first].start, end: words[place.last].end }
    tags.push({ label, span, attributes: pick(attributes[label]) })
    before = place
  }
  tags.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  return tags.map((tag, at) => ({ id: `t-${String(at).padStart(5, '0')}`, ...tag }))
}

/** Words without a tag on or beside them, for the tags that the benchmark itself makes. */
export function freeWords(text, tags) {
  const taken = new Uint8Array(text.length)
  for (const { span } of tags) taken.fill(1, span.start, span.end)
  return wordsOf(text).filter(
    ({ start, end }) => end - start > 2 && !taken.subarray(start, end).includes(1)
  )
}

/** One to four words somewhere in the first half of this tag's own stretch of words. */
function placeIn(words, from, random) {
  const first = from + Math.floor(random() * 5)
  const wanted = first + Math.floor(random() * 4)
  return { first, last: lastTogether(words, first, wanted) }
}

/** From the last word of the tag before to two words further, or from one word ahead of it. */
function placeAcross(words, { first, last }) {
  const end = lastTogether(words, last, last + 2)
  if (end > last) return { first: last, last: end }
  const ahead = Math.max(0, first - 1)
  return { first: words[ahead].paragraph === words[last].paragraph ? ahead : first, last }
}

function lastTogether(words, first, wanted) {
  let last = Math.min(wanted, words.length - 1)
  while (words[last].paragraph !== words[first].paragraph) last -= 1
  return last
}

function wordsWithParagraph(text) {
  let paragraph = 0
  let seen = 0
  return wordsOf(text).map(({ start, end }) => {
    if (text.slice(seen, start).includes('\n')) paragraph += 1
    seen = end
    return { start, end, paragraph }
  })
}

function wordsOf(text) {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length
  }))
}

/** Mulberry32: small, and the same everywhere. */
function seeded(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
