import type { Colleagues } from '#disk/colleagues'

/** Who else has read an article. One list serves all articles of the same readers: what is sent has it once. */
export class Readers {
  readonly #colleagues: Colleagues
  readonly #names = new Map<readonly string[], readonly string[]>()

  constructor(colleagues: Colleagues) {
    this.#colleagues = colleagues
  }

  idsOf(article: string): readonly string[] {
    return this.#colleagues.readers.get(article) ?? nobody
  }

  namesOf(article: string): readonly string[] {
    const ids = this.idsOf(article)
    const known = this.#names.get(ids)
    if (known) return known
    const { annotators } = this.#colleagues
    const names = ids.map((id) => annotators.find((one) => one.id === id)?.name ?? id)
    this.#names.set(ids, names)
    return names
  }
}

const nobody: readonly string[] = []
