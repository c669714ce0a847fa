import { SaxesParser } from 'saxes'
import { bad, good, type Outcome } from '../../outcome'
import type { SourceFile } from '../format'

/** An element as it opens. Names are the namespace and what follows it, never a prefix. */
export type Opened = {
  readonly uri: string
  readonly name: string
  /** By local name; of two that differ in their namespace alone, the one without. */
  readonly attributes: ReadonlyMap<string, string>
  readonly line: number
}

export type XmlReader = {
  readonly open: (element: Opened) => void
  readonly text?: (text: string) => void
  readonly close?: () => void
}

const depthLimit = 256

/**
 * Reads XML from beginning to end and stops at the first thing that is wrong: nothing is mended. A
 * document type is refused, so that no entity is ever declared, expanded or fetched.
 */
export function readXml({ name, text }: SourceFile, reader: XmlReader): Outcome<null> {
  const parser = new SaxesParser({ xmlns: true })
  let depth = 0
  const at = () => `${name}:${parser.line}`
  const stop = (code: string, facts?: Record<string, string | number>) => {
    throw new XmlFault(code, at(), facts)
  }
  parser.on('error', () => stop('format.not-xml'))
  parser.on('doctype', () => stop('format.doctype'))
  parser.on('opentag', ({ uri, local, attributes }) => {
    depth += 1
    if (depth > depthLimit) stop('format.too-deep', { limit: depthLimit })
    const found = new Map<string, string>()
    for (const attribute of Object.values(attributes))
      if (attribute.uri === '' || !found.has(attribute.local))
        if (attribute.prefix !== 'xmlns') found.set(attribute.local, attribute.value)
    reader.open({ uri, name: local, attributes: found, line: parser.line })
  })
  parser.on('closetag', () => {
    depth -= 1
    reader.close?.()
  })
  for (const kind of ['text', 'cdata'] as const) parser.on(kind, (words) => reader.text?.(words))
  try {
    parser.write(text.replace(/^\ufeff/, '')).close()
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error
    const { code, at, facts } = error
    return bad({ code, at, ...(facts ? { facts } : {}) })
  }
  return good(null)
}

/** Leaves the parser at the first fault; never seen outside. */
class XmlFault extends Error {
  readonly code: string
  readonly at: string
  readonly facts: Record<string, string | number> | undefined

  constructor(code: string, at: string, facts?: Record<string, string | number>) {
    super(code)
    this.code = code
    this.at = at
    this.facts = facts
  }
}
