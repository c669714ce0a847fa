import { good } from '../../outcome'
import { carrying } from '../carry'
import { offsetsLine, offsetsName, readTokenFiles } from '../conll/offsets-file'
import { placeTokens } from '../conll/read'
import type { Format, Read, ReadContext, SourceFile } from '../format'
import { lostByTokens, tokenReading } from '../tokens/fit'
import { eachDocument } from '../writer'
import { readConllu, wordLabels } from './read'
import { conlluBlocks, wordsFor } from './write'

/**
 * CoNLL-U: a word on each line, in NFC, with the tags in brackets under `Entity`. A token that a tag
 * cuts, as «وداعش» is, is one token in two words, which is how Universal Dependencies write clitics.
 * Beside each file stand the texts as they are and the offsets of the words.
 *
 * @see https://universaldependencies.org/format.html
 */
export const conllu: Format = {
  id: 'conllu',
  heeds: ['splits'],
  extension: 'conllu',
  mediaType: 'text/plain',
  layout: 'folder',
  offsetUnit: 'codepoint',
  loses: [...lostByTokens, 'outer-space'],
  textOptional: false,
  writer: (options) =>
    eachDocument((exported) =>
      carrying(exported, () => {
        const split = options.splitOf(exported.article.id)
        const { content, ...about } = conlluBlocks(exported)
        return [
          { name: `${split}.conllu`, content },
          { name: offsetsName(split), content: offsetsLine(exported, about, options) }
        ]
      })
    ),
  keeps: (exported) => tokenReading(exported.reading, wordsFor(exported)),
  read: readFiles
}

function readFiles(files: readonly SourceFile[], context: ReadContext): Read {
  return readTokenFiles(files, (file, beside) => {
    const { documents, fields, notes } = readConllu(file)
    const placed = documents.map((one, index) => {
      const about = { beside: beside[index] ?? null, context, sameForm }
      return placeTokens(one, wordLabels(one, fields), about)
    })
    return [good([], notes), ...placed]
  })
}

/** Words stand in NFC; the text may not. */
function sameForm(slice: string, form: string): boolean {
  return slice.normalize('NFC') === form.normalize('NFC')
}
