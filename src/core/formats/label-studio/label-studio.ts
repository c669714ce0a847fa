import { bad, good, type Problem } from '../../outcome'
import {
  lostByOthers,
  type Format,
  type FormatDocument,
  type Piece,
  type Read,
  type ReadDocument,
  type SourceFile,
  type WriteOptions,
  type Writer
} from '../format'
import { isObject, parseJsonFile } from '../json-value'
import { labellingConfig, type Met } from './config'
import { readTask } from './read'
import { taskOf } from './write'

/**
 * Tasks for Label Studio with the annotations of everyone, and the labelling interface for them.
 * Offsets count code points, as its current source does; its exports from before 2022 counted UTF-16
 * units, which reading finds out by the words.
 *
 * @see https://labelstud.io/guide/export.html#Label-Studio-JSON-format-of-annotated-tasks
 */
export const labelStudio: Format = {
  id: 'label-studio',
  extension: 'json',
  mediaType: 'application/json',
  layout: 'folder',
  offsetUnit: 'codepoint',
  loses: [...lostByOthers, 'link-ids', 'link-attributes'],
  textOptional: false,
  writer: taskWriter,
  read: readTasks
}

/** A task is written when the next article begins: the readings of one stand together. */
function taskWriter({ scheme }: WriteOptions): Writer {
  const met: Met = { labels: new Set(), relations: new Set(), attributes: new Set() }
  let waiting: FormatDocument[] = []
  let tasks = 0
  const flush = (): readonly Piece[] => {
    const task = taskOf(waiting, scheme, met)
    if (!task) return []
    tasks += 1
    const content = `${tasks === 1 ? '[\n' : ',\n'}${JSON.stringify(task)}`
    return [{ name: 'tasks.json', content }]
  }
  return {
    write(exported) {
      const same = waiting[0]?.article.id === exported.article.id
      const pieces = same ? [] : flush()
      waiting = same ? [...waiting, exported] : [exported]
      return { pieces, notes: [] }
    },
    end() {
      const last = flush()
      const close = tasks === 0 ? '[]\n' : '\n]\n'
      return {
        pieces: [
          ...last,
          { name: 'tasks.json', content: close },
          { name: 'config.xml', content: labellingConfig(scheme, met) }
        ],
        notes: []
      }
    }
  }
}

function readTasks(files: readonly SourceFile[]): Read {
  const documents: ReadDocument[] = []
  const notes: Problem[] = []
  let tasks = 0
  for (const file of files.filter(({ name }) => !name.endsWith('.xml'))) {
    const json = parseJsonFile(file)
    if (!json.ok) return json
    const list: readonly unknown[] = Array.isArray(json.value) ? json.value : [json.value]
    for (const [index, task] of list.entries()) {
      const at = `${file.name}[${index + 1}]`
      const read = isObject(task)
        ? readTask(task, at)
        : bad({ code: 'format.bad-shape', at, facts: { field: '.' } })
      if (read.ok) documents.push(...read.value)
      if (read.ok) tasks += 1
      notes.push(...(read.ok ? read.notes : [read.problem]))
    }
  }
  if (tasks > 0) return good(documents, notes)
  return bad(notes[0] ?? { code: 'format.empty', at: files[0]?.name })
}
