import { type Outcome } from '../../outcome'
import { carrying } from '../carry'
import {
  lostByOthers,
  type Format,
  type ReadContext,
  type ReadDocument,
  type WriteOptions,
  type Writer
} from '../format'
import { parseJsonObject } from '../json-value'
import { readLines } from '../read-lines'
import { jsonLine } from '../writer'
import { countIn, dataCard, noCounts } from './card'
import { readRow } from './read'
import { rowOf } from './rows'

/**
 * A folder that `datasets.load_dataset` and the Hub read: a file of JSON lines for each split, and a
 * card that states the columns, the labels, the counts and what the offsets count.
 *
 * @see https://huggingface.co/docs/datasets/repository_structure
 */
export const huggingFace: Format = {
  id: 'hugging-face',
  heeds: ['splits'],
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  layout: 'folder',
  offsetUnit: 'codepoint',
  loses: lostByOthers,
  textOptional: false,
  writer: dataSetWriter,
  read: (files, context) =>
    readLines(
      files.filter(({ name }) => !name.endsWith('.md')),
      context,
      readRowLine
    ),
  readLine: readRowLine
}

function dataSetWriter(options: WriteOptions): Writer {
  const counts = noCounts()
  return {
    write: (exported) =>
      carrying(exported, () => {
        const split = options.splitOf(exported.article.id)
        countIn(counts, exported, split)
        return [{ name: `data/${split}.jsonl`, content: jsonLine(rowOf(exported, options)) }]
      }),
    end: () => ({
      pieces: [{ name: 'README.md', content: dataCard(counts, options, 'jsonl') }],
      notes: []
    })
  }
}

function readRowLine(line: string, at: string, context: ReadContext): Outcome<ReadDocument> {
  const json = parseJsonObject(line, at)
  return json.ok ? readRow(json.value, at, context) : json
}
