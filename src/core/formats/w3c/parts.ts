import type { StatedTag } from '../build-reading'
import { asNumber, isObject, textIn, type JsonObject } from '../json-value'
import { attributesIn, restIn } from '../json-fields'
import { lastOfUrn } from './vocabulary'

/** One or several of something, as JSON-LD lets people write either. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** The name of a resource, which may be written by itself or as an object with an `id`. */
export function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  return isObject(value) ? textIn(value, 'id') : null
}

/** The bodies of an annotation; a body that is only a text is a name or, as `bodyValue`, a comment. */
export function bodiesOf(annotation: JsonObject): readonly JsonObject[] {
  const plain = textIn(annotation, 'bodyValue')
  const bodies = listOf(annotation['body']).map((body) =>
    isObject(body) ? body : { source: body }
  )
  return plain === null ? bodies : [...bodies, { purpose: 'commenting', value: plain }]
}

export function purposeOf(body: JsonObject): string {
  return textIn(body, 'purpose') ?? 'tagging'
}

/** The name of the text that a target is part of. */
export function sourceOf(target: unknown): string | null {
  if (isObject(target) && target['source'] !== undefined) return nameOf(target['source'])
  return nameOf(target)
}

/** A tag for each target with a selector that we can follow. */
export function tagsOf(annotation: JsonObject, at: string): readonly StatedTag[] {
  const bodies = bodiesOf(annotation)
  const values = (purpose: string) =>
    bodies
      .filter((body) => purposeOf(body) === purpose)
      .map((body) => textIn(body, 'value'))
      .filter((value) => value !== null)
  const [label = null, ...others] = values('tagging')
  const entity = bodies
    .filter((body) => ['identifying', 'linking'].includes(purposeOf(body)))
    .map((body) => nameOf(body['source']) ?? textIn(body, 'id') ?? textIn(body, 'value'))[0]
  const found = {
    ...(entity ? { entity } : {}),
    ...(others.length === 0 ? {} : { tags: others })
  }
  const id = textIn(annotation, 'id')
  const own = id === null ? null : (lastOfUrn(id, 'tag') ?? id)
  return listOf(annotation['target']).flatMap((target, index): readonly StatedTag[] => {
    const place = placeOf(target)
    if (!place) return []
    return [
      {
        ...place,
        id: own === null || index === 0 ? own : `${own}.${index + 1}`,
        label: label ?? motivationOf(annotation),
        attributes: attributesIn(annotation, 'attributes') ?? found,
        note: values('commenting').join('\n'),
        rest: restIn(annotation),
        at
      }
    ]
  })
}

export function motivationOf(annotation: JsonObject): string {
  const [first] = listOf(annotation['motivation'])
  return typeof first === 'string' ? first : 'annotation'
}

/** By place, by words, or by both; null when a target has neither. */
function placeOf(target: unknown) {
  if (!isObject(target)) return null
  const selectors = listOf(target['selector']).filter(isObject)
  const position = selectors.find((one) => one['type'] === 'TextPositionSelector')
  const quote = selectors.find((one) => one['type'] === 'TextQuoteSelector')
  if (!position && !quote) return null
  return {
    start: position ? asNumber(position['start']) : -1,
    end: position ? asNumber(position['end']) : -1,
    quote: quote ? textIn(quote, 'exact') : null,
    prefix: (quote && textIn(quote, 'prefix')) ?? undefined,
    suffix: (quote && textIn(quote, 'suffix')) ?? undefined
  }
}
