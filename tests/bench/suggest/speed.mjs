import { figure, inTurns } from '../figures.mjs'
import { workOf } from './work.mjs'

const megabyte = 1_000_000
const kinds = ['actor', 'figure', 'cue', 'claim']

/**
 * The work of finding suggestions in a megabyte of text, all together and each kind alone, and of
 * filtering them for another reading.
 */
export async function measureSpeed(core, gold, rounds) {
  const text = corpusOf(gold.text)
  const matcher = core.matcherOf(core.starterRegister)
  const { published } = gold
  const find = (only) => core.findAll(text, matcher, core.defaultScheme, { kinds: only, published })
  const everything = find(kinds)
  const passes = [
    ['All suggestions', () => find(kinds), { most: 1000 }],
    ...kinds.map((kind) => [`Suggestions of kind ${kind}`, () => find([kind])]),
    ['Suggestions for another reading', () => core.suggestFrom(everything, core.emptyReading)]
  ]
  const rows = []
  for (const [name, pass, aim = null] of passes) {
    const { ours, bound } = await inTurns(
      rounds,
      () => workOf(pass),
      () => workOf(() => readOnce(text))
    )
    const perMegabyte = (times) => times.map((time) => (time * megabyte) / Buffer.byteLength(text))
    const measured = { ours: perMegabyte(ours), bound: perMegabyte(bound) }
    rows.push(figure({ name: `${name}, 1 MB`, unit: 'ms', ...measured, aim }))
  }
  return rows
}

/** The same rows as megabytes a second. */
export function speedOf(rows) {
  const speed = ({ median }) => (1000 / median).toFixed(2)
  return rows
    .map(
      ({ name, ours, bound }) =>
        `${name.replace(', 1 MB', '')}: ${speed(ours)} MB a second; one pass of NFKC and /\\p{L}+/gu: ${speed(bound)}`
    )
    .join('\n')
}

function readOnce(text) {
  let words = 0
  for (const _ of text.normalize('NFKC').matchAll(/\p{L}+/gu)) words += 1
  return words
}

/**
 * The article over and over, a third of its words replaced by made-up ones, so that the vocabulary
 * grows with the text as it does in the press.
 */
function corpusOf(article) {
  const random = seeded(20181123)
  const words = Array.from({ length: 20_000 }, () => madeUp(random))
  const parts = []
  for (let bytes = 0; bytes < megabyte;) {
    const part = article.replaceAll(/\p{L}{3,}/gu, (word) =>
      random() < 0.3 ? words[Math.floor(words.length * random() ** 3)] : word
    )
    parts.push(part)
    bytes += Buffer.byteLength(part) + 2
  }
  return parts.join('\n\n')
}

const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'

function madeUp(random) {
  const length = 3 + Math.floor(random() * 5)
  return Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('')
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
