import { bad, good, type Problem } from '../../outcome'
import { carrying } from '../carry'
import type { Format, Read, ReadContext, ReadDocument, SourceFile } from '../format'
import { isSidecar, readSidecar, sidecarPiece } from '../sidecar'
import { tokenReading } from '../tokens/fit'
import { eachDocument, placeOf } from '../writer'
import { readTsv } from './read'
import { tokensFor, tsvFile } from './write'

/**
 * WebAnno TSV 3.3, which INCEpTION and WebAnno read: tokens with UTF-16 offsets, and the tags on the
 * layer for named entities, which every project there has. INCEpTION calls the format legacy and
 * prefers CAS. The sidecar holds the texts, of which the format keeps only the sentences.
 *
 * @see https://inception-project.github.io/releases/36.0/docs/user-guide.html#sect_webannotsv
 */
export const webannoTsv: Format = {
  id: 'webanno-tsv',
  extension: 'tsv',
  mediaType: 'text/tab-separated-values',
  layout: 'folder',
  offsetUnit: 'utf16',
  loses: [
    'set-aside',
    'context',
    'source',
    'marked-lines',
    'ids',
    'attributes',
    'notes',
    'links',
    'rest',
    'outer-space'
  ],
  textOptional: false,
  writer: () =>
    eachDocument((exported) =>
      carrying(exported, () => {
        const name = `${placeOf(exported)}.tsv`
        return [
          { name, content: tsvFile(exported) },
          sidecarPiece(exported, name, { text: exported.article.text })
        ]
      })
    ),
  keeps: (exported) => tokenReading(exported.reading, tokensFor(exported)),
  read: readFolder
}

function readFolder(files: readonly SourceFile[], context: ReadContext): Read {
  const { about, notes: faults } = readSidecar(files)
  const documents: ReadDocument[] = []
  const notes: Problem[] = [...faults]
  for (const file of files.filter(({ name }) => !isSidecar(name))) {
    const read = readTsv(file, about(file.name), context)
    if (read.ok) documents.push(read.value)
    notes.push(...(read.ok ? read.notes : [read.problem]))
  }
  if (documents.length > 0) return good(documents, notes)
  return bad(notes[0] ?? { code: 'format.empty', at: files[0]?.name })
}
