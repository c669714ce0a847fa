import { inverse, type Edit } from '#core/annotation/edits'
import type { HistoryPlace } from '#disk/reading-history'
import type { ReadingStore } from '#disk/reading-store'

/** All that can be undone or redone, fetched page by page, the next one last. */
export async function every(
  store: ReadingStore,
  side: 'done' | 'undone'
): Promise<readonly Edit[]> {
  const first = (await store.history.steps(store.reading))[side]
  let { edits } = first
  let older: HistoryPlace | null = first.older
  while (older) {
    const page = await store.history.older(side, older)
    edits = [...page.edits, ...edits]
    older = page.older
  }
  return edits
}

/** What an analyst's hands do, with undo and redo as the window sends them. */
export class Hands {
  #done: Edit[] = []
  #undone: Edit[] = []
  constructor(readonly store: ReadingStore) {}

  async pickUp(): Promise<void> {
    this.#done = [...(await every(this.store, 'done'))]
    this.#undone = [...(await every(this.store, 'undone'))]
  }

  make(edit: Edit): void {
    void this.store.edit([edit])
    this.#done.push(edit)
    this.#undone = []
  }

  undo(): boolean {
    const last = this.#done.pop()
    if (!last) return false
    void this.store.edit([inverse(last)], { way: 'undo' })
    this.#undone.push(last)
    return true
  }

  redo(): boolean {
    const last = this.#undone.pop()
    if (!last) return false
    void this.store.edit([last], { way: 'redo' })
    this.#done.push(last)
    return true
  }
}
