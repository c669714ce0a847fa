import { spellingOf } from '#core/actors/spelling'
import { inverse, type Edit } from '#core/annotation/edits'
import type { Tag } from '#core/annotation/reading'
import type { Article } from '#core/article/article'
import type { Retagged } from '#core/bridge/register-calls'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { retagging } from '#core/scheme/retag'
import { inParallel } from '#disk/in-parallel'
import type { BackupPorts } from '#disk/backup/file-keeper'
import type { Project } from '#disk/open-project'
import type { ReadingStore } from '#disk/reading-store'
import { usesOfActors } from '#disk/register-uses'
import type { Move } from './retag-plan'

/** The annotator's readings, each with one state however often it is asked for. */
export interface Readings {
  readonly project: Project
  /** Where the versions that saves replace are kept. */
  readonly backups: BackupPorts
  /** Saves everything that is not saved; what prevented it, or null. */
  flush(): Promise<Problem | null>
  opened(
    article: string
  ): Promise<Outcome<{ readonly article: Article; readonly store: ReadingStore }>>
}

/** Makes tags across the articles of a project name another actor. */
export class Retagger {
  readonly #readings: Readings

  constructor(readings: Readings) {
    this.#readings = readings
  }

  /** Moves all tags that are meant, or none: what was moved before a failure is moved back. */
  async retag(moves: readonly Move[]): Promise<Outcome<readonly Retagged[]>> {
    if (moves.length === 0) return good([])
    const articles = await this.#articlesWith(new Set(moves.map(({ from }) => from)))
    if (!articles.ok) return articles
    const done: Retagged[] = []
    for (const move of moves) {
      const moved = await inParallel(articles.value, (article) => this.#retagOne(article, move))
      done.push(...moved.flatMap((outcome) => (outcome.ok && outcome.value) || []))
      const [problem] = moved.flatMap((outcome) => (outcome.ok ? [] : [outcome.problem]))
      if (!problem) continue
      await this.takeBack(done)
      return bad(problem)
    }
    return good(done)
  }

  /** Undoes retaggings, the last first. */
  async takeBack(retagged: readonly Retagged[]): Promise<void> {
    for (const { article, edit } of retagged.toReversed()) await this.#edit(article, inverse(edit))
  }

  async #articlesWith(actors: ReadonlySet<string>): Promise<Outcome<readonly string[]>> {
    const unsaved = await this.#readings.flush()
    if (unsaved) return bad(unsaved)
    const known = await usesOfActors(this.#readings.project)
    if (!known.ok) return known
    const own = this.#readings.project.manifest.annotatorId
    const used = known.value.uses.filter(
      ({ actor, annotator }) => annotator === own && actors.has(actor)
    )
    return good([...new Set(used.map(({ article }) => article))])
  }

  async #retagOne(id: string, move: Move): Promise<Outcome<Retagged | null>> {
    const opened = await this.#readings.opened(id)
    if (!opened.ok) return opened
    const { article, store } = opened.value
    const { from, into, spellings, tags, all } = move
    const isMeant = ({ id: tag, span }: Tag) =>
      (tags === null || tags.get(id)?.has(tag) === true) &&
      (spellings === null || spellings.has(spellingOf(article.text.slice(span.start, span.end))))
    const edit = retagging(this.#readings.project.scheme, store.reading, { from, into }, isMeant)
    if (edit.type === 'batch' && edit.edits.length === 0) return good(null)
    const saved = await this.#edit(id, edit)
    return saved.ok ? good({ article: id, edit, renaming: { from, into }, all }) : saved
  }

  /** Edits a reading and waits until it is on the disk; an edit that cannot be saved is not made. */
  async #edit(article: string, edit: Edit): Promise<Outcome<null>> {
    const opened = await this.#readings.opened(article)
    if (!opened.ok) return opened
    const { store } = opened.value
    const edited = store.edit([edit])
    await store.save()
    const saved = await edited
    if (saved.ok) return good(null)
    if (store.isDirty) void store.edit([inverse(edit)])
    return saved
  }
}
