/**
 * Sets the tags and links of a reading beside those of the gold. Tags of one label are paired: first
 * those with the same borders, then those that share most of their letters. A label that the gold
 * has none of is left out.
 */
export function compare(gold, reading) {
  const labels = [...new Set(gold.tags.map(({ label }) => label))]
  const byLabel = labels.map((label) => ({
    label,
    ...pairsOf(
      gold.tags.filter((tag) => tag.label === label),
      reading.tags.filter((tag) => tag.label === label)
    )
  }))
  const pairs = byLabel.flatMap(({ exact, shifted }) => [...exact, ...shifted])
  return {
    labels: byLabel,
    attributes: byLabel.flatMap(({ label, exact, shifted }) =>
      attributesOf(label, [...exact, ...shifted])
    ),
    relations: relationsOf(gold, reading, pairs)
  }
}

function pairsOf(wanted, found) {
  const exact = []
  const shifted = []
  const free = new Set(found)
  const open = []
  for (const gold of wanted) {
    const ours = [...free].find(
      ({ span }) => span.start === gold.span.start && span.end === gold.span.end
    )
    if (!ours) open.push(gold)
    else {
      free.delete(ours)
      exact.push({ gold, ours })
    }
  }
  const candidates = open
    .flatMap((gold) =>
      [...free].map((ours) => ({ gold, ours, common: shared(gold.span, ours.span) }))
    )
    .filter(({ common }) => common > 0.3)
    .toSorted((a, b) => b.common - a.common)
  const missing = new Set(open)
  for (const { gold, ours } of candidates) {
    if (!missing.has(gold) || !free.has(ours)) continue
    missing.delete(gold)
    free.delete(ours)
    shifted.push({ gold, ours })
  }
  return { exact, shifted, missing: [...missing], extra: [...free] }
}

/** The letters that two spans share, of those that either has. */
function shared(a, b) {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

function attributesOf(label, pairs) {
  const names = [...new Set(pairs.flatMap(({ gold }) => Object.keys(gold.attributes)))]
  return names.map((name) => {
    const differing = pairs.filter(
      ({ gold, ours }) => !same(gold.attributes[name], ours.attributes[name])
    )
    return { label, name, of: pairs.length, differing }
  })
}

/** What is not stated may be absent, null or an empty list. */
function same(a, b) {
  const plain = (value) =>
    value === undefined || (Array.isArray(value) && value.length === 0) ? null : value
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b))
}

function relationsOf(gold, reading, pairs) {
  const goldOf = new Map(pairs.map(({ gold, ours }) => [ours.id, gold.id]))
  const names = [...new Set([...gold.links, ...reading.links].map(({ relation }) => relation))]
  const key = ({ relation, from, to }) =>
    relation === 'same_as'
      ? `${relation} ${[from, to].toSorted().join(' ')}`
      : `${relation} ${from} ${to}`
  const wanted = new Map(gold.links.map((link) => [key(link), link]))
  const made = new Map(
    reading.links.map((link) => {
      const ends = { from: goldOf.get(link.from) ?? link.from, to: goldOf.get(link.to) ?? link.to }
      return [key({ ...link, ...ends }), link]
    })
  )
  return names.map((relation) => {
    const isOne = (link) => link.relation === relation
    const goldKeys = [...wanted].filter(([, link]) => isOne(link)).map(([place]) => place)
    const ourKeys = [...made].filter(([, link]) => isOne(link)).map(([place]) => place)
    return {
      relation,
      found: goldKeys.filter((place) => made.has(place)).length,
      differing: goldKeys
        .filter((place) => made.has(place) && !sameAttributes(wanted.get(place), made.get(place)))
        .map((place) => ({ gold: wanted.get(place), ours: made.get(place) })),
      missing: goldKeys.filter((place) => !made.has(place)).map((place) => wanted.get(place)),
      extra: ourKeys.filter((place) => !wanted.has(place)).map((place) => made.get(place))
    }
  })
}

function sameAttributes(gold, ours) {
  return Object.entries(gold.attributes).every(([name, value]) =>
    same(value, ours.attributes[name])
  )
}
