import { isId } from './envelope'

/** What a name in a project's folder is that is not `<id>.json`. */
export type OddName =
  /** Another version of a record, which somebody keeps beside it; `of` is the record's name. */
  | { readonly is: 'copy'; readonly of: string | null; readonly by: string }
  /** Stands for a file that a sync program keeps on its server until somebody asks for it. */
  | { readonly is: 'not-downloaded'; readonly of: string; readonly by: string }
  /** The name of a record but for capital letters, which some disks tell apart and others do not. */
  | { readonly is: 'other-case'; readonly of: string }

/** How sync programs, and people, name a second version. The first group is the record's name. */
const copies: readonly (readonly [by: string, name: RegExp])[] = [
  ['Hashiya', /^(.+?)\.conflict-[0-9a-z-]+$/],
  ['Syncthing', /^(.+?)\.sync-conflict-\d{8}-\d{6}(?:-\w{7})?$/],
  ['Nextcloud', /^(.+?)(?: \(conflicted copy [^()]*\)|_conflict-\d{8}-\d{6})$/],
  ['Seafile', /^(.+?) \(SFConflict [^()]*\)$/],
  ['Dropbox', /^(.+?) \([^()]*(?:conflicted copy|Conflict)[^()]*\)$/],
  ['Resilio Sync', /^(.+?)\.Conflict$/],
  ['Google Drive', /^(.+?)(?:_conf)? ?\(\d+\)$|^(.+?)\[Conflict\]$/],
  ['iCloud', /^(.+?) \d{1,2}$/],
  ['Git', /^(.+?)_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+$/],
  [
    'somebody',
    /^(?:Copy of |نسخة من )(.+)$|^(.+?)(?: - (?:Copy|نسخة)(?: \(\d+\))?| copy(?: \d+)?| \(copy\))$/
  ],
  ['OneDrive', /^([a-z0-9-]+?)-[A-Z][A-Za-z0-9-]*$/]
]

const placeholders: readonly (readonly [by: string, name: RegExp])[] = [
  ['iCloud', /^\.?(.+)\.icloud$/],
  ['Nextcloud', /^\.?(.+)\.(?:nextcloud|owncloud)$/]
]

/**
 * What an odd name says; null when it says nothing. The name is only a hint: whose reading of what
 * a file holds is written inside it.
 */
export function readOddName(name: string): OddName | null {
  const waiting = waitingRecord(name)
  if (waiting) return waiting
  if (name.startsWith('.') || !/\.json$/i.test(name)) return null
  const stem = name.slice(0, -'.json'.length)
  if (isId(stem) && name.endsWith('.json')) return null
  const copy = copyName(stem)
  if (copy) return copy
  const of = stem.toLowerCase()
  return isId(of) ? { is: 'other-case', of } : { is: 'copy', of: null, by: 'somebody' }
}

function waitingRecord(name: string): OddName | null {
  const waiting = placeholderName(name)
  const of = waiting && /^(.+)\.json$/.exec(waiting.of)?.[1]
  return waiting && of && isId(of) ? { is: 'not-downloaded', of, by: waiting.by } : null
}

/** The name of the file that a placeholder of a sync program stands for, and whose placeholder it is. */
export function placeholderName(name: string): { readonly of: string; readonly by: string } | null {
  for (const [by, pattern] of placeholders) {
    const of = pattern.exec(name)?.[1]
    if (of !== undefined) return { of, by }
  }
  return null
}

/** What a name without its ending says that a sync program, or a person, gave to a second version. */
export function copyName(stem: string, isName: (name: string) => boolean = isId): OddName | null {
  for (const [by, pattern] of copies) {
    const [, first, second] = pattern.exec(stem) ?? []
    const of = first ?? second
    if (of !== undefined && isName(of)) return { is: 'copy', of, by }
  }
  return null
}
