/** Does the same with every item, a few at a time, and answers in the items' order. */
export async function inParallel<I, R>(
  items: readonly I[],
  work: (item: I) => Promise<R>
): Promise<readonly R[]> {
  const results: R[] = []
  const waiting = items.entries()
  const worker = async () => {
    for (const [index, item] of waiting) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}

/** Node reads files with four threads; twice as many keep them busy. */
const atOnce = 8
