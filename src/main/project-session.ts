import { basename } from 'node:path'
import type { Edit } from '#core/annotation/edits'
import { progressOf } from '#core/annotation/reading'
import type { Article } from '#core/article/article'
import type { ArticleCard, ArticleView, ImportReport, ProjectView, Saved } from '#core/bridge/calls'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { readArticle } from '#disk/article-files'
import type { BackupPorts } from '#disk/backup/file-keeper'
import { importArticles, type Chosen } from '#disk/import-article'
import type { Project, ShelvedArticle } from '#disk/open-project'
import { ReadingStore, type ReadingPorts } from '#disk/reading-store'
import { backupsFor } from '#disk/recovery/open-and-recover'
import { RegisterSession } from './register-session'
import type { Readings } from './retagger'

type OpenArticle = { readonly article: Article; readonly store: ReadingStore }

/** The project that is open, and the readings of it that the window works on. */
export class ProjectSession implements Readings {
  #project: Project
  readonly #ports: ReadingPorts
  /** Opened once each and kept, so that a reading has one state however often it is asked for. */
  readonly #open = new Map<string, Promise<Outcome<OpenArticle>>>()
  readonly #stores = new Map<string, ReadingStore>()
  #importing: Promise<unknown> = Promise.resolve()
  readonly register: RegisterSession = new RegisterSession(this)

  readonly backups: BackupPorts

  constructor(project: Project, ports: ReadingPorts) {
    this.#project = project
    this.#ports = ports
    const { now, copies = null } = ports
    this.backups = backupsFor(project.manifest.projectId, { now, copies })
  }

  get project(): Project {
    return this.#project
  }

  view(): ProjectView {
    const { root, manifest, scheme, shelf, problems, readOnly } = this.#project
    const { projectId, name, annotators, annotatorId } = manifest
    const annotator = annotators.find(({ id }) => id === annotatorId)
    return {
      id: projectId,
      name,
      folder: basename(root),
      annotator: annotator ?? { id: annotatorId, name: annotatorId },
      annotators,
      scheme,
      articles: shelf.map((article) => this.#withProgress(cardOf(article))),
      problems,
      readOnly: readOnly !== null
    }
  }

  /** One import follows the other: each must know the texts that the one before took. */
  import(files: AsyncIterable<Chosen> | Iterable<Chosen>): Promise<ImportReport> {
    const report = this.#importing.then(async () => {
      const imported = await importArticles(this.#project, files, this.#ports.now)
      this.#project = imported.project
      return { articles: imported.articles.map(cardOf), problems: imported.problems }
    })
    this.#importing = report.catch(() => undefined)
    return report
  }

  /** Opens an article, or shows it again with what somebody else may have saved meanwhile. */
  async article(id: string): Promise<Outcome<ArticleView>> {
    const wasOpen = this.#stores.has(id)
    const opened = await this.opened(id)
    if (!opened.ok) return opened
    const { article, store } = opened.value
    if (wasOpen) await store.reload()
    const { reading, notes, locked } = store
    return good({ article, reading, notes, locked: locked ?? this.#project.readOnly })
  }

  async edit(id: string, edits: readonly Edit[]): Promise<Outcome<Saved>> {
    if (this.#project.readOnly) return bad(this.#project.readOnly)
    const opened = await this.opened(id)
    return opened.ok ? opened.value.store.edit(edits) : opened
  }

  async save(id: string): Promise<Outcome<Saved>> {
    const opened = await this.opened(id)
    return opened.ok ? opened.value.store.save() : opened
  }

  get isDirty(): boolean {
    return [...this.#stores.values()].some((store) => store.isDirty)
  }

  /** Saves everything that is not saved; the first problem that prevented it, or null. */
  async flush(): Promise<Problem | null> {
    const saves = await Promise.all([...this.#stores.values()].map((store) => store.save()))
    for (const saved of saves) if (!saved.ok) return saved.problem
    return null
  }

  /** An article and the one state of its reading. */
  opened(id: string): Promise<Outcome<OpenArticle>> {
    const known = this.#open.get(id)
    if (known) return known
    const opening = this.#openArticle(id)
    this.#open.set(id, opening)
    return opening
  }

  async #openArticle(id: string): Promise<Outcome<OpenArticle>> {
    const { root, manifest } = this.#project
    const article = await readArticle(root, id)
    if (!article.ok) {
      // What could not be read may be whole when it is asked for again.
      this.#open.delete(id)
      return article
    }
    const { projectId, annotatorId } = manifest
    const place = { root, projectId, annotatorId, article: article.value, backups: this.backups }
    const store = await ReadingStore.open(place, this.#ports)
    this.#stores.set(id, store)
    return good({ article: article.value, store })
  }

  #withProgress(card: ArticleCard): ArticleCard {
    const store = this.#stores.get(card.id)
    return store && store.locked === null ? { ...card, ...progressOf(store.reading) } : card
  }
}

/** What the library shows of an article; the window needs no hashes. */
function cardOf({ textSha256: _textSha256, ...card }: ShelvedArticle): ArticleCard {
  return card
}
