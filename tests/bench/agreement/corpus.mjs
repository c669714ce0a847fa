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

const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'
const labels = ['ACTOR', 'CLAIM', 'FIGURE', 'CUE']

/**
 * Articles that several annotators read alike but not the same: a tenth is missed, a tenth has other
 * borders, a twentieth another label. Spans of one annotator do not overlap.
 */
export function readArticles({ articles, annotators, spans, words, seed = 1 }) {
  const random = seeded(seed)
  return Array.from({ length: articles }, (_, index) => {
    const text = textOf(words, random)
    const places = placesIn(text, spans, random)
    const readings = new Map(
      Array.from({ length: annotators }, (_unused, at) => [
        `annotator-${at}`,
        {
          state: 'done',
          tags: readAs(places, random),
          links: [],
          setAside: { tags: [], links: [] }
        }
      ])
    )
    return { id: `article-${index}`, text, readings }
  })
}

function textOf(words, random) {
  return Array.from({ length: words }, () =>
    Array.from(
      { length: 3 + Math.floor(random() * 5) },
      () => letters[Math.floor(random() * 28)]
    ).join('')
  ).join(' ')
}

/** Words that are worth a tag, none beside another. */
function placesIn(text, spans, random) {
  const words = [...text.matchAll(/\S+/g)]
  const step = words.length / spans
  return Array.from({ length: spans }, (_, index) => {
    const first = words[Math.floor(index * step)]
    const last = words[Math.floor(index * step) + (step > 3 && random() < 0.3 ? 1 : 0)]
    return {
      label: labels[Math.floor(random() * labels.length)],
      start: first.index,
      end: last.index + last[0].length
    }
  })
}

function readAs(places, random) {
  return places.flatMap(({ label, start, end }, index) => {
    if (random() < 0.1) return []
    const given = random() < 0.05 ? labels[Math.floor(random() * labels.length)] : label
    const from = random() < 0.1 ? start + 1 : start
    const number = Math.floor(random() * 3) + 4
    const attributes =
      given === 'FIGURE'
        ? { min: number, max: number, best: number, qualifier: 'exact', harm: ['killed'] }
        : {}
    return [{ id: `t${index}`, label: given, span: { start: from, end }, attributes, note: '' }]
  })
}
