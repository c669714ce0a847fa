import { bad, good, type Outcome, type Problem } from '../../outcome'
import { buildReading, type StatedTag } from '../build-reading'
import { articleFrom } from '../columns'
import type { Read, ReadDocument, SourceFile } from '../format'
import { gathered } from '../gathered'
import { origin, projectFile } from './names'
import { parseProject, type QdaProject, type TextSource } from './parse'

export function readProject(files: readonly SourceFile[]): Read {
  const qde = files.find(({ name }) => name === projectFile || name.endsWith('.qde'))
  if (!qde)
    return bad({ code: 'format.file-missing', at: files[0]?.name, facts: { wanted: '.qde' } })
  const parsed = parseProject(qde)
  if (!parsed.ok) return parsed
  const notes: Problem[] = [...parsed.value.left].map((what) => ({
    code: 'format.left-out',
    at: qde.name,
    facts: { what }
  }))
  const read = parsed.value.sources.map((source) =>
    readSource(source, { project: parsed.value, files, file: qde.name })
  )
  return gathered(read, qde.name, notes)
}

/** The readings of a text, one for each who coded it. */
function readSource(
  source: TextSource,
  {
    project,
    files,
    file
  }: {
    readonly project: QdaProject
    readonly files: readonly SourceFile[]
    readonly file: string
  }
): Outcome<readonly ReadDocument[]> {
  const raw = textOf(source, files)
  const at = `${file}:${source.line}`
  if (raw === null)
    return bad({ code: 'format.file-missing', at, facts: { wanted: source.file ?? '.txt' } })
  const found: ReadDocument[] = []
  const notes: Problem[] = []
  for (const reader of readersOf(source, project)) {
    const read = readingOf(source, reader, { raw, project, file })
    if (!read.ok) return read
    found.push(read.value)
    notes.push(...read.notes)
  }
  return good(found, notes)
}

/** Programs on Windows put a byte order mark in front of a source; it is no part of the text. */
function textOf(source: TextSource, files: readonly SourceFile[]): string | null {
  if (source.file === null) return source.content === '' ? null : source.content
  const wanted = source.file.toLowerCase()
  const file = files.find(({ name }) => name.toLowerCase() === `sources/${wanted}`)
  return file?.text ?? null
}

/** Everyone who coded a text; and, in a project of ours, everyone who read it. */
function readersOf(source: TextSource, { users }: QdaProject): readonly string[] {
  const stated = (source.variables.get('readers') ?? '').split(' ').filter((id) => id !== '')
  const ours = stated.flatMap((id) =>
    [...users].filter(([, user]) => user.id === id).map(([guid]) => guid)
  )
  const coders = source.selections.flatMap(({ codings, user }) =>
    codings.map((coding) => coding.user || user)
  )
  const all = [...new Set([...ours, ...coders])]
  return all.length === 0 ? [''] : all
}

function readingOf(
  source: TextSource,
  reader: string,
  {
    raw,
    project,
    file
  }: { readonly raw: string; readonly project: QdaProject; readonly file: string }
): Outcome<ReadDocument> {
  const at = `${file}:${source.line}`
  const tags = source.selections.flatMap(({ guid, start, end, codings, note, user, line }) =>
    codings
      .filter((coding) => (coding.user || user) === reader)
      .map(({ code }, index): StatedTag => ({
        id: index === 0 ? guid : `${guid}.${index + 1}`,
        label: project.codes.get(code) ?? '',
        start,
        end,
        quote: null,
        note,
        at: `${file}:${line}`
      }))
  )
  const ids = new Set(tags.map(({ id }) => id))
  const links = project.links
    .filter(({ from, to }) => ids.has(from) && ids.has(to))
    .map(({ name, from, to, line }) => ({
      relation: name || 'link',
      from,
      to,
      at: `${file}:${line}`
    }))
  const isOurs = project.origin === origin
  const text = isOurs ? raw : raw.replace(/^\ufeff/, '')
  const built = buildReading({
    raw: text,
    tags,
    links,
    unit: 'codepoint',
    unitIsStated: isOurs,
    at
  })
  const facts = Object.fromEntries(source.variables)
  const article = { ...articleFrom(facts, built.text), title: facts['title'] ?? source.name }
  const user = project.users.get(reader)
  return good({ at, article, annotator: user ?? null, reading: built.reading }, built.notes)
}
