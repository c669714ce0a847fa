import type { Register } from '../actors/register'
import type { Reading } from '../annotation/reading'
import type { Outcome, Problem } from '../outcome'
import type { Scheme } from '../scheme/scheme'
import type { OffsetUnit } from './offsets/unit-index'

/** What formats say of an article; an `Article` of a project is one. */
export type DocumentArticle = {
  readonly id: string
  readonly text: string
  readonly textSha256: string
  readonly metadata: {
    readonly title: string
    readonly date: string | null
    readonly outlet: string | null
  }
  readonly source: { readonly fileName: string }
}

export type DocumentAnnotator = { readonly id: string; readonly name: string }

/** One annotator's reading of one article: what a format writes. */
export type FormatDocument = {
  readonly article: DocumentArticle
  readonly reading: Reading
  readonly annotator: DocumentAnnotator
  readonly projectId: string
  /** The scheme's name, as its file states it. */
  readonly scheme: string
}

/** What a format reads: everything that the file does not say is null. */
export type ReadDocument = {
  /** The file, and the line where a file holds several. */
  readonly at: string
  readonly article: {
    readonly id: string | null
    /** Line ends folded to LF, otherwise as the file has it. */
    readonly text: string
    readonly textSha256: string | null
    readonly title: string | null
    readonly date: string | null
    readonly outlet: string | null
    readonly fileName: string | null
  }
  readonly annotator: { readonly id: string | null; readonly name: string | null } | null
  /** What fits nowhere in the text is set aside, each with a note. */
  readonly reading: Reading
}

/** What no format carries, not even our own. */
export const lostByAll = ['set-aside', 'context', 'source', 'marked-lines'] as const

/** What every format loses but our own, which is the only one with a place for talk about an article. */
export const lostByOthers = [...lostByAll, 'comments'] as const

/** What an export of some format does not carry. Declared, so that people can be told first. */
export type Loss = (typeof losses)[number]
export const losses = [
  ...lostByOthers,
  /** Title, date and outlet. */
  'metadata',
  'article-id',
  'text-hash',
  'annotator',
  'state',
  'text',
  'ids',
  'attributes',
  'notes',
  'links',
  'link-ids',
  /** Attributes of links, and what else other programs say of them. */
  'link-attributes',
  /** Fields of other programs that were kept as they were read. */
  'rest',
  /** Of tags that share words, all but the widest. */
  'overlaps',
  /** Of tags of one label that share words, all but the widest. */
  'overlaps-of-one-label',
  /** Where a tag begins or ends inside a token: it grows to the whole token. */
  'borders',
  /**
   * White space at the ends of a tag, and tags on nothing else with their links; of some formats, line
   * ends alone.
   */
  'outer-space'
] as const

export type TokenPolicy = 'split-at-tags' | 'words' | 'spaces'
export type Split = 'train' | 'validation' | 'test'

/** How to write; each format looks at what concerns it. */
export type WriteOptions = {
  readonly scheme: Scheme
  readonly project: { readonly id: string; readonly name: string }
  /** False: hashes and offsets only, for formats that can (`textOptional`). */
  readonly withText: boolean
  readonly tokens: TokenPolicy
  readonly tagging: 'bio' | 'iob1' | 'bioes'
  /** What the offsets of a format count whose readers disagree (doccano). */
  readonly offsetUnit: OffsetUnit
  readonly splitOf: (articleId: string) => Split
  /** The project's actors, for tables that name them; without it they stand as the text has them. */
  readonly register?: Register | null
  /** ISO 8601, UTC. */
  readonly now: string
  readonly newId: () => string
}

/** A part of a file; parts of the same name are put one after the other. */
export type Piece = { readonly name: string; readonly content: string | Uint8Array }

export type Written = { readonly pieces: readonly Piece[]; readonly notes: readonly Problem[] }

/** Writes document after document, so that no more than one has to be in memory. */
export interface Writer {
  /** The documents of an article come one after the other. */
  write(exported: FormatDocument): Written
  end(): Written
}

/** A file to read, decoded; `bytes` for formats that are no text. */
export type SourceFile = {
  readonly name: string
  readonly text: string
  readonly bytes?: Uint8Array
}

export type ReadContext = {
  /** The text of an article that the file speaks of without holding it; null when it is not known. */
  readonly textOf: (named: {
    readonly id: string | null
    readonly textSha256: string | null
  }) => string | null
  /**
   * Whether the text that `textOf` gives is another than the one that the file means, a person having
   * named it: offsets beside which no words stand prove nothing then.
   */
  readonly isOtherText?: (named: {
    readonly id: string | null
    readonly textSha256: string | null
  }) => boolean
}

export type Read = Outcome<readonly ReadDocument[]>

/** What a person can choose for some formats; the others take no heed of it. */
export type Heed = 'tokens' | 'tagging' | 'unit' | 'splits'

/**
 * One file format. Writing never fails: a document whose text the format cannot hold is left out
 * with a note. What it drops is declared in `loses`, and nothing else is dropped.
 */
export interface Format {
  readonly id: string
  /** Of the file, or of the file of each document in a folder; without the dot. */
  readonly extension: string
  readonly mediaType: string
  /** One file, a folder of files, or a ZIP archive of them. */
  readonly layout: 'file' | 'folder' | 'zip'
  /** What its offsets count; null where it has none. */
  readonly offsetUnit: OffsetUnit | null
  readonly loses: readonly Loss[]
  /** Whether it can be written without the text. */
  readonly textOptional: boolean
  readonly heeds?: readonly Heed[]
  /** Writes the same records as a text, for looking at: of formats whose files are none. */
  shows?(options: WriteOptions): Writer
  writer(options: WriteOptions): Writer
  /** Which tags are left and where, when that takes more than `loses` says; ids stay. */
  keeps?(exported: FormatDocument, options: WriteOptions): Reading
  read?(files: readonly SourceFile[], context: ReadContext): Read | Promise<Read>
  /** For formats with a document on each line: reads one line, so that a file can be streamed. */
  readLine?(line: string, at: string, context: ReadContext): Outcome<ReadDocument>
}
