import { foldNewlines } from '#core/text/newlines'
import { recognise } from '#core/article/recognise'
import type { FileChoices, FileLook, IntakeLook, IntakePiece } from '#core/bridge/intake-calls'
import type { ArticleCard } from '#core/bridge/calls'
import type { Problem } from '#core/outcome'
import { inParallel } from '#disk/in-parallel'
import { convertFile, type Convert } from '#disk/intake/convert'
import { ConverterThread } from '#disk/intake/converter-thread'
import type { Choices, Converted } from '#disk/intake/draft'
import { decodeAs, encodingNamed } from '#disk/intake/encodings'
import { questionsOf } from '#disk/intake/questions'
import type { Source, Sources } from '#disk/intake/sources'
import { takeSources, type FileResult } from '#disk/intake/take-sources'
import type { ProjectSession } from './project-session'

/** How many files are looked at before the window is told. */
const filesInPiece = 32
/** How much of a text is shown, in UTF-16 units. */
const shown = { opening: 400, preview: 160 }

/** One import: the files are looked at, then taken, a piece for each request. */
export class ArticleIntake {
  readonly #sources: Sources
  readonly #thread: ConverterThread | null
  readonly #convert: Convert
  readonly #session: ProjectSession
  #looked = 0
  #taking: AsyncGenerator<readonly FileResult<ArticleCard>[]> | null = null
  #isOver = false

  constructor(sources: Sources, session: ProjectSession, converter: string | undefined) {
    this.#sources = sources
    this.#session = session
    this.#thread = converter === undefined ? null : new ConverterThread(converter)
    this.#convert = this.#thread?.convert ?? convertFile
  }

  get files(): number {
    return this.#sources.sources.length
  }

  isOf(session: ProjectSession | null): boolean {
    return !this.#isOver && session === this.#session
  }

  /** Lets go of the files. What was taken stays. */
  stop(): void {
    this.#isOver = true
    this.#thread?.close()
    this.#sources.close()
  }

  async look(): Promise<IntakeLook> {
    const from = this.#looked
    const piece = this.#sources.sources.slice(from, from + filesInPiece)
    this.#looked = from + piece.length
    const looks = await inParallel(
      piece.map((source, index) => ({ source, file: from + index })),
      ({ source, file }) => this.#lookAt(source, file, {})
    )
    return { looks, finished: this.#looked >= this.files }
  }

  async again(file: number, choices: FileChoices): Promise<FileLook | null> {
    const source = this.#sources.sources[file]
    return source ? this.#lookAt(source, file, choices) : null
  }

  async take(decisions: readonly Decision[]): Promise<IntakePiece> {
    this.#taking ??= this.#begin(decisions)
    const { value: files, done } = await this.#taking.next()
    if (!done) return { files, problems: [], notes: [], finished: false }
    const { problems, notes } = this.#sources
    this.stop()
    return { files: [], problems, notes, finished: true }
  }

  #begin(decisions: readonly Decision[]) {
    const decided = new Map(decisions.map((decision) => [decision.file, decision]))
    const wanted = this.#sources.sources
      .map((source, file) => ({ source, decision: decided.get(file) }))
      .filter(({ decision }) => decision?.leave !== true)
    const choices = new Map(wanted.map(({ source, decision }) => [source, decision?.choices]))
    return takeSources<ArticleCard>(
      wanted.map(({ source }) => source),
      {
        convert: this.#convert,
        choicesFor: (source) => choicesOf(choices.get(source) ?? {}),
        shelve: (found) => this.#session.take(found)
      }
    )
  }

  async #lookAt(source: Source, number: number, asked: FileChoices): Promise<FileLook> {
    const { name } = source
    const file = await source.read()
    const converted = file.ok ? await this.#convert(file.value, choicesOf(asked)) : file
    if (!file.ok || !converted.ok)
      return { ...nothing, file: number, name, problem: converted.ok ? null : converted.problem }
    const { kind, encoding, columns, candidates, drafts } = converted.value
    const question = questionsOf(converted.value, name)
    return {
      file: number,
      name,
      kind,
      encoding,
      columns,
      candidates: candidates.map((one) => ({
        encoding: one,
        preview: previewOf(decodeAs(file.value.bytes, one) ?? '')
      })),
      articles: drafts.length,
      ...firstOf(converted.value, name),
      problem: null,
      notes: converted.notes.slice(0, 20),
      asks: question !== null || (kind !== 'text' && kind !== 'markdown')
    }
  }
}

export type Decision = {
  readonly file: number
  readonly leave: boolean
  readonly choices: FileChoices
}

const nothing = {
  kind: null,
  encoding: null,
  candidates: [],
  columns: null,
  articles: 0,
  title: null,
  date: null,
  outlet: null,
  opening: '',
  notes: [] as readonly Problem[],
  asks: false
} as const

function choicesOf({ encoding, ...columns }: FileChoices): Choices {
  const named = encoding === undefined ? undefined : (encodingNamed(encoding) ?? undefined)
  return { ...columns, encoding: named }
}

/** What the library would say of the first article of a file, and its first lines. */
function firstOf({ drafts }: Converted, name: string) {
  const [first] = drafts
  if (!first) return { title: null, date: null, outlet: null, opening: '' }
  const seen = recognise(foldNewlines(first.text).text, name.replace(/^.*\//, ''))
  return {
    title: first.title ?? seen.title,
    date: first.date ?? seen.date,
    outlet: first.outlet ?? seen.outlet,
    opening: first.text.slice(0, shown.opening).replace(/[\ud800-\udbff]$/, '')
  }
}

/** The first words that are written with more than ASCII, where encodings differ. */
function previewOf(text: string): string {
  const lines = text.split(/[\r\n]+/).filter((line) => /[^\0-\x7f]/.test(line))
  return lines.join(' ').slice(0, shown.preview)
}
