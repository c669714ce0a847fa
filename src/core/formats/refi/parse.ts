import { type Outcome, good } from '../../outcome'
import type { SourceFile } from '../format'
import { fromSafeName } from '../names'
import { asNumber } from '../json-value'
import { readXml, type Opened } from '../xml/read'

export type Selection = {
  readonly guid: string
  readonly start: number
  readonly end: number
  /** Who coded it, and with what. */
  readonly codings: { readonly user: string; readonly code: string }[]
  note: string
  readonly user: string
  readonly line: number
}

export type TextSource = {
  readonly guid: string
  readonly name: string
  /** The name of its file, or null when the text stands in the project itself. */
  readonly file: string | null
  content: string
  readonly selections: Selection[]
  readonly variables: Map<string, string>
  readonly line: number
}

export type QdaProject = {
  readonly origin: string
  readonly users: ReadonlyMap<string, { readonly id: string | null; readonly name: string | null }>
  readonly codes: ReadonlyMap<string, string>
  readonly sources: readonly TextSource[]
  readonly links: readonly { name: string; from: string; to: string; line: number }[]
  /** Kinds of sources and selections that hold no text of ours. */
  readonly left: ReadonlySet<string>
}

const kindsLeft = new Set([
  'PictureSource',
  'PDFSource',
  'AudioSource',
  'VideoSource',
  'PictureSelection',
  'AudioSelection',
  'VideoSelection',
  'PDFSelection'
])

/** Reads a project of REFI-QDA; names of elements alone count, whatever version wrote them. */
export function parseProject(file: SourceFile): Outcome<QdaProject> {
  const reader = new ProjectReader()
  const read = readXml(file, reader)
  return read.ok ? good(reader.project) : read
}

class ProjectReader {
  readonly project = {
    origin: '',
    users: new Map<string, { readonly id: string | null; readonly name: string | null }>(),
    codes: new Map<string, string>(),
    sources: [] as TextSource[],
    links: [] as { name: string; from: string; to: string; line: number }[],
    left: new Set<string>()
  }
  readonly #path: string[] = []
  readonly #variables = new Map<string, string>()
  #words = ''
  #variable = ''

  readonly open = (opened: Opened): void => {
    this.#path.push(opened.name)
    this.#words = ''
    if (kindsLeft.has(opened.name)) this.project.left.add(opened.name)
    this.#elements[opened.name]?.(opened)
  }

  readonly text = (words: string): void => {
    this.#words += words
  }

  readonly close = (): void => {
    const name = this.#path.pop()
    const words = fromSafeName(this.#words)
    const source = this.project.sources.at(-1)
    this.#words = ''
    if (!source) return
    const inSelection = this.#path.at(-1) === 'PlainTextSelection'
    const selection = source.selections.at(-1)
    if (name === 'Description' && inSelection && selection) selection.note = words
    if (name === 'PlainTextContent') source.content = words
    if (name === 'TextValue') source.variables.set(this.#variables.get(this.#variable) ?? '', words)
  }

  /** What each element says as it opens. */
  readonly #elements: Readonly<Record<string, (opened: Opened) => void>> = {
    Project: ({ attributes }) => {
      this.project.origin = attributes.get('origin') ?? ''
    },
    User: ({ attributes }) => {
      const name = attributes.get('name')
      const user = {
        id: attributes.get('id') ?? null,
        name: name === undefined ? null : fromSafeName(name)
      }
      this.project.users.set(guidOf(attributes), user)
    },
    Code: ({ attributes }) => {
      this.project.codes.set(guidOf(attributes), fromSafeName(attributes.get('name') ?? ''))
    },
    Variable: ({ attributes }) => {
      this.#variables.set(guidOf(attributes), attributes.get('name') ?? '')
    },
    VariableRef: ({ attributes }) => {
      this.#variable = attributes.get('targetGUID') ?? ''
    },
    TextSource: ({ attributes, line }) => {
      this.project.sources.push(newSource(attributes, line))
    },
    PlainTextSelection: ({ attributes, line }) => {
      this.project.sources.at(-1)?.selections.push(newSelection(attributes, line))
    },
    Coding: ({ attributes }) => {
      const user = attributes.get('creatingUser') ?? ''
      this.#selection()?.codings.push({ user, code: '' })
    },
    CodeRef: ({ attributes }) => setCode(this.#selection(), attributes.get('targetGUID') ?? ''),
    Link: ({ attributes, line }) => {
      this.project.links.push(newLink(attributes, line))
    }
  }

  #selection(): Selection | undefined {
    return this.project.sources.at(-1)?.selections.at(-1)
  }
}

type Names = ReadonlyMap<string, string>

function guidOf(attributes: Names): string {
  return attributes.get('guid') ?? ''
}

function newSource(attributes: Names, line: number): TextSource {
  const path = attributes.get('plainTextPath') ?? ''
  const file = /^internal:\/\/(.+)$/.exec(path)?.[1] ?? null
  const name = fromSafeName(attributes.get('name') ?? '')
  const empty = { content: '', selections: [], variables: new Map<string, string>() }
  return { guid: guidOf(attributes), name, file, ...empty, line }
}

function newSelection(attributes: Names, line: number): Selection {
  const start = asNumber(attributes.get('startPosition'))
  const end = asNumber(attributes.get('endPosition'))
  const user = attributes.get('creatingUser') ?? ''
  return { guid: guidOf(attributes), user, line, start, end, codings: [], note: '' }
}

function setCode(selection: Selection | undefined, code: string): void {
  const coding = selection?.codings.pop()
  if (coding) selection?.codings.push({ ...coding, code })
}

function newLink(attributes: Names, line: number) {
  return {
    name: fromSafeName(attributes.get('name') ?? ''),
    from: attributes.get('originGUID') ?? '',
    to: attributes.get('targetGUID') ?? '',
    line
  }
}
