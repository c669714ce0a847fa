import { carrying } from '../carry'
import type { Format, Read, ReadContext, SourceFile } from '../format'
import { gathered } from '../gathered'
import { isSidecar, readSidecar, sidecarPiece } from '../sidecar'
import { lostByTokens, tokenReading } from '../tokens/fit'
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
  loses: [...lostByTokens, 'outer-space'],
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
  const tsv = files.filter(({ name }) => !isSidecar(name))
  const read = tsv.map((file) => readTsv(file, about(file.name), context))
  return gathered(read, files[0]?.name, faults)
}
