const columns = ['value', 'qualifier', 'harm', 'details', 'single', 'all']

/** The accuracy as lines of text, with every miss beneath. */
export function accuracyTable({ categories, total, sentences, negative, misses }, source) {
  const rows = [
    ['Figures read right', 'of', ...columns],
    ...categories.map((category) => rowOf(category.name, category)),
    rowOf('all', total)
  ]
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)))
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
      .join('  ')
  )
  return [
    ...lines,
    '',
    `In sentences: ${sentences.right} of ${sentences.figures} with their words, bounds, qualifier ` +
      `and harm, ${sentences.extra} too many.`,
    `What is no figure: ${negative.leftAlone} of ${negative.count} left alone.`,
    `Cases: ${source}. Details are status, unit, groups, part and ambiguity where a case states ` +
      'them; single says that nothing else was read in the phrase.',
    ...misses.map((miss) => `  ${miss}`)
  ].join('\n')
}

function rowOf(name, counts) {
  return [name, String(counts.phrases), ...columns.map((column) => percent(counts, column))]
}

function percent(counts, column) {
  const right = counts[column]
  if (right === counts.phrases) return '100 %'
  return `${((100 * right) / counts.phrases).toFixed(1)} % (−${counts.phrases - right})`
}
