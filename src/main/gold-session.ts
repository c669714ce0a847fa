import type { Edit } from '#core/annotation/edits'
import type { GoldView } from '#core/bridge/compare-calls'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import type { Saved } from '#core/bridge/calls'
import type { EditOrigin, ReadingStore } from '#disk/reading-store'
import type { OpenReadings } from './open-readings'
import { readingWithSteps } from './reading-with-steps'

/** The gold readings of the open project: as the annotator's own, each with one state. */
export class GoldSession {
  readonly #readings: OpenReadings
  readonly #readOnly: () => Problem | null

  constructor(readings: OpenReadings, readOnly: () => Problem | null) {
    this.#readings = readings
    this.#readOnly = readOnly
  }

  /** The gold reading of an article, with what somebody else may have saved meanwhile. */
  view(article: string): Promise<Outcome<GoldView>> {
    const wasOpen = this.#readings.store(article) !== undefined
    return this.do(article, async (store) => {
      if (wasOpen) await store.reload()
      const { reading, steps } = await readingWithSteps(store)
      return good({ reading, steps, locked: store.locked ?? this.#readOnly() })
    })
  }

  /** The articles whose gold reading was opened. */
  get opened(): readonly string[] {
    return this.#readings.articles
  }

  /**
   * Takes in what somebody else has written of these articles, each in its turn; the changes of what is
   * open are told by its store, of the others by `tell`.
   */
  async takeIn(articles: readonly string[], tell: (article: string) => void): Promise<void> {
    for (const article of articles) {
      const store = this.#readings.store(article)
      if (store) await store.takeIn()
      else tell(article)
    }
  }

  async edit(article: string, edits: readonly Edit[], origin: EditOrigin): Promise<Outcome<Saved>> {
    const readOnly = this.#readOnly()
    return readOnly ? bad(readOnly) : this.do(article, (store) => store.edit(edits, origin))
  }

  async do<T>(
    article: string,
    act: (store: ReadingStore) => Promise<Outcome<T>>
  ): Promise<Outcome<T>> {
    const opened = await this.#readings.open(article)
    return opened.ok ? act(opened.value.store) : opened
  }
}
