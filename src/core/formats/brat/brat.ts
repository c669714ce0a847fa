import { bad, good, type Problem } from '../../outcome'
import { carrying } from '../carry'
import {
  lostByOthers,
  type Format,
  type Read,
  type ReadContext,
  type ReadDocument,
  type SourceFile
} from '../format'
import { isSidecar, readSidecar, sidecarPiece } from '../sidecar'
import { placeOf } from '../writer'
import { fragmentsOf } from './breaks'
import { confPieces, noteUse, nothingUsed } from './conf'
import { readPair, stemOf } from './read'
import { annFile } from './write'

/**
 * brat standoff: the text in `.txt`, the annotations in `.ann`, one on a line. Offsets count code
 * points, and each line end as one. Types and names are ASCII; the names that people read stand in
 * the conf files. A tag over several lines has a fragment on each.
 *
 *     T1<TAB>FIGURE 957 968<TAB>…
 *     A1<TAB>min T1 101
 *
 * @see https://brat.nlplab.org/standoff.html
 */
export const brat: Format = {
  id: 'brat',
  extension: 'ann',
  mediaType: 'text/plain',
  layout: 'folder',
  offsetUnit: 'codepoint',
  loses: [...lostByOthers, 'ids', 'link-ids', 'outer-space'],
  textOptional: false,

  writer({ scheme }) {
    const used = nothingUsed()
    return {
      write: (exported) =>
        carrying(exported, () => {
          noteUse(used, exported.reading)
          const place = placeOf(exported)
          return [
            { name: `${place}.txt`, content: exported.article.text },
            { name: `${place}.ann`, content: annFile(exported) },
            sidecarPiece(exported, `${place}.ann`)
          ]
        }),
      end: () => ({ pieces: confPieces(scheme, used), notes: [] })
    }
  },

  keeps: ({ article, reading }) => {
    const tags = reading.tags.flatMap((tag) => {
      const fragments = fragmentsOf(article.text, tag.span)
      const [first, last] = [fragments[0], fragments.at(-1)]
      return first && last ? [{ ...tag, span: { start: first.start, end: last.end } }] : []
    })
    const ids = new Set(tags.map(({ id }) => id))
    const links = reading.links.filter(({ from, to }) => ids.has(from) && ids.has(to))
    return { ...reading, tags, links }
  },

  read: readBrat
}

function readBrat(files: readonly SourceFile[], context: ReadContext): Read {
  const { about, notes: faults } = readSidecar(files)
  const documents: ReadDocument[] = []
  const notes: Problem[] = [...faults]
  for (const pair of pairs(files)) {
    const { anns } = pair
    const [first] = anns
    const txt = pair.txt ?? textElsewhere(first, context)
    if (!txt || !first) {
      notes.push(halfMissing(txt ?? first, txt ? '.ann' : '.txt'))
      continue
    }
    const read = readPair(txt, anns, about(first.name))
    if (!read.ok) return read
    documents.push(read.value)
    notes.push(...read.notes)
  }
  if (documents.length > 0) return good(documents, notes)
  return bad(notes[0] ?? { code: 'format.empty', at: files[0]?.name })
}

function halfMissing(half: SourceFile | undefined, wanted: string): Problem {
  return { code: 'format.file-missing', at: half?.name ?? '', facts: { wanted } }
}

/** Of annotations that came without their text: that of the article whose id is their name. */
function textElsewhere(ann: SourceFile | undefined, { textOf }: ReadContext): SourceFile | null {
  if (!ann) return null
  const stem = stemOf(ann.name)
  const text = textOf({ id: stem.replace(/^.*\//, ''), textSha256: null })
  return text === null ? null : { name: `${stem}.txt`, text }
}

type Pair = { txt: SourceFile | null; readonly anns: SourceFile[] }

/** The files of each text, by their common name; `.a1` and `.a2` are halves of an `.ann`. */
function pairs(files: readonly SourceFile[]): Iterable<Pair> {
  const found = new Map<string, Pair>()
  for (const file of files) {
    if (isSidecar(file.name) || !/\.(?:txt|ann|a1|a2)$/.test(file.name)) continue
    const stem = stemOf(file.name)
    const pair = found.get(stem) ?? { txt: null, anns: [] }
    if (file.name.endsWith('.txt')) pair.txt = file
    else pair.anns.push(file)
    found.set(stem, pair)
  }
  return found.values()
}
