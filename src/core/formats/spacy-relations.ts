import type { StatedLink } from './build-reading'
import { numbered } from './build-reading'
import { isObject, textIn, type JsonObject } from './json-value'
import { attributesIn, restIn } from './json-fields'

/**
 * Relations by the ids of spans, as we write them; or as Prodigy does, by the spans' offsets
 * (`head_span`, `child_span`) or by a token of each (`head`, `child`).
 *
 * @see https://prodi.gy/docs/api-interfaces#relations
 */
export function readRelations(
  relations: readonly unknown[],
  spans: readonly unknown[]
): readonly StatedLink[] {
  const found = spans.map((span, index) => {
    const object = isObject(span) ? span : {}
    return { object, id: textIn(object, 'id') ?? numbered('t', index) }
  })
  return relations.map((json) => {
    const relation = isObject(json) ? json : {}
    return {
      id: textIn(relation, 'id'),
      relation: textIn(relation, 'label') ?? '',
      from: textIn(relation, 'from') ?? endOf(relation, 'head', found),
      to: textIn(relation, 'to') ?? endOf(relation, 'child', found),
      attributes: attributesIn(relation, 'attributes'),
      rest: restIn(relation)
    }
  })
}

type Found = { readonly object: JsonObject; readonly id: string }

/** The id of the span at an end of a relation; empty when there is none. */
function endOf(relation: JsonObject, end: 'head' | 'child', found: readonly Found[]): string {
  const span = relation[`${end}_span`]
  const token = relation[end]
  const same = ({ object }: Found) =>
    isObject(span) && object['start'] === span['start'] && object['end'] === span['end']
  const labelled = (one: Found) =>
    same(one) && isObject(span) && one.object['label'] === span['label']
  const around = ({ object }: Found) =>
    typeof token === 'number' &&
    Number(object['token_start']) <= token &&
    token <= Number(object['token_end'])
  return (found.find(labelled) ?? found.find(same) ?? found.find(around))?.id ?? ''
}
