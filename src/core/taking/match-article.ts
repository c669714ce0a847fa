import { foldWord } from '../text/fold'

/** What is known of an article of the project, to recognise it in a colleague's file. */
export type KnownArticle = {
  readonly id: string
  readonly title: string
  readonly fileName: string
  readonly textSha256: string
  /** The hash of its letters alone, without white space and what is unseen (`lettersOf`). */
  readonly lettersSha256: string
}

export type StatedArticle = {
  readonly id: string | null
  readonly title: string | null
  readonly fileName: string | null
  /** Where the document stands; its file's name may be the article's. */
  readonly at: string
  readonly lettersSha256: string | null
}

/** How an article can be recognised in a file that does not hold its very text. */
type Recognised = 'letters' | 'id' | 'name'

/**
 * How an article was recognised: by its very text; by its text apart from spaces and what is unseen;
 * by its id; or by the name of its file or its title, where only one article has it. Or a person said
 * which one it is.
 */
export type MatchedBy = 'text' | Recognised | 'hand'

/** The article of the project that a document means, its very text apart; null when there is none. */
export function matchArticle(
  known: readonly KnownArticle[],
  stated: StatedArticle
): { readonly article: string; readonly by: Recognised } | null {
  const same = known.find(({ lettersSha256 }) => lettersSha256 === stated.lettersSha256)
  if (same) return { article: same.id, by: 'letters' }
  const named = known.find(({ id }) => id === stated.id)
  if (named) return { article: named.id, by: 'id' }
  const names = new Set([stated.id, stated.fileName, stated.at].flatMap((name) => stemOf(name)))
  const title = titleKey(stated.title)
  const alike = known.filter(
    ({ fileName, ...article }) =>
      stemOf(fileName).some((stem) => names.has(stem)) ||
      (title !== null && titleKey(article.title) === title)
  )
  const [only, other] = alike
  return only && !other ? { article: only.id, by: 'name' } : null
}

/** A file's name without folders, line and ending; nothing where that says nothing. */
function stemOf(name: string | null): readonly string[] {
  const base = (name ?? '').replace(/:\d+$/, '').split(/[\\/]/).at(-1) ?? ''
  const stem = base
    .replace(/\.[A-Za-z0-9]{1,6}$/, '')
    .normalize('NFC')
    .toLowerCase()
  return stem === '' ? [] : [stem]
}

function titleKey(title: string | null): string | null {
  const key =
    title === null
      ? ''
      : foldWord(title)
          .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
          .trim()
  return key === '' ? null : key
}

/**
 * Whether two texts tell of the same: a fifth of the runs of three words of the shorter stand in the
 * other. Texts that only share a name do not.
 */
export function resembles(a: string, b: string): boolean {
  const [fewer, more] = [runsIn(a), runsIn(b)].toSorted((one, other) => one.size - other.size)
  if (!fewer || !more || fewer.size === 0) return false
  const shared = [...fewer].filter((run) => more.has(run)).length
  return shared * 5 >= fewer.size
}

function runsIn(text: string): ReadonlySet<string> {
  const words = foldWord(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  return new Set(words.map((word, at) => `${word} ${words[at + 1] ?? ''} ${words[at + 2] ?? ''}`))
}
