import { inContent } from '#core/formats/xml/escape'

export type MatrixPicture = {
  readonly title: string
  /** Of rows and columns alike. */
  readonly names: readonly string[]
  /** The words of a cell, and from 0 to 1 how dark it is; null is empty. */
  readonly cell: (
    row: number,
    column: number
  ) => { readonly words: string; readonly part: number } | null
  readonly rightToLeft: boolean
}

const [wide, high, margin] = [96, 34, 150]

/** A table of tinted cells as an SVG that stands alone, on white paper. */
export function matrixPicture({ title, names, cell, rightToLeft }: MatrixPicture): string {
  const width = margin + names.length * wide + 10
  const height = 70 + names.length * high + 10
  const across = (x: number) => (rightToLeft ? width - x : x)
  const word = (x: number, y: number, words: string, more = '') =>
    `<text x="${across(x)}" y="${y}" ${more}>${inContent(words)}</text>`
  const parts = [
    word(10, 24, title, 'font-weight="600" font-size="15"'),
    ...names.map((name, at) =>
      word(margin + at * wide + wide / 2, 58, name, 'text-anchor="middle"')
    ),
    ...names.map((name, at) => word(10, 70 + at * high + 22, name)),
    ...names.flatMap((_, row) =>
      names.map((_column, column) => {
        const found = cell(row, column)
        if (!found) return ''
        const x = margin + column * wide
        const left = rightToLeft ? width - x - wide : x
        const top = 70 + row * high
        const ink = found.part > 0.55 ? '#ffffff' : '#211d17'
        return `<rect x="${left + 1}" y="${top + 1}" width="${wide - 2}" height="${high - 2}" rx="4" fill="#1f5f63" fill-opacity="${(0.05 + 0.9 * found.part).toFixed(2)}"/>${word(x + wide / 2, top + 22, found.words, `text-anchor="middle" fill="${ink}"`)}`
      })
    )
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'IBM Plex Sans Arabic', 'Noto Sans Arabic', sans-serif" font-size="13" fill="#211d17" direction="${rightToLeft ? 'rtl' : 'ltr'}"><rect width="100%" height="100%" fill="#ffffff"/>${parts.join('')}</svg>\n`
}
