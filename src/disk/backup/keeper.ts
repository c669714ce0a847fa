import type { Problem } from '#core/outcome'

/**
 * Keeps the earlier versions of one file. What a disk prevents it from keeping is answered as
 * warnings: it never costs a save.
 */
export interface Keeper {
  /**
   * The version that stands at the file's path is about to be replaced. `identity` tells it from
   * others: after a save that failed it may be the one that was kept the last time.
   */
  before(identity: string): Promise<readonly Problem[]>
  /** These bytes, which had been read or written whole, have been replaced and the save is done. */
  after(replaced: Uint8Array): Promise<readonly Problem[]>
}

/** For a save whose replaced version has been kept already. */
export const keepsNothing: Keeper = {
  before: async () => [],
  after: async () => []
}
