import type { Outcome, Problem } from '#core/outcome'
import type { ChosenFile } from '../decode'
import { sha256 } from '../hash'
import { inParallel } from '../in-parallel'
import type { Found } from '../shelve-articles'
import type { Convert } from './convert'
import type { Choices, Converted, Draft } from './draft'
import type { Source } from './sources'
import { questionsOf } from './questions'

/** What became of one file. */
export type FileResult<A> = {
  readonly name: string
  /** Null when it could not be read at all. */
  readonly kind: string | null
  readonly encoding: string | null
  readonly articles: readonly A[]
  /** Why something of it was not taken. */
  readonly problems: readonly Problem[]
  /** What should be known of what was taken. */
  readonly notes: readonly Problem[]
}

export type Taking<A> = {
  readonly convert: Convert
  readonly choicesFor: (source: Source, index: number) => Choices
  /** Puts articles among those of the project, and answers for each. */
  readonly shelve: (found: readonly Found[]) => Promise<readonly Outcome<A>[]>
}

/** How much is taken before the next piece begins, in files, articles and UTF-16 units. */
const piece = { files: 256, articles: 256, units: 2_000_000 }
/** How many files are read at once. */
const atOnce = 8

/**
 * Takes the articles of files, piece by piece; every file is answered for. What was yielded is on the
 * disk, so that one may stop after any piece.
 */
export async function* takeSources<A>(
  sources: readonly Source[],
  { convert, choicesFor, shelve }: Taking<A>
): AsyncGenerator<readonly FileResult<A>[]> {
  let waiting: ReadFile[] = []
  for (let next = 0; next < sources.length; next += atOnce) {
    const group = sources.slice(next, next + atOnce)
    const read = await inParallel(
      group.map((source, index) => ({ source, choices: choicesFor(source, next + index) })),
      ({ source, choices }) => readSource(source, choices, convert)
    )
    waiting.push(...read)
    if (!isFull(waiting)) continue
    yield await shelveAll(waiting, shelve)
    waiting = []
  }
  if (waiting.length > 0) yield await shelveAll(waiting, shelve)
}

type ReadFile = {
  readonly name: string
  readonly converted: Converted | null
  readonly found: readonly Found[]
  readonly problems: readonly Problem[]
  readonly notes: readonly Problem[]
}

function isFull(waiting: readonly ReadFile[]): boolean {
  const found = waiting.flatMap((file) => file.found)
  const units = found.reduce((sum, { text }) => sum + text.length, 0)
  return waiting.length >= piece.files || found.length >= piece.articles || units >= piece.units
}

async function readSource(source: Source, choices: Choices, convert: Convert): Promise<ReadFile> {
  const { name } = source
  const nothing = { name, converted: null, found: [], notes: [] }
  const file = await source.read()
  if (!file.ok) return { ...nothing, problems: [file.problem] }
  const converted = await convert(file.value, choices)
  if (!converted.ok) return { ...nothing, problems: [converted.problem] }
  const open = questionsOf(converted.value, name)
  if (open) return { ...nothing, converted: converted.value, problems: [open] }
  const sha = sha256(file.value.bytes)
  const found = converted.value.drafts.map((draft) =>
    foundIn({ file: file.value, sha, converted: converted.value }, draft)
  )
  const { problems, notes } = sorted(converted.notes)
  return { name, converted: converted.value, found, problems, notes }
}

type Read = { readonly file: ChosenFile; readonly sha: string; readonly converted: Converted }

function foundIn({ file, sha, converted }: Read, draft: Draft): Found {
  const { kind, encoding, byteOrderMark } = converted
  return {
    text: draft.text,
    stated: { title: draft.title, date: draft.date, outlet: draft.outlet },
    source: {
      fileName: file.name,
      bytes: file.bytes.byteLength,
      sha256: sha,
      encoding: encoding ?? 'none',
      byteOrderMark,
      ...(kind === 'text' ? {} : { kind }),
      ...(draft.row === null ? {} : { row: draft.row })
    }
  }
}

/** What is worth knowing and keeps nothing out. */
const harmless = ['import.whole-page', 'import.pdf-read', 'import.docx-notes', 'import.ragged-row']

function isHarmless({ code }: Problem): boolean {
  return harmless.includes(code)
}

function sorted(told: readonly Problem[]) {
  return {
    problems: told.filter((problem) => !isHarmless(problem)),
    notes: told.filter(isHarmless)
  }
}

async function shelveAll<A>(
  files: readonly ReadFile[],
  shelve: Taking<A>['shelve']
): Promise<readonly FileResult<A>[]> {
  const shelved = await shelve(files.flatMap(({ found }) => found))
  let next = 0
  return files.map(({ name, converted, found, problems, notes }) => {
    const own = shelved.slice(next, (next += found.length))
    return {
      name,
      kind: converted?.kind ?? null,
      encoding: converted?.encoding ?? null,
      articles: own.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])),
      problems: [...problems, ...own.flatMap((outcome) => (outcome.ok ? [] : [outcome.problem]))],
      notes
    }
  })
}
