import type { Outcome } from '#core/outcome'
import { namesIn } from '../names-in'

/** The names in the folders of a project as one opening sees them: each folder is read once. */
export class Listing {
  readonly root: string
  readonly #folders = new Map<string, Promise<Outcome<readonly string[]>>>()

  constructor(root: string) {
    this.root = root
  }

  /** The names in a folder of the project, in order; none when the folder is not there. */
  names(place: string): Promise<Outcome<readonly string[]>> {
    const known = this.#folders.get(place)
    if (known) return known
    const names = namesIn(this.root, place)
    this.#folders.set(place, names)
    return names
  }
}
