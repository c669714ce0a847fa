import { tagById, type Reading, type Tag } from '#core/annotation/reading'
import { allowedTargets, relationById, relationsFrom } from '#core/scheme/rules'
import type { Scheme } from '#core/scheme/scheme'
import type { Desk, Linking } from './workbench'

/** The tags at which the link that is being made may end. */
export function targetsOf(
  scheme: Scheme,
  reading: Reading,
  { from, relation }: Linking
): readonly Tag[] {
  const tag = tagById(reading, from)
  const known = relationById(scheme, relation)
  return tag && known ? allowedTargets(reading, known, tag) : []
}

/** Opens the menu of relations for the selected tag, where it has any and may be edited. */
export function offerLinks({ store }: Desk): void {
  const { open, project, selected } = store.get()
  const tag = open && !open.locked ? tagById(open.reading, selected ?? '') : undefined
  if (!tag || !project || relationsFrom(project.scheme, tag.label).length === 0) return
  store.patch({ linkMenu: tag.id, inspectorTab: 'tag' })
}
