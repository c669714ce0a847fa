import { readdirSync, readFileSync } from 'node:fs'
import { asks } from '#core/bridge/calls'

type Room = 'core' | 'disk' | 'main' | 'cli'

/** The codes of all problems that these rooms make, as their source says it, in order. */
export function problemCodes(...rooms: readonly Room[]): readonly string[] {
  const source = rooms.flatMap((room) => filesOf(`../../src/${room}/`))
  const plain = codesIn(source, literal)
  const known = new Set([...plain, 'disk.'].map((code) => code.split('.')[0]))
  /** Codes also come from tables and functions: whatever reads as a code of a known room. */
  const elsewhere = codesIn(source, /'([a-z]+\.[a-z][a-z0-9-]*)'/g).filter(
    (code) => known.has(code.split('.')[0]) && !(code in asks) && !code.endsWith('.json')
  )
  const composed = templatesIn(...rooms).flatMap((start) =>
    (templates[start] ?? []).map((end) => start + end)
  )
  return [...new Set([...plain, ...elsewhere, ...composed])].toSorted()
}

/** The beginnings of the codes that these rooms compose, in order. */
export function templatesIn(...rooms: readonly Room[]): readonly string[] {
  const source = rooms.flatMap((room) => filesOf(`../../src/${room}/`))
  return [...new Set(codesIn(source, template))].toSorted()
}

function filesOf(folder: string): readonly string[] {
  const at = new URL(folder, import.meta.url)
  return readdirSync(at, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), at), 'utf8'))
}

/** What stands in the place of `${fault}`; a new template must be named here. */
export const templates: Readonly<Record<string, readonly string[]>> = {
  'annotation.': [
    'bad-shape',
    'outside',
    'quote-moved',
    'duplicate-id',
    'not-whole',
    'empty',
    'reversed',
    'splits-pair',
    'orphan'
  ],
  'decision.': ['bad-shape', 'duplicate-id'],
  'link.': ['bad-shape', 'duplicate-id', 'missing-end', 'to-itself'],
  'zip.': [
    'duplicate',
    'unsafe-name',
    'not-a-file',
    'encrypted',
    'unknown-method',
    'entry-too-large',
    'bomb'
  ]
}

const literal = /\bcode: '([a-z]+\.[a-z0-9-]+)'/g
/** The code of a problem names its room; that of a reason for a suggestion does not. */
const template = /\bcode: `([a-z]+\.[^`$]*)\$\{/g

function codesIn(source: readonly string[], pattern: RegExp): readonly string[] {
  return source.flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => code ?? ''))
}
