import { bad, good, type Outcome } from '#core/outcome'

/** How deep the braces and brackets of a file may nest. Ours need seven levels. */
export const depthLimit = 64

export type JsonObject = Readonly<Record<string, unknown>>

/**
 * Reads the bytes of a JSON file strictly: UTF-8 with or without a byte order mark, not too deep,
 * an object at the root, and no key that could reach the prototype of an object.
 */
export function parseJson(bytes: Uint8Array, at: string): Outcome<JsonObject> {
  const damaged = (reason: string) => bad({ code: 'file.damaged', at, facts: { reason } })
  if (bytes.byteLength === 0) return damaged('empty')
  const text = decodeStrictly(bytes)
  if (text === null) return damaged('not-utf8')
  if (isTooDeep(text)) return bad({ code: 'file.too-deep', at, facts: { limit: depthLimit } })
  const json = parsed(text)
  if (json === undefined) return damaged('not-json')
  if (json === null || typeof json !== 'object' || Array.isArray(json))
    return damaged('not-an-object')
  const key = forbiddenKey(json)
  if (key !== null) return bad({ code: 'file.forbidden-key', at, facts: { key } })
  return good(json as JsonObject)
}

/** Whether a value comes back from a file as it went in: `parseJson` will read it inside a record. */
export function canBeWritten(value: unknown): boolean {
  try {
    const text = JSON.stringify(value)
    return nesting(text) <= depthLimit - 4 && forbiddenKey(JSON.parse(text)) === null
  } catch {
    return false
  }
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function isTooDeep(text: string): boolean {
  return nesting(text) > depthLimit
}

const [quote, backslash, openBracket, closeBracket, openBrace, closeBrace] = [
  0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d
]

/** The deepest nesting, counted without parsing: `JSON.parse` reads what cannot be written again. */
function nesting(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at)
    if (letter === backslash && inString) at += 1
    else if (letter === quote) inString = !inString
    else if (inString) continue
    else if (letter === openBrace || letter === openBracket)
      deepest = Math.max(deepest, (depth += 1))
    else if (letter === closeBrace || letter === closeBracket) depth -= 1
  }
  return deepest
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/** The first key that is refused, at any level; null when there is none. */
function forbiddenKey(json: unknown): string | null {
  if (json === null || typeof json !== 'object') return null
  for (const [key, value] of Object.entries(json)) {
    if (forbidden.has(key)) return key
    const within = forbiddenKey(value)
    if (within !== null) return within
  }
  return null
}
