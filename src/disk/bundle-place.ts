import { idSchema } from '#core/file/envelope'
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

/** Only whole ids make a place: whatever else a name holds, no path is ever built from it. */
export function bundledPlace(name: string): BundledPlace | null {
  const parts = /^(?:articles|annotations\/([^/]+))\/([^/]+)\.json$/.exec(name)
  const [, annotator, article = ''] = parts ?? []
  if (!isId(article)) return null
  const place: BundledPlace =
    annotator === undefined ? { is: 'article', article } : { is: 'reading', annotator, article }
  const named =
    place.is === 'article'
      ? places.article(article)
      : isId(place.annotator) && places.reading(place.annotator, article)
  return named === name ? place : null
}

function isId(id: string): boolean {
  return idSchema.safeParse(id).success
}
