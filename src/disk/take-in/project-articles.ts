import { readFileSync } from 'node:fs'
import type { Article } from '#core/article/article'
import { readArticleFile } from '#core/file/article-file'
import type { ReadContext, ReadDocument } from '#core/formats/format'
import type { Assigned } from '#core/taking/plan'
import type { Outcome } from '#core/outcome'
import { lettersOf } from '#core/taking/letters'
import {
  matchArticle,
  resembles,
  type KnownArticle,
  type MatchedBy
} from '#core/taking/match-article'
import { readArticle } from '../article-files'
import { sha256 as hashOf } from '../hash'
import { parseJson } from '../json-text'
import { pathOf, places } from '../layout'
import type { ShelvedArticle } from '../library/shelf'
import type { Project } from '../open-project'

/** An article of the project, and how a document was found to speak of it. */
export type Matched = { readonly article: Article; readonly by: MatchedBy }

/** What a file says of an article whose text it does not hold. */
export type Named = { readonly id: string | null; readonly textSha256: string | null }

/** The articles of a project, for recognising them in what colleagues send. */
export class ProjectArticles {
  readonly #root: string
  readonly #shelf: ShelvedArticle[]
  readonly #byHash: Map<string, string>
  #assigned: ReadonlyMap<string, string> = new Map()
  #known: Promise<KnownArticle[]> | null = null
  #last: { readonly id: string; readonly article: Promise<Outcome<Article>> } | null = null

  constructor({ root, shelf }: Project) {
    this.#root = root
    this.#shelf = [...shelf]
    this.#byHash = new Map(shelf.map(({ id, textSha256 }) => [textSha256, id]))
  }

  /** Which articles those are that were not found, as a person says; those of before are forgotten. */
  assign(assigned: Assigned): void {
    const here = new Set(this.#shelf.map(({ id }) => id))
    this.#assigned = new Map(Object.entries(assigned).filter(([, id]) => here.has(id)))
  }

  /** The article that a person has said it is; null where nobody has. */
  assignedTo(key: string): string | null {
    return this.#assigned.get(key) ?? null
  }

  /**
   * The texts of articles that a file speaks of without holding them. `tell` hears of each that was not
   * found here, `place` telling those apart that the file does not name.
   */
  contextFor(place: string, tell: (named: Named, key: string) => void = () => {}): ReadContext {
    return {
      textOf: (named) => {
        const found = this.#idOf(named)
        if (found !== undefined) return this.#textNow(found)
        const key = keyOfNamed(named, place)
        tell(named, key)
        const assigned = this.assignedTo(key)
        return assigned === null ? null : this.#textNow(assigned)
      },
      // Where the file states no hash, nothing says that a person is wrong.
      isOtherText: (named) => named.textSha256 !== null && this.#idOf(named) === undefined
    }
  }

  /**
   * Stands for the article of a document, where a person says which one it is: for its text; or for
   * what it is called, where the text is not the file's own.
   */
  keyOf({ article, at }: ReadDocument): string {
    const text = `text:${hashOf(article.text)}`
    const named = keyOfNamed(article, at)
    const isOwn = article.text.trim() !== '' && this.assignedTo(named) === null
    return isOwn || this.assignedTo(text) !== null ? text : named
  }

  async match(read: ReadDocument): Promise<Matched | null> {
    const { article, at } = read
    const said = this.assignedTo(this.keyOf(read))
    if (said !== null) return this.#matched(said, 'hand')
    const hash = hashOf(article.text)
    const same = this.#byHash.get(article.text === '' ? (article.textSha256 ?? '') : hash)
    if (same !== undefined) return this.#matched(same, 'text')
    const known = await (this.#known ??= this.#lookThrough())
    const letters = lettersOf(article.text)
    const found = matchArticle(known, {
      id: article.id,
      title: article.title,
      fileName: article.fileName,
      at,
      lettersSha256: letters === '' ? null : hashOf(letters)
    })
    if (!found) return null
    const matched = await this.#matched(found.article, found.by)
    const isOther = found.by !== 'letters' && article.text !== ''
    return isOther && matched && !resembles(article.text, matched.article.text) ? null : matched
  }

  /** An article that was imported since. */
  add(shelved: ShelvedArticle): void {
    this.#shelf.push(shelved)
    this.#byHash.set(shelved.textSha256, shelved.id)
    this.#known = null
  }

  read(id: string): Promise<Outcome<Article>> {
    if (this.#last?.id !== id) this.#last = { id, article: readArticle(this.#root, id) }
    return this.#last.article
  }

  #idOf({ id, textSha256 }: Named): string | undefined {
    return textSha256 === null
      ? this.#shelf.find((article) => article.id === id)?.id
      : this.#byHash.get(textSha256)
  }

  async #matched(id: string, by: MatchedBy): Promise<Matched | null> {
    const article = await this.read(id)
    return article.ok ? { article: article.value, by } : null
  }

  async #lookThrough(): Promise<KnownArticle[]> {
    const known: KnownArticle[] = []
    for (const { id } of this.#shelf) {
      const article = await readArticle(this.#root, id)
      if (!article.ok) continue
      const { text, textSha256, metadata, source } = article.value
      const lettersSha256 = hashOf(lettersOf(text))
      known.push({
        id,
        title: metadata.title,
        fileName: source.fileName,
        textSha256,
        lettersSha256
      })
    }
    return known
  }

  /** Formats ask while they read; the file is small and its hash is compared by whoever matches. */
  #textNow(id: string): string | null {
    try {
      const at = places.article(id)
      const json = parseJson(readFileSync(pathOf(this.#root, at)), at)
      const article = json.ok ? readArticleFile(json.value, at) : json
      return article.ok && hashOf(article.value.text) === article.value.textSha256
        ? article.value.text
        : null
    } catch {
      // What cannot be read is not at hand; opening the article says why.
      return null
    }
  }
}

function keyOfNamed({ id, textSha256 }: Named, place: string): string {
  return id === null && textSha256 === null
    ? `place:${place}`
    : `said:${id ?? ''}|${textSha256 ?? ''}`
}
