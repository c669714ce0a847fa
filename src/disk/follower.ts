/** Follows long work: is told how much of it is done, and may end it between two files. */
export interface Follower {
  /** From 0 to 1. */
  tell(done: number): void
  isStopped(): boolean
}

/** For work that nobody watches and that is never stopped. */
export const nobody: Follower = {
  tell: () => undefined,
  isStopped: () => false
}
