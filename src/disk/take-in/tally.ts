import type { Problem } from '#core/outcome'
import type { MatchedBy } from '#core/taking/match-article'
import type { Placed } from '#core/taking/move-reading'
import type { TakenAs, TakenFile } from '#core/taking/plan'
import { rowOf, type Source } from './source'

type Counted =
  | 'documents'
  | 'newArticles'
  | 'withoutArticle'
  | 'fitting'
  | 'refound'
  | 'orphans'
  | 'mapped'
  | 'labelsLeftOut'

/** What one file comes to, while its documents are gone through. */
export class FileTally {
  readonly #named: Pick<TakenFile, 'name' | 'format'>
  readonly #matched: Record<MatchedBy, number> = { text: 0, letters: 0, id: 0, name: 0, hand: 0 }
  readonly #taken: Record<TakenAs, number> = {
    new: 0,
    same: 0,
    updated: 0,
    older: 0,
    replaced: 0,
    beside: 0,
    'left-out': 0
  }
  readonly #counts: Record<Counted, number> = {
    documents: 0,
    newArticles: 0,
    withoutArticle: 0,
    fitting: 0,
    refound: 0,
    orphans: 0,
    mapped: 0,
    labelsLeftOut: 0
  }

  constructor(named: Pick<TakenFile, 'name' | 'format'>) {
    this.#named = named
  }

  count(what: Counted, by = 1): void {
    this.#counts[what] += by
  }

  matched(by: MatchedBy): void {
    this.#matched[by] += 1
  }

  placed({ fitting, refound, orphans }: Placed): void {
    this.count('fitting', fitting)
    this.count('refound', refound)
    for (const count of Object.values(orphans)) this.count('orphans', count)
  }

  took(as: TakenAs): void {
    this.#taken[as] += 1
  }

  get documents(): number {
    return this.#counts.documents
  }

  get file(): TakenFile {
    return { ...this.#named, matched: this.#matched, taken: this.#taken, ...this.#counts }
  }
}

/** The tallies of all files, in the order in which they were given. */
export class Tallies {
  readonly #rows = new Map<Source, Map<string, FileTally>>()

  constructor(sources: readonly Source[]) {
    for (const source of sources) {
      const named = source.rows.map((name) => [name, { name, format: source.format }] as const)
      this.#rows.set(source, new Map(named.map(([name, file]) => [name, new FileTally(file)])))
    }
  }

  /** The tally of the file that this place is in. */
  of(source: Source, at: string): FileTally {
    const rows = this.#rows.get(source) ?? new Map<string, FileTally>()
    const name = rowOf(source, at)
    const tally = rows.get(name) ?? new FileTally({ name, format: source.format })
    rows.set(name, tally)
    return tally
  }

  /** Counts a document that could not even be read, because its text is nowhere. */
  lacks(source: Source, { code, at = '' }: Problem): void {
    if (code === 'format.no-text') this.of(source, at).count('withoutArticle')
  }

  get files(): readonly TakenFile[] {
    return [...this.#rows.values()].flatMap((rows) => [...rows.values()].map(({ file }) => file))
  }
}

/** Problems to tell, as many as a person can read; of the rest only how many there are. */
export class Told {
  readonly #problems: Problem[] = []
  readonly #atMost: number
  #more = 0

  constructor(atMost = 200) {
    this.#atMost = atMost
  }

  readonly tell = (problem: Problem): void => {
    if (this.#problems.length < this.#atMost) this.#problems.push(problem)
    else this.#more += 1
  }

  get problems(): readonly Problem[] {
    const more = { code: 'taking.more', facts: { count: this.#more } }
    return this.#more === 0 ? this.#problems : [...this.#problems, more]
  }
}
