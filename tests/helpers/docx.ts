import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

const wordUri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A Word document with this in its body, as Word lays one out. */
export function docxOf(
  body: string,
  parts: Readonly<Record<string, string>> = {}
): Promise<Buffer> {
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml':
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      `<w:document xmlns:w="${wordUri}" xmlns:mc="urn:mc"><w:body>${body}</w:body></w:document>`,
    ...parts
  })
}

/** A paragraph of one run. */
export function paragraph(words: string): string {
  return `<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
}

/** A zip archive of these files. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream as NodeJS.ReadableStream)
}
