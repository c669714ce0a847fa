import type { Attributes, AttributeValue } from '../annotation/reading'
import { attributeValueSchema } from '../file/annotation-record'
import { isObject, type JsonObject } from './json-value'

/** The attributes under a key; what is missing or no object of ours is undefined. */
export function attributesIn(object: JsonObject, key: string): Attributes | undefined {
  const value = object[key]
  if (!isObject(value)) return undefined
  const entries = Object.entries(value).filter(
    (entry): entry is [string, AttributeValue] => attributeValueSchema.safeParse(entry[1]).success
  )
  return entries.length === Object.keys(value).length ? Object.fromEntries(entries) : undefined
}

/** Fields of other programs that we wrote under `rest`. */
export function restIn(object: JsonObject): JsonObject | undefined {
  const value = object['rest']
  return isObject(value) ? value : undefined
}
