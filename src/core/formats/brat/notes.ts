import type { AttributeValue } from '../../annotation/reading'
import { isObject, parseJson } from '../json-value'
import { attributesIn, restIn } from '../json-fields'
import { noteTypes } from './write'

/** What stands on other lines than a tag's or link's own, by the id of that one. */
export type Extras = Map<
  string,
  {
    readonly attributes?: Map<string, AttributeValue>
    readonly note?: string
    readonly rest?: Readonly<Record<string, unknown>> | undefined
  }
>

/**
 * Takes a note in: our own types hold what brat has no place for; every other is text for people,
 * and several are put one below the other. Answers why it could not, or null.
 */
export function readNote(
  extras: Extras,
  { data, tail, at }: { readonly data: string; readonly tail: string; readonly at: string }
): string | null {
  const parts = /^(\S+) (\S+)\s*$/.exec(data)
  if (!parts) return 'bad-note'
  const [, type = '', of = ''] = parts
  const known = extras.get(of) ?? {}
  if (type === noteTypes.more) return readMore(extras, of, { tail, at })
  const text = type === noteTypes.whole ? wholeNote(tail, at) : tail
  if (text === null) return 'bad-note'
  const note = known.note === undefined ? text : `${known.note}\n${text}`
  extras.set(of, { ...known, note })
  return null
}

function wholeNote(tail: string, at: string): string | null {
  const json = parseJson(tail, at)
  return json.ok && typeof json.value === 'string' ? json.value : null
}

function readMore(
  extras: Extras,
  of: string,
  { tail, at }: { readonly tail: string; readonly at: string }
): string | null {
  const json = parseJson(tail, at)
  if (!json.ok || !isObject(json.value)) return 'bad-note'
  const known = extras.get(of) ?? {}
  const attributes = new Map(known.attributes)
  for (const [name, value] of Object.entries(attributesIn(json.value, 'attributes') ?? {}))
    attributes.set(name, value)
  extras.set(of, { ...known, attributes, rest: restIn(json.value) })
  return null
}
