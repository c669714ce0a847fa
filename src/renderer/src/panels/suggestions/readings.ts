import type { Attributes } from '#core/annotation/reading'
import type { Reason } from '#core/suggest/suggestion'

/** The two readings of «مدنيين» and their like: the dual is two, the plural three or more. */
const dualOrPlural = [
  { id: 'dual', attributes: { min: 2, max: 2, best: 2, qualifier: 'exact' } },
  { id: 'plural', attributes: { min: 3, max: null, best: null, qualifier: 'unquantified' } }
] as const satisfies readonly { readonly id: string; readonly attributes: Attributes }[]

/** The readings that a value leaves open; none where its words have only one. */
export function readingsOf({
  reason
}: {
  readonly reason: Reason
}): typeof dualOrPlural | readonly [] {
  return reason.facts['ambiguous'] === 'dual-or-plural' ? dualOrPlural : []
}
