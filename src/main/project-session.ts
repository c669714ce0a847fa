import { basename } from 'node:path'
import type { Edit } from '#core/annotation/edits'
import { progressOf, type Reading } from '#core/annotation/reading'
import type { ArticleCard, ArticleView, ProjectView, Saved } from '#core/bridge/calls'
import type { Holder } from '#core/bridge/outside-calls'
import { same } from '#core/annotation/same'
import type { Scheme } from '#core/scheme/scheme'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import type { BackupPorts } from '#disk/backup/file-keeper'
import { findColleagues, newlyRead, type Colleagues } from '#disk/colleagues'
import type { ShelvedArticle } from '#disk/library/shelf'
import type { Project } from '#disk/open-project'
import type { EditOrigin, Outside, ReadingPorts, ReadingStore } from '#disk/reading-store'
import { backupsFor } from '#disk/recovery/open-and-recover'
import { rescan } from '#disk/rescan'
import { changeScheme, type SchemeRecord } from '#disk/scheme-file'
import { shelveArticles, type Found } from '#disk/shelve-articles'
import { everywhere, ProjectWatch, type Stir } from '#disk/watch-project'
import type { Changes } from './changes'
import { GoldSession } from './gold-session'
import type { Holding } from './holding'
import type { OpenArticle } from './open-readings'
import { PassSession } from './pass-session'
import { ReadingsAtWork } from './readings-at-work'
import { readingWithSteps } from './reading-with-steps'
import { Readers } from './readers'
import { RegisterSession } from './register-session'
import type { Readings } from './retagger'

export type SessionPorts = ReadingPorts & { readonly changes: Changes }

/** The project that is open, and the readings of it that the window works on. */
export class ProjectSession implements Readings {
  #project: Project
  readonly register: RegisterSession = new RegisterSession(this)
  readonly backups: BackupPorts
  #colleagues: Colleagues
  readonly holding: Holding
  readonly #ports: SessionPorts
  readonly #work: ReadingsAtWork
  readonly gold: GoldSession
  /** The second passes of the annotator. */
  readonly passes: PassSession
  readonly #watch: ProjectWatch
  #readers: Readers
  /** The article that the window shows. */
  #shown: string | null = null
  /** One thing after the other that may put articles on the shelf. */
  #shelving: Promise<unknown> = Promise.resolve()
  #isOver = false
  /** Who was last seen to have the project open on another computer. */
  #other: Holder | null

  private constructor(
    project: Project,
    colleagues: Colleagues,
    holding: Holding,
    ports: SessionPorts
  ) {
    this.#project = project
    this.#colleagues = colleagues
    this.#readers = new Readers(colleagues)
    this.holding = holding
    this.#ports = ports
    const { now, copies = null } = ports
    this.backups = backupsFor(project.manifest.projectId, { now, copies })
    this.#other = holding.holder
    const readingPorts = { ...ports, backups: this.backups }
    this.#work = new ReadingsAtWork(
      project,
      readingPorts,
      (article, what) => this.#tell('reading', article, what),
      (article, what) => this.#tell('gold', article, what)
    )
    this.gold = new GoldSession(this.#work.gold, () => this.#readOnly)
    this.passes = new PassSession(this, this.#work)
    const place = { root: project.root, annotatorId: project.manifest.annotatorId }
    this.#watch = new ProjectWatch(place, ports.timers, (stir) => void this.lookAround(stir))
  }

  static async begin(
    project: Project,
    holding: Holding,
    ports: SessionPorts
  ): Promise<ProjectSession> {
    const colleagues = await findColleagues(project.root, project.manifest)
    const session = new ProjectSession(project, colleagues, holding, ports)
    await session.#watch.start()
    return session
  }

  /** Ends the session; what is not saved by now is lost. The project is still held. */
  async end(): Promise<void> {
    this.#isOver = true
    this.#watch.close()
    await this.#shelving
    await Promise.all(this.#work.all.map(({ history }) => history.settled()))
  }

  get project(): Project {
    return { ...this.#project, readOnly: this.#readOnly }
  }

  /** The article that the window shows, or showed before it broke. */
  get shown(): string | null {
    return this.#shown
  }

  view(): ProjectView {
    const { root, manifest, scheme, problems } = this.#project
    const { projectId, name, annotators, annotatorId } = manifest
    const annotator = annotators.find(({ id }) => id === annotatorId)
    return {
      id: projectId,
      name,
      folder: basename(root),
      annotator: annotator ?? { id: annotatorId, name: annotatorId },
      annotators: this.#colleagues.annotators,
      scheme,
      articles: this.#cards(),
      problems,
      readOnly: this.#readOnly !== null,
      holder: this.holding.holder
    }
  }

  /** Takes new articles. One import follows the other: each must know the texts of the one before. */
  take(found: readonly Found[]): Promise<readonly Outcome<ArticleCard>[]> {
    return this.#inTurn(async () => {
      const { now } = this.#ports
      const { project, outcomes } = await shelveArticles(this.project, found, now())
      this.#project = { ...project, readOnly: this.#project.readOnly }
      return outcomes.map((taken) => (taken.ok ? good(this.#cardOf(taken.value)) : taken))
    })
  }

  /** Whether the project is being left: long work in it should stop. */
  get isOver(): boolean {
    return this.#isOver
  }

  /** Lets others' work into the project, in its turn, and shows what has come. */
  async takeIn<T>(take: (project: Project) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const taken = await this.#inTurn(() => take(this.project))
    await this.lookAround()
    return taken
  }

  /** Changes the scheme of the project, and goes on with it once it is on the disk. */
  async changeScheme(change: (record: SchemeRecord) => SchemeRecord): Promise<Outcome<Scheme>> {
    const changed = await changeScheme(this.#project.root, change, this.backups)
    if (changed.ok) this.#project = { ...this.#project, scheme: changed.value }
    return changed
  }

  /** Opens an article, or shows it again with what somebody else may have saved meanwhile. */
  async article(id: string): Promise<Outcome<ArticleView>> {
    const left = this.#shown === id ? undefined : this.#work.store(this.#shown ?? '')
    this.#shown = id
    void left?.save()
    const wasOpen = this.#work.store(id) !== undefined
    const pass = this.#work.passOver(id)
    const opened = await this.current(id)
    if (!opened.ok) return opened
    const { article, store } = opened.value
    if (wasOpen) await store.reload()
    const { reading, steps } = await readingWithSteps(store)
    const { notes, locked } = store
    const shown = { article, reading, notes, locked: locked ?? this.#readOnly, steps }
    return good(pass ? { ...shown, pass } : shown)
  }

  async edit(id: string, edits: readonly Edit[], origin?: EditOrigin): Promise<Outcome<Saved>> {
    const readOnly = this.#readOnly
    if (readOnly) return bad(readOnly)
    return this.reading(id, (store) => store.edit(edits, origin))
  }

  /** Does something with the reading at work; a problem when its article cannot be read. */
  async reading<T>(
    id: string,
    act: (store: ReadingStore) => Promise<Outcome<T>>
  ): Promise<Outcome<T>> {
    const opened = await this.current(id)
    return opened.ok ? act(opened.value.store) : opened
  }

  /** What it takes to put colleagues' readings into the project. */
  get takingPorts() {
    const { now, writer } = this.#ports
    return { now, writer, backups: this.backups }
  }

  /** The other annotators who have a reading of an article, by their ids. */
  readersOf(article: string): readonly string[] {
    return this.#readers.idsOf(article)
  }

  get isDirty(): boolean {
    return this.#work.isDirty
  }

  /** Saves everything that is not saved; the first problem that prevented it, or null. */
  flush(): Promise<Problem | null> {
    return this.#work.flush()
  }

  /** The annotator's own reading of an article as it is here; null while it was not opened. */
  openReading(id: string): Reading | null {
    const store = this.#work.own.store(id)
    return store && store.locked === null ? store.reading : null
  }

  /** An article and the one state of the annotator's own reading. */
  opened(id: string): Promise<Outcome<OpenArticle>> {
    return this.#work.own.open(id)
  }

  /** The same of the reading that the window works on: the own one, or one of a second pass. */
  current(id: string): Promise<Outcome<OpenArticle>> {
    return this.#work.of(id).open(id)
  }

  /** Makes the project ours although another has it, and answers how it stands then. */
  async takeAnyway(): Promise<ProjectView> {
    await this.holding.takeAnyway()
    return this.view()
  }

  /** Looks for what others have changed: where something stirred, or everywhere that shows. */
  lookAround(stir: Stir | null = null): Promise<void> {
    const { readings, gold, library, lock } = stir ?? everywhere(this.#shown, this.gold.opened)
    return this.#inTurn(async () => {
      await Promise.all(
        readings.flatMap((id) => this.#work.storesOf(id)).map((store) => store.takeIn())
      )
      await this.gold.takeIn(gold, (article) => this.#tell('gold', article, 'taken'))
      const unopened = readings.filter((id) => !this.#work.own.store(id))
      if (library || unopened.length > 0) await this.#lookThroughLibrary(unopened)
      if (lock) await this.#lookAtHolder()
    })
  }

  get #readOnly(): Problem | null {
    const { holder } = this.holding
    if (this.#project.readOnly || !holder) return this.#project.readOnly
    const { annotator, host } = holder
    return {
      code: holder.isHere ? 'project.in-use' : 'project.open-elsewhere',
      facts: { annotator, host }
    }
  }

  #inTurn<R>(run: () => Promise<R>): Promise<R> {
    const result = this.#shelving.then(run)
    this.#shelving = result.catch(() => undefined)
    return result
  }

  #tell(is: 'reading' | 'gold', article: string, what: Outside): void {
    if (what !== 'none') this.#ports.changes.post({ is, article, what })
  }

  async #lookThroughLibrary(touched: readonly string[]): Promise<void> {
    const { project, found, problems } = await rescan(this.#project, touched)
    const before = this.#colleagues
    this.#project = project
    this.#colleagues = await findColleagues(project.root, project.manifest)
    this.#readers = new Readers(this.#colleagues)
    const changed = new Set([...found, ...newlyRead(before, this.#colleagues)])
    const { annotators } = this.#colleagues
    if (changed.size + problems.length === 0 && same(annotators, before.annotators)) return
    const articles = this.#cards().filter(({ id }) => changed.has(id))
    this.#ports.changes.post({ is: 'library', articles, annotators, problems })
  }

  async #lookAtHolder(): Promise<void> {
    const other = await this.holding.other()
    if (this.holding.holder?.isHere || same(other, this.#other)) return
    this.#other = other
    this.#ports.changes.post({ is: 'lock', holder: other })
  }

  #cards(): readonly ArticleCard[] {
    return this.#project.shelf.map((article) => this.#withProgress(this.#cardOf(article)))
  }

  /** What the library shows of an article; the window needs no hashes. */
  #cardOf({ id, title, date, outlet, words, state, counts }: ShelvedArticle): ArticleCard {
    return { id, title, date, outlet, words, state, counts, readers: this.#readers.namesOf(id) }
  }

  #withProgress(card: ArticleCard): ArticleCard {
    const store = this.#work.store(card.id)
    return store && store.locked === null ? { ...card, ...progressOf(store.reading) } : card
  }
}
