import { tagById, type Reading, type Tag } from '#core/annotation/reading'
import { allowedTargets, relationById } from '#core/scheme/rules'
import type { Scheme } from '#core/scheme/scheme'
import type { Linking } from './workbench'

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
