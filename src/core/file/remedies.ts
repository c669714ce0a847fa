/** What happens to a file of a project in which something is wrong. */
export type Remedy =
  /** Its bytes are copied to the quarantine, and the newest whole version takes its place. */
  | 'restored'
  /** It stays as it is and is opened for reading at most; an earlier version can be put back. */
  | 'offered'
  /** It is opened for reading where it can be read, and its bytes never change. */
  | 'read-only'
  /** It stays as it is and is not used; a person decides. */
  | 'shown'
  /** It is taken away when the process that made it is gone. */
  | 'swept'
  /** What does not fit is set aside and written back; the rest is used. */
  | 'set-aside'

/**
 * What happens on opening, by the code of the problem. Only what is certainly no longer the file
 * that was saved is replaced by itself; what might be somebody's intention waits for a person.
 */
const remedies: Readonly<Record<string, Remedy>> = {
  'file.lost': 'restored',
  'file.damaged': 'restored',
  'file.too-deep': 'restored',
  'file.forbidden-key': 'restored',
  'article.hash-mismatch': 'restored',
  'file.too-large': 'offered',
  'file.bad-shape': 'offered',
  'file.other-format': 'offered',
  'article.misplaced': 'offered',
  'article.bad-line': 'offered',
  'reading.misplaced': 'offered',
  'incident.misplaced': 'offered',
  'reading.other-text': 'offered',
  'file.newer': 'read-only',
  'file.not-a-file': 'shown',
  'file.unreadable': 'shown',
  'reading.no-article': 'shown',
  'guideline.not-utf8': 'shown',
  'guideline.too-large': 'shown',
  'guideline.empty': 'shown',
  'guideline.unknown-label': 'shown',
  'project.conflict-copy': 'shown',
  'project.not-downloaded': 'shown',
  'project.other-case': 'shown',
  'project.stray-file': 'shown',
  'project.left-over': 'swept'
}

/** What happens on opening to the file that a problem speaks of; null when it is no file's problem. */
export function remedyOf(code: string): Remedy | null {
  if (Object.hasOwn(remedies, code)) return remedies[code] ?? null
  return /^(?:annotation|link|decision)\./.test(code) ? 'set-aside' : null
}
