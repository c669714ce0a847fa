import { sha256 } from './hash'

/**
 * The id, and name of the folder, of an annotator: the name in small ASCII letters where it has
 * some («Sara K.» → `sara-k`), otherwise a short hash of it. The same name gives the same id.
 */
export function annotatorId(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const slug = plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  const usable = slug !== '' && !/\p{L}/u.test(plain.replaceAll(/[a-z]/g, ''))
  return usable && !reservedOnWindows.test(slug)
    ? slug
    : `a-${sha256(name.trim().normalize('NFC')).slice(0, 8)}`
}

const reservedOnWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)$/
