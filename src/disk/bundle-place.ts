import { isId } from '#core/file/envelope'
import type { GuidelineLanguage } from '#core/guidelines/guideline'
import { guidelineOfFile } from './guideline-files'
import { places } from './layout'
import type { ZipLimits } from './zip-read'
import { jsonLimit } from './json-file'

/** The record of a bundle, the last file of its archive. */
export const bundleRecord = 'bundle.json'

/** A team's whole work fits; what does not was not packed by Hashiya. */
export const bundleLimits: ZipLimits = {
  entries: 400_000,
  entryBytes: jsonLimit,
  totalBytes: 4_000_000_000,
  ratio: 200
}

/** What a file of a bundle is, told from its place; null for a place that no bundle has. */
export type BundledPlace =
  | { readonly is: 'article'; readonly article: string }
  | { readonly is: 'reading'; readonly annotator: string; readonly article: string }
  | { readonly is: 'gold'; readonly article: string }
  | { readonly is: 'incident'; readonly annotator: string; readonly incident: string }
  | { readonly is: 'guideline'; readonly label: string; readonly language: GuidelineLanguage }

/** Only whole ids make a place: whatever else a name holds, no path is ever built from it. */
export function bundledPlace(name: string): BundledPlace | null {
  if (name.endsWith('.md')) return guidelineIn(name)
  const parts = /^([a-z]+)\/(?:([^/]+)\/)?([^/]+)\.json$/.exec(name)
  const [, folder, owner, id = ''] = parts ?? []
  if (!isId(id) || (owner !== undefined && !isId(owner))) return null
  return placeIn(folder, owner, id)
}

function placeIn(
  folder: string | undefined,
  annotator: string | undefined,
  id: string
): BundledPlace | null {
  if (annotator === undefined) {
    if (folder === places.articles) return { is: 'article', article: id }
    return folder === places.adjudication ? { is: 'gold', article: id } : null
  }
  if (folder === places.annotations) return { is: 'reading', annotator, article: id }
  return folder === places.incidents ? { is: 'incident', annotator, incident: id } : null
}

function guidelineIn(name: string): BundledPlace | null {
  const found = name.startsWith(`${places.guidelines}/`)
    ? guidelineOfFile(name.slice(places.guidelines.length + 1))
    : null
  return found && { is: 'guideline', ...found }
}
