import type { Difference } from '../annotation/difference'
import type { Why } from '../file/generations'
import type { Problem } from '../outcome'

/** An earlier version of a reading that can be looked at and put back. */
export type ReadingVersion = {
  /** The SHA-256 of its bytes: what a person chose stays that, whatever is saved meanwhile. */
  readonly id: string
  /** Where it lies: in the project's folder, or among this machine's own copies. */
  readonly where: 'project' | 'second-place'
  /** Replaced by one of the last saves, or kept as a generation, and why. */
  readonly kind: 'replaced' | Why
  /** When it was set aside; null for what the last saves replaced. ISO 8601, UTC. */
  readonly keptAt: string | null
  readonly content: VersionContent | null
  /** Why it cannot be put back, where `content` is null. */
  readonly problem: Problem | null
}

export type VersionContent = {
  readonly rev: number
  /** When it was saved. ISO 8601, UTC. */
  readonly savedAt: string
  readonly tags: number
  readonly links: number
  /** What putting it back would change in the reading as it is now; null when that is unreadable. */
  readonly difference: Difference | null
}

/** A whole earlier version of any file of a project. */
export type FileVersion = Pick<ReadingVersion, 'id' | 'where' | 'kind' | 'keptAt'> & {
  /** When it was saved, as it says itself; null where such a file does not say it. */
  readonly savedAt: string | null
  readonly bytes: number
}

/** A restore that was done; `undo` is the version that takes it back, null when there was none. */
export type Restored = {
  readonly rev: number
  readonly savedAt: string
  readonly undo: string | null
}
