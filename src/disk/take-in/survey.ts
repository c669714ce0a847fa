import type { Reading } from '#core/annotation/reading'
import type { ReadDocument } from '#core/formats/format'
import { mapReading, type LabelMapping } from '#core/formats/mapping'
import type { Problem } from '#core/outcome'
import type { ForeignName, Mapped, Person, Plan } from '#core/taking/plan'
import { sameName, unknownNames } from '#core/taking/label-names'
import { moveReading, type Placed } from '#core/taking/move-reading'
import { isSameReading } from '#core/taking/same-reading'
import type { MappingsFile } from '#core/file/mappings-file'
import { sha256 } from '../hash'
import { readReading } from '../reading-files'
import { documentsIn, tooManyTags, type Sent } from './documents'
import type { IntakeBase } from './base'
import { annotatorFor, personKey, personOf } from './people'
import type { Matched } from './project-articles'
import { ownerOf, rowOf, type Source } from './source'
import { Tallies, Told, type FileTally } from './tally'
import { UnknownArticles } from './unknown-articles'
import { UnnamedFiles } from './unnamed-files'

type Found = Omit<Person, 'files' | 'documents' | 'differing'> & {
  readonly files: Set<string>
  documents: number
  differing: number
}

/** The first pass: what is in the files, of whom, and how it fits what is here. */
export class Survey {
  readonly #base: IntakeBase
  readonly #told = new Told()
  readonly #skipped = new Told(2000)
  readonly #tallies: Tallies
  readonly #unknown: UnknownArticles
  readonly #people = new Map<string, Found>()
  readonly #labels = new Map<string, number>()
  readonly #relations = new Map<string, number>()
  /** What was met of each person on each article, to see what differs. */
  readonly #met = new Map<string, Reading>()
  readonly #unnamed: UnnamedFiles

  constructor(base: IntakeBase) {
    this.#base = base
    this.#tallies = new Tallies(base.sources)
    this.#unknown = new UnknownArticles(base.articles)
    this.#unnamed = new UnnamedFiles(base.alone)
    for (const problem of base.problems) this.#told.tell(problem)
    for (const problem of base.skipped) this.#skipped.tell(problem)
  }

  async *run(): AsyncGenerator<number> {
    const { sources, articles } = this.#base
    let looked = 0
    for (const source of sources) {
      const place = source.rows[0] ?? ''
      const asked = this.#unknown.askedIn(source)
      const context = articles.contextFor(place, asked.hear)
      const tell = (problem: Problem) => {
        asked.locate(problem)
        this.#tallies.lacks(source, problem)
        this.#told.tell(problem)
      }
      for await (const sent of documentsIn(source, context, tell)) {
        await this.#look(sent, source)
        looked += 1
        yield looked
      }
    }
  }

  /** The folders in which each file's own name tells whose it is, as far as was seen. */
  get alone(): readonly string[] {
    return this.#unnamed.alone
  }

  get plan(): Plan {
    const { scheme } = this.#base.project
    const { mappings } = this.#base
    const { files } = this.#tallies
    return {
      files,
      people: [...this.#people.values()].map((person) => ({
        ...person,
        files: [...person.files]
      })),
      labels: foreignNames(this.#labels, scheme.span_types, mappings.labels),
      relations: foreignNames(this.#relations, scheme.relations, mappings.relations),
      newArticles: files.reduce((sum, file) => sum + file.newArticles, 0),
      unknown: this.#unknown.list,
      problems: this.#told.problems,
      skipped: this.#skipped.problems
    }
  }

  async #look(sent: Sent, source: Source): Promise<void> {
    const { read } = sent
    const tally = this.#tallies.of(source, read.at)
    tally.count('documents')
    const person = this.#personOf(sent, source)
    person.documents += 1
    this.#countNames(read)
    const matched = await this.#base.articles.match(read)
    this.#tellOf(read, matched)
    if (read.annotator === null && matched?.by !== 'hand')
      this.#unnamed.meet(source, read.at, matched?.article.id ?? this.#base.articles.keyOf(read))
    if (!matched || matched.by === 'hand') this.#unknown.meet(read, rowOf(source, read.at))
    if (matched) {
      tally.matched(matched.by)
      const placed = this.#place(sent, matched.article.text, tally)
      await this.#compare(person, matched, placed.reading)
    } else if (read.article.text.trim() === '') tally.count('withoutArticle')
    else {
      tally.count('newArticles')
      this.#place(sent, read.article.text, tally)
    }
  }

  #countNames({ reading }: ReadDocument): void {
    const { labels, relations } = unknownNames(reading, this.#base.project.scheme)
    for (const [name, count] of labels) add(this.#labels, name, count)
    for (const [name, count] of relations) add(this.#relations, name, count)
  }

  /** What keeps a document out, or should be known of it. */
  #tellOf(read: ReadDocument, matched: Matched | null): void {
    const { article, at } = read
    const tooMany = tooManyTags(read)
    if (tooMany) this.#told.tell(tooMany)
    if (matched?.by !== 'hand' && isAnotherText(article))
      this.#told.tell({ code: 'taking.other-hash', at })
    if (!matched && article.text.trim() === '')
      this.#told.tell({ code: 'taking.no-text', at, facts: { article: article.id ?? '' } })
  }

  #place({ read, refound }: Sent, to: string, tally: FileTally): Placed {
    const placed = moveReading(read.reading, { from: read.article.text, to }, refound)
    tally.placed(placed)
    return placed
  }

  #personOf({ read }: Sent, source: Source): Found {
    const owner = ownerOf(source, read.at, this.#base.alone)
    const key = personKey(owner, read)
    const found = this.#people.get(key) ?? {
      key,
      ...personOf(read, owner, this.#base.people),
      files: new Set<string>(),
      documents: 0,
      differing: 0
    }
    found.files.add(rowOf(source, read.at))
    this.#people.set(key, found)
    return found
  }

  /** Whether the project, or a file before this one, has another reading of theirs. */
  async #compare(person: Found, { article }: Matched, reading: Reading): Promise<void> {
    const { project, people, mappings } = this.#base
    const mapped = mapReading(reading, remembered(mappings), { scheme: project.scheme, at: '' })
    const annotator = annotatorFor({ as: 'colleague', name: person.suggested }, person, people)
    const { root, manifest } = project
    const place = { root, projectId: manifest.projectId, annotatorId: annotator.id, article }
    const key = `${annotator.id} ${article.id}`
    const there = this.#met.get(key) ?? (await existing(place))
    if (there && !isSameReading(there, mapped.reading)) person.differing += 1
    this.#met.set(key, mapped.reading)
  }
}

function isAnotherText({ text, textSha256 }: Sent['read']['article']): boolean {
  return text !== '' && textSha256 !== null && sha256(text) !== textSha256
}

async function existing(place: Parameters<typeof readReading>[0]): Promise<Reading | null> {
  const read = await readReading(place)
  return read.ok ? (read.value?.reading ?? null) : null
}

/** What was decided before, as a mapping. */
function remembered({ labels, relations }: MappingsFile): LabelMapping {
  return { labels: mapOf(labels), relations: mapOf(relations) }
}

function mapOf(pairs: MappingsFile['labels']): ReadonlyMap<string, string | null> {
  return new Map(pairs.map(({ from, to }) => [from, to]))
}

function add(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count)
}

type Named = { readonly id: string; readonly ar: string; readonly en: string }

function foreignNames(
  counts: ReadonlyMap<string, number>,
  known: readonly Named[],
  before: MappingsFile['labels']
): readonly ForeignName[] {
  const decided = new Map(before.map(({ from, to }) => [from, to]))
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, count]) => {
      const to = decided.get(name)
      if (to !== undefined) return { name, count, suggested: { to }, because: 'remembered' }
      const same = sameName(name, known)
      const suggested: Mapped = same === null ? { keep: true } : { to: same }
      return { name, count, suggested, because: same === null ? null : 'same-name' }
    })
}
