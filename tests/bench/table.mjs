/** The figures as lines of text: ours, the bound, their ratio, and the aim in words. */
export function tableOf(figures) {
  const rows = [
    ['', 'Hashiya', 'bound', 'ratio', 'aim'],
    ...figures.map((found) => [
      found.name,
      spread(found.ours, found.unit),
      spread(found.bound, found.unit),
      found.ratio === null ? '–' : `${found.ratio.toFixed(2)}×`,
      aimOf(found)
    ])
  ]
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)))
  const line = (row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
  return rows.map((row) => line(row).join('  ').trimEnd()).join('\n')
}

function spread({ median, min, max }, unit) {
  const digits = median < 10 ? 1 : 0
  const [middle, least, most] = [median, min, max].map((value) => value.toFixed(digits))
  return `${middle} ${unit} (${least}–${most})`
}

function aimOf({ aim, met, unit }) {
  if (!aim) return '–'
  const wanted = aim.ratio === undefined ? `≤ ${aim.most} ${unit}` : `≤ ${aim.ratio}×`
  return `${wanted}: ${met ? 'met' : 'missed'}`
}
