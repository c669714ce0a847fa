import type { Finder } from '../suggest/finder'
import { suggestingOf } from './suggesting'
import type { Desk, Workbench } from './workbench'

/**
 * Keeps the workbench's suggestions those of the open article, the register and the scheme, from
 * now on; what it answers ends that. The last article asked for wins.
 */
export function followSuggestions({ store }: Desk, finder: Finder): () => void {
  let last: readonly unknown[] = []
  function look(): void {
    const { open, project, register } = store.get()
    const now = [open?.article, register, project?.scheme]
    if (now.every((part, at) => part === last[at])) return
    last = now
    if (!open || open.locked || !project || !register) return
    const { text, metadata } = open.article
    const asked = { text, published: metadata.date, register, scheme: project.scheme }
    void finder.find(asked).then((found) => {
      const { open: shown } = store.get()
      if (last === now && shown) store.patch({ suggesting: suggestingOf(shown, found) })
    })
  }
  look()
  return store.subscribe(look)
}

/** Whether suggestions are shown in the text, and keys go through them. */
export function showsGhosts({ settings, suggesting }: Workbench): boolean {
  return settings.ghosts && suggesting !== null
}
