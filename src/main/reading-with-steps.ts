import type { ReadingStore } from '#disk/reading-store'

/** An edit may come while the history is read; both must speak of one state. */
export async function readingWithSteps(store: ReadingStore) {
  for (;;) {
    const { reading } = store
    const steps = await store.history.steps(reading)
    if (store.reading === reading) return { reading, steps }
  }
}
