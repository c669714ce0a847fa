import type { Loss } from '#core/formats/format'
import type { WrittenExport } from '#disk/write-format'

/** What was written and what came back, for `--json`. */
export function writtenRecord({ comparison, files, ...counts }: WrittenExport) {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return {
    ...counts,
    bytes,
    identical: comparison?.identical ?? null,
    asDeclared: comparison?.asDeclared ?? null,
    lost: comparison?.lost ?? null,
    files
  }
}

/** The same in sentences. */
export function writtenLines(
  verb: string,
  { articles, annotations, links, comments, comparison }: WrittenExport
): readonly string[] {
  const first = [
    `${verb} ${annotations} annotations and ${links} links of ${articles} articles.`,
    ...commentLines(comments)
  ]
  if (!comparison) return [...first, 'This format is not read back.']
  const { total, identical, asDeclared, lost } = comparison
  const told = (Object.entries(lost) as [Loss, number][]).map(([loss, count]) => `${loss} ${count}`)
  return [
    ...first,
    `Read back: ${identical} of ${total} annotations and links identical.`,
    ...(told.length === 0
      ? []
      : [
          `${asDeclared} of ${total} as the format can hold them; it does not hold: ${told.join(', ')}.`
        ])
  ]
}

function commentLines({ carried, left }: WrittenExport['comments']): readonly string[] {
  if (carried > 0) return [`Carried ${carried} comments.`]
  return left > 0
    ? [`Left out ${left} comments: only jsonl and bundles carry them (pack, or --format jsonl).`]
    : []
}
