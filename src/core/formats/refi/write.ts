import type { Scheme } from '../../scheme/scheme'
import { offsetTable } from '../../text/code-points'
import { columnsOf } from '../columns'
import type { FormatDocument, Piece, WriteOptions, Writer } from '../format'
import { carrying } from '../carry'
import { asXString, element, inContent } from '../xml/escape'
import { factNames, origin, projectFile } from './names'

/** What is known only when every article has been seen, since it stands in front of them all. */
type Project = {
  readonly options: WriteOptions
  readonly users: Map<string, { readonly guid: string; readonly name: string }>
  readonly codes: Map<string, string>
  readonly variables: Map<string, string>
  readonly sources: string[]
  readonly links: string[]
}

/** Writes a source for each article when the next one begins: the readings of one stand together. */
export function projectWriter(options: WriteOptions): Writer {
  const variables = new Map(factNames.map((name) => [name, options.newId()] as const))
  const project: Project = {
    options,
    variables,
    users: new Map(),
    codes: new Map(),
    sources: [],
    links: []
  }
  let waiting: FormatDocument[] = []
  const flush = (): readonly Piece[] => {
    const [first] = waiting
    if (!first) return []
    const guid = options.newId()
    project.sources.push(sourceOf(guid, waiting, project))
    return [{ name: `Sources/${guid}.txt`, content: first.article.text }]
  }
  return {
    write: (exported) =>
      carrying(exported, () => {
        const same = waiting[0]?.article.id === exported.article.id
        const pieces = same ? [] : flush()
        waiting = same ? [...waiting, exported] : [exported]
        return pieces
      }),
    end: () => ({
      pieces: [...flush(), { name: projectFile, content: projectXml(project) }],
      notes: []
    })
  }
}

function sourceOf(guid: string, readings: readonly FormatDocument[], project: Project): string {
  const [first] = readings
  if (!first) return ''
  const { options } = project
  const { text } = first.article
  const { toCodePoint } = offsetTable(text)
  const place = { text, toCodePoint, project }
  const selections = readings.map((exported) => selectionsOf(exported, place))
  const user = userOf(first, project)
  return element(
    'TextSource',
    {
      guid,
      name: asXString(first.article.metadata.title),
      plainTextPath: `internal://${guid}.txt`,
      creatingUser: user,
      creationDateTime: options.now
    },
    `\n${[...selections, factsOf(readings, project)].join('')}`
  )
}

type Place = {
  readonly text: string
  readonly toCodePoint: (unit: number) => number
  readonly project: Project
}

/** A selection for each tag, coded with its label; notes are descriptions. */
function selectionsOf(exported: FormatDocument, { text, toCodePoint, project }: Place): string {
  const { options } = project
  const user = userOf(exported, project)
  const made = { creatingUser: user, creationDateTime: options.now }
  const guids = new Map<string, string>()
  const written = exported.reading.tags.map(({ id, label, span, note }) => {
    const guid = options.newId()
    guids.set(id, guid)
    const coding = element(
      'Coding',
      { guid: options.newId(), ...made },
      element('CodeRef', { targetGUID: codeOf(label, project) })
    )
    const description = note === '' ? '' : element('Description', {}, inContent(asXString(note)))
    const words = Array.from(text.slice(span.start, span.end)).slice(0, 60).join('')
    const selection = {
      guid,
      name: asXString(words),
      startPosition: toCodePoint(span.start),
      endPosition: toCodePoint(span.end),
      ...made
    }
    return `${element('PlainTextSelection', selection, `${description}${coding}`)}\n`
  })
  for (const { relation, from, to } of exported.reading.links)
    project.links.push(
      element('Link', {
        guid: options.newId(),
        name: asXString(relation),
        direction: 'OneWay',
        originGUID: guids.get(from),
        targetGUID: guids.get(to)
      })
    )
  return written.join('')
}

/** The article's own fields as values of variables, and who has read it, also without a tag. */
function factsOf(readings: readonly FormatDocument[], { variables }: Project): string {
  const [first] = readings
  if (!first) return ''
  const facts: Readonly<Record<string, string | null>> = {
    ...columnsOf(first),
    readers: readings.map(({ annotator }) => annotator.id).join(' ')
  }
  return factNames
    .flatMap((name) => {
      const value = facts[name]
      if (typeof value !== 'string' || value === '') return []
      const reference = element('VariableRef', { targetGUID: variables.get(name) })
      const text = element('TextValue', {}, inContent(asXString(value)))
      return [`${element('VariableValue', {}, `${reference}${text}`)}\n`]
    })
    .join('')
}

function userOf({ annotator }: FormatDocument, { users, options }: Project): string {
  const known = users.get(annotator.id)
  if (known) return known.guid
  const guid = options.newId()
  users.set(annotator.id, { guid, name: annotator.name })
  return guid
}

function codeOf(label: string, { codes, options }: Project): string {
  const guid = codes.get(label) ?? options.newId()
  codes.set(label, guid)
  return guid
}

function projectXml(project: Project): string {
  const { options, users, codes, variables, sources, links } = project
  for (const { id, enabled } of options.scheme.span_types) if (enabled) codeOf(id, project)
  const people = [...users].map(([id, { guid, name }]) =>
    element('User', { guid, name: asXString(name), id })
  )
  const fields = [...variables].map(([name, guid]) =>
    element('Variable', { guid, name, typeOfVariable: 'Text' })
  )
  const root = {
    name: asXString(options.project.name),
    origin,
    creationDateTime: options.now,
    xmlns: 'urn:QDA-XML:project:1.0'
  }
  const parts = [
    group('Users', people),
    element(
      'CodeBook',
      {},
      group(
        'Codes',
        [...codes].map((one) => codeXml(one, options.scheme))
      )
    ),
    group('Variables', fields),
    group('Sources', sources),
    ...(links.length === 0 ? [] : [group('Links', links)])
  ]
  const xml = element('Project', root, `\n${parts.join('\n')}\n`)
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${xml}\n`
}

function group(name: string, children: readonly string[]): string {
  return element(name, {}, children.length === 0 ? '' : `\n${children.join('\n')}\n`)
}

function codeXml([label, guid]: readonly [string, string], scheme: Scheme): string {
  const known = scheme.span_types.find(({ id }) => id === label)
  const words = known ? `${known.ar} · ${known.en}` : ''
  const code = { guid, name: asXString(label), isCodable: 'true' }
  if (words === '') return element('Code', code)
  return element('Code', code, element('Description', {}, inContent(words)))
}
