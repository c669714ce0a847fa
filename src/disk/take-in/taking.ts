import type { Reading } from '#core/annotation/reading'
import type { Article } from '#core/article/article'
import type { Annotator } from '#core/file/project-file'
import { mapReading, type LabelMapping } from '#core/formats/mapping'
import { good, type Outcome, type Problem } from '#core/outcome'
import { readOrphan } from '#core/taking/orphan'
import { moveReading } from '#core/taking/move-reading'
import { isSameReading } from '#core/taking/same-reading'
import type {
  Decisions,
  Mapped,
  OrphanLine,
  Plan,
  TakenAs,
  TakeReport,
  Whose
} from '#core/taking/plan'
import { addAnnotators } from '../add-annotators'
import { importArticle } from '../import-article'
import type { Project } from '../open-project'
import { documentsIn, tooManyTags, type Sent } from './documents'
import type { IntakeBase } from './base'
import { rememberMappings, type Pairs } from './mappings'
import { annotatorFor, personKey } from './people'
import { putReading, type PutPorts, type ToPut } from './put-reading'
import { ownerOf, rowOf, type Source } from './source'
import { Tallies, Told, type FileTally } from './tally'

export type TakingPorts = PutPorts

/** How many of the annotations without a place are shown; all are kept in the readings. */
const orphansShown = 200
/** As many annotators as a project's manifest may name. */
const mostAnnotators = 100

/** The second pass: writes the readings as was decided. */
export class Taking {
  readonly #base: IntakeBase
  readonly #plan: Plan
  readonly #decisions: Decisions
  readonly #ports: TakingPorts
  readonly #told = new Told()
  readonly #tallies: Tallies
  readonly #mapping: LabelMapping
  readonly #annotators = new Map<string, Annotator>()
  readonly #orphans: OrphanLine[] = []
  #project: Project
  #all: readonly Annotator[]
  #imported = 0

  constructor(base: IntakeBase, plan: Plan, decisions: Decisions, ports: TakingPorts) {
    this.#base = base
    this.#plan = plan
    this.#decisions = decisions
    this.#ports = ports
    this.#project = base.project
    this.#all = base.people.annotators
    this.#tallies = new Tallies(base.sources)
    this.#mapping = { labels: mapOf(decisions.labels), relations: mapOf(decisions.relations) }
    for (const problem of base.problems) this.#told.tell(problem)
  }

  async *run(): AsyncGenerator<number> {
    const { sources, articles, project } = this.#base
    if (project.readOnly) return this.#told.tell(project.readOnly)
    let gone = 0
    for (const source of sources) {
      const context = articles.contextFor(source.rows[0] ?? '')
      const tell = (problem: Problem) => {
        this.#tallies.lacks(source, problem)
        this.#told.tell(problem)
      }
      for await (const sent of documentsIn(source, context, tell)) {
        const tally = this.#tallies.of(source, sent.read.at)
        tally.took(await this.#take(sent, source, tally))
        gone += 1
        yield gone
      }
    }
    await this.#remember()
  }

  get report(): TakeReport {
    return {
      files: this.#tallies.files,
      annotators: [...new Map([...this.#annotators.values()].map((one) => [one.id, one])).values()],
      orphans: this.#orphans,
      importedArticles: this.#imported,
      problems: this.#told.problems,
      skipped: this.#plan.skipped
    }
  }

  async #take(sent: Sent, source: Source, tally: FileTally): Promise<TakenAs> {
    tally.count('documents')
    const { read } = sent
    const key = personKey(ownerOf(source, read.at, this.#base.alone), read)
    const whose = this.#decisions.people[key]
    if (!whose || whose.as === 'leave-out') return 'left-out'
    const tooMany = tooManyTags(read)
    if (tooMany) {
      this.#told.tell(tooMany)
      return 'left-out'
    }
    const article = this.#orTell(await this.#articleOf(sent, tally))
    const annotator = article && this.#orTell(await this.#annotatorOf(key, whose))
    if (!article || !annotator) return 'left-out'
    const file = rowOf(source, read.at)
    const to = { source: file, article, annotator, clash: whose.clash ?? null }
    return this.#put(this.#toPut(sent, to, tally))
  }

  async #put(reading: ToPut): Promise<TakenAs> {
    const put = this.#orTell(await putReading(reading, this.#ports))
    if (put?.beside) this.#orTell(await this.#know(put.beside))
    return put?.as ?? 'left-out'
  }

  #orTell<T>(outcome: Outcome<T>): T | null {
    if (outcome.ok) return outcome.value
    this.#told.tell(outcome.problem)
    return null
  }

  /** The reading as it will stand here: at its places in our text, in the labels of our scheme. */
  #toPut(
    { read, refound }: Sent,
    to: Pick<ToPut, 'source' | 'article' | 'annotator' | 'clash'>,
    tally: FileTally
  ): ToPut {
    const texts = { from: read.article.text, to: to.article.text }
    const placed = moveReading(read.reading, texts, refound)
    tally.placed(placed)
    const reading = this.#mapped(placed.reading, read.at, tally)
    this.#show(reading, to.source, to.article)
    const isAsSent = read.hasText === true && isSameReading(reading, read.reading)
    return {
      ...to,
      project: this.#project,
      annotators: this.#all,
      reading,
      rest: read.head?.rest,
      bytes: isAsSent ? (read.file?.bytes ?? null) : null,
      at: read.at
    }
  }

  /** The article of the project, or the one that the file brings along. */
  async #articleOf({ read }: Sent, tally: FileTally): Promise<Outcome<Article>> {
    const { articles } = this.#base
    const matched = await articles.match(read)
    if (matched) {
      tally.matched(matched.by)
      return good(matched.article)
    }
    const { id, text, fileName } = read.article
    const facts = { article: id ?? '' }
    if (text.trim() === '') {
      tally.count('withoutArticle')
      return { ok: false, problem: { code: 'taking.no-text', at: read.at, facts } }
    }
    tally.count('newArticles')
    if (!this.#decisions.importArticles)
      return { ok: false, problem: { code: 'taking.unknown-article', at: read.at, facts } }
    const name = fileName ?? `${id ?? read.at.split(/[\\/]/).at(-1) ?? read.at}.txt`
    const bytes = Buffer.from(text, 'utf8')
    const imported = await importArticle(this.#project, { name, bytes }, this.#ports.now())
    if (!imported.ok) return imported
    this.#imported += 1
    articles.add(imported.value)
    this.#project = { ...this.#project, shelf: [...this.#project.shelf, imported.value] }
    return articles.read(imported.value.id)
  }

  #mapped(reading: Reading, at: string, tally: FileTally): Reading {
    const { scheme } = this.#project
    const mapped = mapReading(reading, this.#mapping, { scheme, at })
    for (const note of mapped.notes) {
      if (note.code === 'format.label-left-out')
        tally.count('labelsLeftOut', Number(note.facts?.['count'] ?? 0))
      // A name that is kept was listed in the plan, and is kept as was decided.
      else if (note.code !== 'format.unknown-label') this.#told.tell(note)
    }
    tally.count('mapped', changedLabels(reading, mapped.reading))
    return mapped.reading
  }

  #show(reading: Reading, file: string, article: Article): void {
    for (const record of reading.setAside.tags) {
      const orphan = readOrphan(record)
      if (this.#orphans.length >= orphansShown) return
      this.#orphans.push({
        file,
        article: article.metadata.title,
        label: orphan?.label ?? '',
        quote: orphan?.quote ?? '',
        reason: orphan?.reason ?? 'bad-shape'
      })
    }
  }

  async #annotatorOf(key: string, whose: Whose): Promise<Outcome<Annotator>> {
    const known = this.#annotators.get(key)
    if (known) return good(known)
    const person = this.#plan.people.find((one) => one.key === key)
    const people = { annotators: this.#all, me: this.#base.people.me }
    const annotator = annotatorFor(whose, person ?? { stated: null, collides: null }, people)
    const added = await this.#know(annotator)
    if (!added.ok) return added
    this.#annotators.set(key, annotator)
    return good(annotator)
  }

  /** Names an annotator in the manifest before their first reading is there. */
  async #know(annotator: Annotator): Promise<Outcome<null>> {
    const { root, manifest } = this.#project
    const isNamed = manifest.annotators.some(({ id }) => id === annotator.id)
    if (isNamed) return good(null)
    if (manifest.annotators.length >= mostAnnotators)
      return {
        ok: false,
        problem: { code: 'taking.too-many-people', facts: { limit: mostAnnotators } }
      }
    const added = await addAnnotators(root, [annotator])
    if (!added.ok) return added
    this.#project = { ...this.#project, manifest: { ...manifest, annotators: [...added.value] } }
    if (!this.#all.some(({ id }) => id === annotator.id)) this.#all = [...this.#all, annotator]
    return good(null)
  }

  async #remember(): Promise<void> {
    const { labels, relations } = this.#decisions
    const decided = { labels: pairsOf(labels), relations: pairsOf(relations) }
    const problem = await rememberMappings(this.#project.root, decided)
    if (problem) this.#told.tell(problem)
  }
}

function mapOf(
  decided: readonly (readonly [name: string, to: Mapped])[]
): ReadonlyMap<string, string | null> {
  return new Map(pairsOf(decided).map(({ from, to }) => [from, to]))
}

function pairsOf(decided: readonly (readonly [name: string, to: Mapped])[]): Pairs {
  return decided.flatMap(([from, mapped]) => ('keep' in mapped ? [] : [{ from, to: mapped.to }]))
}

function changedLabels(before: Reading, after: Reading): number {
  const labels = new Map(before.tags.map(({ id, label }) => [id, label]))
  return after.tags.filter(({ id, label }) => labels.get(id) !== label).length
}
