import type { Problem } from '../outcome'
import type { MatchedBy } from './match-article'

/** What was found in colleagues' files, before anything of it is taken. */
export type Plan = {
  readonly files: readonly PlannedFile[]
  readonly people: readonly Person[]
  readonly labels: readonly ForeignName[]
  readonly relations: readonly ForeignName[]
  /** Documents of articles that the project does not have, whose text is in the file. */
  readonly newArticles: number
  /** Articles that were not found here, with those that a person has said since; bounded. */
  readonly unknown: readonly UnknownArticle[]
  /** What could not be read, bounded; `more` tells how many others there are. */
  readonly problems: readonly Problem[]
  /** What folders and archives hold besides annotations, each with the reason; bounded alike. */
  readonly skipped: readonly Problem[]
}

/** An article that files speak of, and that was not recognised among those of the project. */
export type UnknownArticle = {
  /** Stands for it where a person says which article it is. */
  readonly key: string
  /** The first files that speak of it. */
  readonly files: readonly string[]
  readonly documents: number
  /** What the files call it: its title, the name of its file, or its id; empty where nothing. */
  readonly called: string
  /** How its text begins; null where the files do not hold it. */
  readonly opening: string | null
  /** The article of the project that a person has said it is. */
  readonly assigned: string | null
}

/** Which article of the project it is, by the key of one that was not found. */
export type Assigned = Readonly<Record<string, string>>

/** How many documents, articles and tags one file has, and how they fit. */
export type PlannedFile = {
  readonly name: string
  /** The id of its format; `hashiya` for files of a project, null where it is none that is known. */
  readonly format: string | null
  readonly documents: number
  readonly matched: Readonly<Record<MatchedBy, number>>
  readonly newArticles: number
  readonly withoutArticle: number
  readonly fitting: number
  readonly refound: number
  readonly orphans: number
}

/** Somebody whose work is in the files. */
export type Person = {
  /** Stands for them in the decisions. */
  readonly key: string
  /** What the files say; null where they say nothing. */
  readonly stated: { readonly id: string | null; readonly name: string | null } | null
  readonly files: readonly string[]
  readonly documents: number
  /** The name to take them by, which is free or is the very same person's. */
  readonly suggested: string
  /** Their id is one's own, or that of somebody with another name. */
  readonly collides: 'mine' | 'another' | null
  /** How many of their readings are in the project, or in the files, with other content. */
  readonly differing: number
}

/** A label or relation that the scheme does not know. */
export type ForeignName = {
  readonly name: string
  readonly count: number
  /** What it is in the scheme: as was decided before, or because it has the same name. */
  readonly suggested: Mapped
  readonly because: 'remembered' | 'same-name' | null
}

/** An id of the scheme; `null` leaves it out; `keep` leaves it as it is. */
export type Mapped = { readonly to: string } | { readonly to: null } | { readonly keep: true }

export const clashes = ['replace', 'beside', 'skip'] as const
/** What becomes of a reading whose annotator has another one of the same article. */
export type Clash = (typeof clashes)[number]

export type Whose = {
  readonly as: 'colleague' | 'mine' | 'leave-out'
  readonly name: string
  /** Asked for by id, where a person knows it; otherwise it follows from the name. */
  readonly id?: string | undefined
  /** Without a choice what differs is left out, and said. */
  readonly clash?: Clash | undefined
}

export type Decisions = {
  readonly people: Readonly<Record<string, Whose>>
  readonly labels: readonly (readonly [name: string, to: Mapped])[]
  readonly relations: readonly (readonly [name: string, to: Mapped])[]
  readonly importArticles: boolean
}

/** What became of one document. */
export type TakenAs = 'new' | 'same' | 'updated' | 'older' | 'replaced' | 'beside' | 'left-out'

export type TakenFile = PlannedFile & {
  readonly taken: Readonly<Record<TakenAs, number>>
  readonly mapped: number
  readonly labelsLeftOut: number
}

export type OrphanLine = {
  readonly file: string
  readonly article: string
  readonly label: string
  readonly quote: string
  readonly reason: string
}

export type TakeReport = {
  readonly files: readonly TakenFile[]
  readonly annotators: readonly { readonly id: string; readonly name: string }[]
  /** The first of those that have no place, for looking at. */
  readonly orphans: readonly OrphanLine[]
  readonly importedArticles: number
  readonly problems: readonly Problem[]
  readonly skipped: readonly Problem[]
}
