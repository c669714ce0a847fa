import { bad, good, type Outcome } from '../outcome'
import type { SourceFile } from './format'
import { jsonFaultLine } from './json-fault'

/** How deep the braces and brackets of a file may nest. */
const depthLimit = 64

export type JsonObject = Readonly<Record<string, unknown>>

/**
 * The value of a JSON text; refused when it is none, nests too deep, or has a key that could reach
 * the prototype of an object.
 */
export function parseJson(text: string, at: string): Outcome<unknown> {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return bad({ code: 'format.not-json', at })
  }
  const fault = faultOf(value, 0)
  if (fault === 'too-deep')
    return bad({ code: 'format.too-deep', at, facts: { limit: depthLimit } })
  return fault === null
    ? good(value)
    : bad({ code: 'format.forbidden-key', at, facts: { key: fault } })
}

/** The value of a file that is one JSON text; where it is none, the problem names the line. */
export function parseJsonFile({ name, text }: SourceFile): Outcome<unknown> {
  const json = parseJson(text, name)
  if (json.ok || json.problem.code !== 'format.not-json') return json
  return bad({ ...json.problem, at: `${name}:${jsonFaultLine(text)}` })
}

/** The object that a JSON text is, and nothing else. */
export function parseJsonObject(text: string, at: string): Outcome<JsonObject> {
  const json = parseJson(text, at)
  if (!json.ok) return json
  if (isObject(json.value)) return good(json.value)
  return bad({ code: 'format.bad-shape', at, facts: { field: '.' } })
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field that is a list; what is missing is empty, anything else is undefined. */
export function listIn(object: JsonObject, key: string): readonly unknown[] | undefined {
  const value = object[key]
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : undefined
}

export function textIn(object: JsonObject, key: string): string | null {
  const value = object[key]
  return typeof value === 'string' ? value : null
}

/** A number, also one that is written as a text; what is neither is NaN, which fits nowhere. */
export function asNumber(value: unknown): number {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

function faultOf(value: unknown, depth: number): string | null {
  if (typeof value !== 'object' || value === null) return null
  if (depth >= depthLimit) return 'too-deep'
  if (Array.isArray(value)) return firstFault(value, depth)
  return (
    Object.keys(value).find((key) => forbidden.has(key)) ?? firstFault(Object.values(value), depth)
  )
}

function firstFault(values: readonly unknown[], depth: number): string | null {
  for (const value of values) {
    const fault = faultOf(value, depth + 1)
    if (fault !== null) return fault
  }
  return null
}
