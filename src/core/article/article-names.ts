/** What a file is taken for by the end of its name. */
const kinds = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  mhtml: 'mhtml',
  mht: 'mhtml',
  docx: 'docx',
  pdf: 'pdf',
  csv: 'csv',
  tsv: 'csv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'json'
} as const
export type ArticleKind = (typeof kinds)[keyof typeof kinds]

/** The ends of names, without the dot, that are taken for articles; archives are opened besides. */
export const articleExtensions: readonly string[] = Object.keys(kinds)

const byExtension: ReadonlyMap<string, ArticleKind> = new Map(Object.entries(kinds))

/** What the name says a file is, or null when it says nothing that we read. */
export function kindNamed(name: string): ArticleKind | null {
  return byExtension.get(extensionOf(name)) ?? null
}

export function isZipName(name: string): boolean {
  return extensionOf(name) === 'zip'
}

/**
 * The names in a folder or an archive that articles have, without hidden files and without what
 * browsers put beside a saved page (`page_files/` beside `page.html`).
 */
export function articlesAmong(
  names: readonly string[],
  isWanted: (name: string) => boolean
): readonly string[] {
  const pages = new Set(names.filter((name) => kindNamed(name) === 'html').map(stemOf))
  const besidePage = (name: string) =>
    name.split('/').some((_part, index, parts) => {
      const folder = parts.slice(0, index + 1).join('/')
      return /(?:_|\.)files$/.test(folder) && pages.has(folder.replace(/(?:_|\.)files$/, ''))
    })
  return names.filter(
    (name) => isWanted(name) && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name) && !besidePage(name)
  )
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/, '')
}

function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
