import type { Annotator } from '#core/file/project-file'
import type { Problem } from '#core/outcome'
import type { BackupPorts } from '#disk/backup/file-keeper'
import type { Project } from '#disk/open-project'
import type { Outside, ReadingPorts, ReadingStore } from '#disk/reading-store'
import { OpenReadings } from './open-readings'

type Ports = ReadingPorts & { readonly backups: BackupPorts }

/**
 * All readings that are written in a session: the annotator's own, the gold ones, and those of
 * second passes. Of each article one is at work: the own one, until a pass over it begins.
 */
export class ReadingsAtWork {
  readonly own: OpenReadings
  readonly gold: OpenReadings
  readonly #project: Project
  readonly #ports: Ports
  readonly #onOutside: (article: string, change: Outside) => void
  /** By the id under which the annotator reads again. */
  readonly #again = new Map<string, OpenReadings>()
  /** The passes that are on, by article. */
  readonly #passes = new Map<string, Annotator>()

  constructor(
    project: Project,
    ports: Ports,
    onOutside: (article: string, change: Outside) => void,
    onGold: (article: string, change: Outside) => void
  ) {
    this.#project = project
    this.#ports = ports
    this.#onOutside = onOutside
    this.own = new OpenReadings(project, ports, onOutside)
    this.gold = new OpenReadings(project, ports, onGold, 'gold')
  }

  /** Makes the reading of this annotator the one at work. */
  begin(article: string, annotator: Annotator): void {
    this.#passes.set(article, annotator)
  }

  /** Makes the own reading the one at work again. */
  end(article: string): void {
    this.#passes.delete(article)
  }

  /** The pass that is on over an article. */
  passOver(article: string): Annotator | null {
    return this.#passes.get(article) ?? null
  }

  /** Where the reading of an article that is at work is opened. */
  of(article: string): OpenReadings {
    const pass = this.#passes.get(article)
    return pass ? this.#as(pass.id) : this.own
  }

  /** The reading of an article that is at work, if it was opened before. */
  store(article: string): ReadingStore | undefined {
    return this.of(article).store(article)
  }

  /** All readings of an article by the annotator, hidden ones too, that were opened before. */
  storesOf(article: string): readonly ReadingStore[] {
    return [this.own, ...this.#again.values()].flatMap((readings) => readings.store(article) ?? [])
  }

  get all(): readonly ReadingStore[] {
    return this.#everyone.flatMap(({ all }) => all)
  }

  get isDirty(): boolean {
    return this.#everyone.some(({ isDirty }) => isDirty)
  }

  /** Saves everything that is not saved; the first problem that prevented it, or null. */
  async flush(): Promise<Problem | null> {
    const problems = await Promise.all(this.#everyone.map((readings) => readings.flush()))
    return problems.find((problem) => problem !== null) ?? null
  }

  get #everyone(): readonly OpenReadings[] {
    return [this.own, ...this.#again.values(), this.gold]
  }

  #as(annotatorId: string): OpenReadings {
    const known = this.#again.get(annotatorId)
    if (known) return known
    const { root, manifest } = this.#project
    const whose = { root, manifest: { ...manifest, annotatorId } }
    const readings = new OpenReadings(whose, this.#ports, this.#onOutside)
    this.#again.set(annotatorId, readings)
    return readings
  }
}
