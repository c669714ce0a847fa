import type { ReadDocument } from '#core/formats/format'
import type { Problem } from '#core/outcome'
import type { UnknownArticle } from '#core/taking/plan'
import type { Named, ProjectArticles } from './project-articles'
import { rowOf, stemOf, type Source } from './source'

type Found = Pick<UnknownArticle, 'called' | 'opening'> & {
  readonly files: Set<string>
  documents: number
}

/** As many as anybody says by hand; of all of them the problems tell. */
const atMost = 500
/** How many files that speak of one are named, and how much of its text is shown, in UTF-16 units. */
const [filesShown, openingShown] = [5, 160]

/** The articles that files speak of and that were not recognised here, each once. */
export class UnknownArticles {
  readonly #articles: ProjectArticles
  readonly #found = new Map<string, Found>()

  constructor(articles: ProjectArticles) {
    this.#articles = articles
  }

  /** A document whose article was not found, or is what a person has said. */
  meet(read: ReadDocument, file: string): void {
    const { text, title, fileName, id } = read.article
    const key = this.#articles.keyOf(read)
    const opening = key.startsWith('text:') ? openingOf(text) : null
    this.#add(key, { called: title ?? fileName ?? id ?? '', opening }, file)
  }

  /**
   * For what a format asks of articles whose text the files do not hold: `hear` each that is not here,
   * and `locate` it by the problem that the format then has with it.
   */
  askedIn(source: Source) {
    const asked: { readonly named: Named; readonly key: string }[] = []
    return {
      hear: (named: Named, key: string): void => void asked.push({ named, key }),
      locate: ({ code, at = '', facts }: Problem): void => {
        if (code !== 'format.no-text' && code !== 'format.file-missing') return
        const id = String(facts?.['article'] ?? stemOf(at))
        const one = asked.findLast(({ named }) => (named.id ?? '') === id)
        if (one) this.#add(one.key, { called: id, opening: null }, rowOf(source, at))
      }
    }
  }

  get list(): readonly UnknownArticle[] {
    return [...this.#found].slice(0, atMost).map(([key, { files, ...found }]) => ({
      ...found,
      key,
      files: [...files].slice(0, filesShown),
      assigned: this.#articles.assignedTo(key)
    }))
  }

  #add(key: string, about: Pick<Found, 'called' | 'opening'>, file: string): void {
    const found = this.#found.get(key) ?? { ...about, files: new Set<string>(), documents: 0 }
    found.files.add(file)
    found.documents += 1
    this.#found.set(key, found)
  }
}

/** The beginning of a text on one line. */
function openingOf(text: string): string {
  return [
    ...text
      .slice(0, openingShown * 2)
      .replaceAll(/\s+/gu, ' ')
      .trim()
  ]
    .slice(0, openingShown)
    .join('')
}
