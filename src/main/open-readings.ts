import type { Article } from '#core/article/article'
import { good, type Outcome, type Problem } from '#core/outcome'
import { readArticle } from '#disk/article-files'
import type { ProjectFile } from '#core/file/project-file'
import { remedyOf } from '#core/file/remedies'
import type { BackupPorts } from '#disk/backup/file-keeper'
import { forgetIndex } from '#disk/library/index-file'
import type { ReadingPlace } from '#disk/reading-place'
import { ReadingStore, type Outside, type ReadingPorts } from '#disk/reading-store'

export type OpenArticle = { readonly article: Article; readonly store: ReadingStore }

/**
 * The readings that the window has worked on, each opened once and kept: one state for each. They
 * are the annotator's own, or the gold ones.
 */
export class OpenReadings {
  readonly #root: string
  readonly #manifest: Pick<ProjectFile, 'projectId' | 'annotatorId'>
  readonly #ports: ReadingPorts & { readonly backups: BackupPorts }
  readonly #onOutside: (article: string, change: Outside) => void
  readonly #record: ReadingPlace['record']
  readonly #open = new Map<string, Promise<Outcome<OpenArticle>>>()
  readonly #stores = new Map<string, ReadingStore>()

  constructor(
    project: { readonly root: string; readonly manifest: ProjectFile },
    ports: ReadingPorts & { readonly backups: BackupPorts },
    onOutside: (article: string, change: Outside) => void,
    record: ReadingPlace['record'] = 'reading'
  ) {
    this.#root = project.root
    this.#manifest = project.manifest
    this.#ports = ports
    this.#onOutside = onOutside
    this.#record = record
  }

  /** The store of a reading that was opened before. */
  store(id: string): ReadingStore | undefined {
    return this.#stores.get(id)
  }

  get all(): readonly ReadingStore[] {
    return [...this.#stores.values()]
  }

  /** The articles whose reading was opened. */
  get articles(): readonly string[] {
    return [...this.#stores.keys()]
  }

  get isDirty(): boolean {
    return this.all.some((store) => store.isDirty)
  }

  /** Saves everything that is not saved; the first problem that prevented it, or null. */
  async flush(): Promise<Problem | null> {
    // An edit may wait for its reading to be opened.
    await Promise.all(this.#open.values())
    const saves = await Promise.all(this.all.map((store) => store.save()))
    for (const saved of saves) if (!saved.ok) return saved.problem
    return null
  }

  open(id: string): Promise<Outcome<OpenArticle>> {
    const known = this.#open.get(id)
    if (known) return known
    const opening = this.#openArticle(id)
    this.#open.set(id, opening)
    return opening
  }

  async #openArticle(id: string): Promise<Outcome<OpenArticle>> {
    const article = await readArticle(this.#root, id)
    if (!article.ok) {
      // What could not be read may be whole when it is asked for again.
      this.#open.delete(id)
      await this.#distrust(article.problem)
      return article
    }
    const { projectId, annotatorId } = this.#manifest
    const { backups } = this.#ports
    const whose = { root: this.#root, projectId, annotatorId, record: this.#record }
    const place = { ...whose, article: article.value, backups }
    const store = await ReadingStore.open(place, this.#ports)
    if (store.locked) await this.#distrust(store.locked)
    store.onOutside = (change) => this.#onOutside(id, change)
    this.#stores.set(id, store)
    return good({ article: article.value, store })
  }

  /** What could be put back is, on the next opening, which must not pass over it. */
  async #distrust({ code }: Problem): Promise<void> {
    const { annotatorId } = this.#manifest
    if (remedyOf(code) === 'restored') await forgetIndex({ root: this.#root, annotatorId })
  }
}
