import { randomUUID } from 'node:crypto'
import type { Handle } from '#core/bridge/calls'

/** Gives folders handles that the window may hold; a path never goes there. */
export class Handles {
  readonly #byFolder = new Map<string, Handle>()
  readonly #byHandle = new Map<Handle, string>()

  /** The same folder keeps the same handle for as long as the program runs. */
  handleOf(folder: string): Handle {
    const known = this.#byFolder.get(folder)
    if (known) return known
    // The brand says that only this function makes handles.
    const handle = randomUUID() as Handle
    this.#byFolder.set(folder, handle)
    this.#byHandle.set(handle, folder)
    return handle
  }

  folderOf(handle: Handle): string | null {
    return this.#byHandle.get(handle) ?? null
  }
}
