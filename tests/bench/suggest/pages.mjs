/** Lines of cells as a table, the first column to its start and the others to their end. */
export function grid(rows) {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)))
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}

/** The tables of a comparison and, below them, every single difference. */
export function accuracyPage(text, { names, gold, reading, found }) {
  return [
    namesTable(names),
    grid([
      ['', 'gold', 'exact', 'other borders', 'missing', 'extra', 'precision', 'recall'],
      ...found.labels.map(labelRow)
    ]),
    grid([
      ['attribute', 'agrees', 'of'],
      ...found.attributes.map(({ label, name, of, differing }) => [
        `${label}.${name}`,
        String(of - differing.length),
        String(of)
      ])
    ]),
    grid([
      ['relation', 'gold', 'found', 'missing', 'extra'],
      ...found.relations.map(({ relation, found, missing, extra }) => [
        relation,
        ...[found + missing.length, found, missing.length, extra.length].map(String)
      ])
    ]),
    ['Differences', ...differences({ text, gold, reading, found })].join('\n')
  ].join('\n\n')
}

function labelRow({ label, exact, shifted, missing, extra }) {
  const gold = exact.length + shifted.length + missing.length
  const made = exact.length + shifted.length + extra.length
  return [
    label,
    ...[gold, exact.length, shifted.length, missing.length, extra.length].map(String),
    percent(exact.length, made),
    percent(exact.length, gold)
  ]
}

function namesTable({ gold, found, right, linked }) {
  return grid([
    ['', 'gold', 'found', 'right', 'precision', 'recall', 'linked right'],
    [
      'named actors',
      ...[gold, found, right].map(String),
      ...[percent(right, found), percent(right, gold), percent(linked, right)]
    ]
  ])
}

function percent(part, whole) {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}

function differences({ text, gold, reading, found }) {
  const words = ({ span }) => `${span.start}–${span.end} «${text.slice(span.start, span.end)}»`
  const goldById = new Map(gold.tags.map((tag) => [tag.id, tag]))
  const ourById = new Map(reading.tags.map((tag) => [tag.id, tag]))
  const end = (id) => {
    const tag = goldById.get(id) ?? ourById.get(id)
    return tag ? `${goldById.has(id) ? id : tag.label} ${words(tag)}` : id
  }
  const link = ({ relation, from, to }) => `${relation}: ${end(from)} → ${end(to)}`
  return [
    ...found.labels.flatMap(({ shifted, missing, extra }) => [
      ...shifted.map(
        ({ gold, ours }) => `borders  ${gold.id} ${words(gold)} | ours ${words(ours)}`
      ),
      ...missing.map((tag) => `missing  ${tag.id} ${words(tag)}`),
      ...extra.map((tag) => `extra    ${tag.label} ${words(tag)} (${tag.rest?.rule ?? ''})`)
    ]),
    ...found.attributes.flatMap(({ name, differing }) =>
      differing.map(
        ({ gold, ours }) =>
          `value    ${gold.id} ${name}: gold ${JSON.stringify(gold.attributes[name])}, ours ` +
          `${JSON.stringify(ours.attributes[name])}  ${words(gold)}`
      )
    ),
    ...found.relations.flatMap(({ differing, missing, extra }) => [
      ...differing.map(
        ({ gold, ours }) =>
          `link     ${link(gold)}: gold ${JSON.stringify(gold.attributes)}, ours ` +
          JSON.stringify(ours.attributes)
      ),
      ...missing.map((one) => `no link  ${link(one)}`),
      ...extra.map((one) => `extra    ${link(one)} (${one.rest?.because ?? ''})`)
    ])
  ]
}
