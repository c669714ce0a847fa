/**
 * A PDF of one page whose font has a glyph for each letter and says by a map which letter that is. The
 * glyphs of a line stand where a printer puts them, from left to right: those of Arabic words reversed.
 */
export function pdfOf(lines: readonly string[], { withMap = true } = {}): Buffer {
  const letters = [...new Set(lines.flatMap((line) => [...line]))]
  const code = (letter: string) => hex(letters.indexOf(letter) + 1)
  const shown = lines.map((line, index) => {
    const glyphs = [...visual(line)].map(code).join('')
    return `BT /F1 12 Tf 1 0 0 1 40 ${700 - 20 * index} Tm <${glyphs}> Tj ET`
  })
  const map =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n' +
    '1 begincodespacerange <0000> <FFFF> endcodespacerange\n' +
    `${letters.length} beginbfchar\n` +
    letters.map((letter) => `<${code(letter)}> <${utf16(letter)}>`).join('\n') +
    '\nendbfchar endcmap end end'
  return assembled([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(shown.join('\n')),
    `<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [6 0 R] ${withMap ? '/ToUnicode 8 0 R' : ''} >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 0 500 700] /ItalicAngle 0 /Ascent 700 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(map)
  ])
}

/** An Arabic line as its glyphs stand on paper, runs of digits and of Latin letters left as they are. */
function visual(line: string): string {
  if (!/[\u0600-\u06ff]/.test(line)) return line
  const reversed = [...line].toReversed().join('')
  return reversed.replaceAll(/[\dA-Za-z]+/g, (run) => [...run].toReversed().join(''))
}

function assembled(objects: readonly string[]): Buffer {
  let file = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  const trailer = `trailer << /Size ${count} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`
  return Buffer.from(`${file}xref\n0 ${count}\n0000000000 65535 f \n${table}${trailer}`, 'latin1')
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function hex(number: number): string {
  return number.toString(16).padStart(4, '0')
}

function utf16(letter: string): string {
  return Buffer.from(letter, 'utf16le').swap16().toString('hex')
}
