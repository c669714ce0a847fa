import { bad, good, type Problem } from '../../outcome'
import { carrying } from '../carry'
import { offsetsLine, offsetsName, offsetsOf, isOffsetsFile } from '../conll/offsets-file'
import { placeTokens } from '../conll/read'
import type { Format, Read, ReadContext, ReadDocument, SourceFile } from '../format'
import { tokenReading } from '../tokens/fit'
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
  extension: 'conllu',
  mediaType: 'text/plain',
  layout: 'folder',
  offsetUnit: 'codepoint',
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
  const found: ReadDocument[] = []
  const notes: Problem[] = []
  for (const file of files.filter(({ name }) => !isOffsetsFile(name))) {
    const beside = offsetsOf(files, file.name.replace(/\.[^./]*$/, ''))
    const read = readConllu(file)
    notes.push(...(beside.ok ? beside.notes : []), ...read.notes)
    for (const [index, one] of read.documents.entries()) {
      const { labels, faults } = wordLabels(one, read.fields)
      const about = (beside.ok ? beside.value[index] : undefined) ?? null
      const placed = placeTokens(one, labels, { beside: about, context, sameForm })
      notes.push(...faults)
      if (!placed.ok) return placed
      found.push(placed.value)
      notes.push(...placed.notes)
    }
  }
  if (found.length > 0) return good(found, notes)
  return bad(notes[0] ?? { code: 'format.empty', at: files[0]?.name })
}

/** Words stand in NFC; the text may not. */
function sameForm(slice: string, form: string): boolean {
  return slice.normalize('NFC') === form.normalize('NFC')
}
