import type { Reading } from '#core/annotation/reading'
import { mapReading, type LabelMapping } from '#core/formats/mapping'
import type { ForeignName, Mapped, Person, Plan } from '#core/taking/plan'
import { sameName, unknownNames } from '#core/taking/label-names'
import { moveReading } from '#core/taking/move-reading'
import { isSameReading } from '#core/taking/same-reading'
import type { MappingsFile } from '#core/file/mappings-file'
import { sha256 } from '../hash'
import { readReading } from '../reading-files'
import { documentsIn, type Sent } from './documents'
import type { IntakeBase } from './base'
import { annotatorFor, personKey, personOf } from './people'
import type { Matched } from './project-articles'
import { FileTally, Told } from './tally'

type Found = Omit<Person, 'files' | 'documents' | 'differing'> & {
  readonly files: Set<string>
  documents: number
  differing: number
}

/** The first pass: what is in the files, of whom, and how it fits what is here. */
export class Survey {
  readonly #base: IntakeBase
  readonly #told = new Told()
  readonly #tallies: readonly FileTally[]
  readonly #people = new Map<string, Found>()
  readonly #labels = new Map<string, number>()
  readonly #relations = new Map<string, number>()
  /** What was met of each person on each article, to see what differs. */
  readonly #met = new Map<string, Reading>()

  constructor(base: IntakeBase) {
    this.#base = base
    this.#tallies = base.sources.map((source) => new FileTally(source))
    for (const problem of base.problems) this.#told.tell(problem)
  }

  async *run(): AsyncGenerator<number> {
    const { sources, articles } = this.#base
    let looked = 0
    for (const [index, source] of sources.entries()) {
      const tally = this.#tallies[index]
      if (!tally) continue
      for await (const sent of documentsIn(source, articles.context, this.#told.tell)) {
        await this.#look(sent, index, tally)
        looked += 1
        yield looked
      }
    }
  }

  get plan(): Plan {
    const { scheme } = this.#base.project
    const { mappings } = this.#base
    return {
      files: this.#tallies.map(({ file }) => file),
      people: [...this.#people.values()].map(({ files, ...person }) => ({
        ...person,
        files: [...files]
      })),
      labels: foreignNames(this.#labels, scheme.span_types, mappings.labels),
      relations: foreignNames(this.#relations, scheme.relations, mappings.relations),
      newArticles: this.#tallies.reduce((sum, { file }) => sum + file.newArticles, 0),
      problems: this.#told.problems
    }
  }

  async #look(sent: Sent, index: number, tally: FileTally): Promise<void> {
    const { read, refound } = sent
    const { article, at } = read
    tally.count('documents')
    if (article.text !== '' && article.textSha256 && sha256(article.text) !== article.textSha256)
      this.#told.tell({ code: 'taking.other-hash', at })
    const person = this.#personOf(sent, index)
    person.documents += 1
    const { labels, relations } = unknownNames(read.reading, this.#base.project.scheme)
    for (const [name, count] of labels) add(this.#labels, name, count)
    for (const [name, count] of relations) add(this.#relations, name, count)
    const matched = await this.#base.articles.match(read)
    if (matched) {
      tally.matched(matched.by)
      const placed = moveReading(
        read.reading,
        { from: article.text, to: matched.article.text },
        refound
      )
      tally.placed(placed)
      await this.#compare(person, matched, placed.reading)
    } else if (article.text.trim() === '') {
      tally.count('withoutArticle')
      this.#told.tell({ code: 'taking.no-text', at, facts: { article: article.id ?? '' } })
    } else {
      tally.count('newArticles')
      tally.placed(moveReading(read.reading, { from: article.text, to: article.text }, refound))
    }
  }

  #personOf({ read }: Sent, index: number): Found {
    const key = personKey(index, read)
    const file = this.#base.sources[index]?.name ?? ''
    const found = this.#people.get(key) ?? {
      key,
      ...personOf(read, file, this.#base.people),
      files: new Set<string>(),
      documents: 0,
      differing: 0
    }
    found.files.add(file)
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
