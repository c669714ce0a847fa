import { bad, good } from '../../outcome'
import { carrying } from '../carry'
import {
  lostByOthers,
  type Format,
  type FormatDocument,
  type Read,
  type SourceFile,
  type Writer
} from '../format'
import { gathered, type ReadPiece } from '../gathered'
import type { Scheme } from '../../scheme/scheme'
import { placeOf } from '../writer'
import { element, notXml } from '../xml/escape'
import { readXml, type Opened } from '../xml/read'
import { casOf } from './build'
import { sofaId, viewName, type Cas, type CasType, type FeatureValue } from './model'
import { documentOf, type FoundStructure } from './read'
import { typeSystemXml } from './type-system'

/**
 * UIMA CAS XMI: a file for each reading, and beside them the type system that they need. Offsets
 * count UTF-16 units. A text with a character that XML 1.0 cannot hold is left out.
 *
 * @see https://uima.apache.org/d/uimaj-current/ref.html#ugr.ref.xmi
 */
export const casXmi: Format = {
  id: 'cas-xmi',
  extension: 'xmi',
  mediaType: 'application/vnd.xmi+xml',
  layout: 'folder',
  offsetUnit: 'utf16',
  loses: lostByOthers,
  textOptional: false,
  writer: ({ scheme }) => xmiWriter(scheme),
  read: readFiles
}

function xmiWriter(scheme: Scheme): Writer {
  const types = new Map<string, CasType>()
  const write = (exported: FormatDocument) => {
    const cas = casOf(exported, scheme)
    for (const type of cas.types) types.set(type.name, type)
    return [{ name: `${placeOf(exported)}.xmi`, content: xmiFile(cas) }]
  }
  return {
    write: (exported) => carrying(exported, () => write(exported), notXml),
    end: () => ({
      pieces: [{ name: 'TypeSystem.xml', content: typeSystemXml([...types.values()]) }],
      notes: []
    })
  }
}

function xmiFile({ text, types, structures }: Cas): string {
  const prefixes = prefixesOf([...types.map(({ name }) => name), 'uima.tcas.X', 'uima.cas.X'])
  const namespaces = [...prefixes].map(
    ([pack, prefix]) => [`xmlns:${prefix}`, uriOf(pack)] as const
  )
  const lines = structures.map(({ id, type, features }) => {
    const values = [...features].map(([name, value]) => [name, attributeValue(value)] as const)
    const prefix = prefixes.get(packageOf(type)) ?? ''
    const attributes = { 'xmi:id': id, ...Object.fromEntries(values) }
    return element(`${prefix}:${shortName(type)}`, attributes)
  })
  const cas = prefixes.get('uima.cas') ?? 'cas'
  const sofa = { sofaNum: 1, sofaID: viewName, mimeType: 'text', sofaString: text }
  const members = structures.map(({ id }) => id).join(' ')
  const root = {
    'xmlns:xmi': 'http://www.omg.org/XMI',
    ...Object.fromEntries(namespaces),
    'xmi:version': '2.0'
  }
  const children = [
    element(`${cas}:NULL`, { 'xmi:id': 0 }),
    ...lines,
    element(`${cas}:Sofa`, { 'xmi:id': sofaId, ...sofa }),
    element(`${cas}:View`, { sofa: sofaId, members })
  ]
  const xml = element('xmi:XMI', root, `\n${children.join('\n')}\n`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`
}

function attributeValue(value: FeatureValue): string | number {
  return typeof value === 'object' ? value.to : value
}

/** A prefix for each package: its last part, with a number where two would be the same. */
function prefixesOf(names: readonly string[]): ReadonlyMap<string, string> {
  const prefixes = new Map<string, string>()
  const used = new Set(['xmi'])
  for (const pack of new Set(names.map(packageOf))) {
    const last = shortName(pack)
    let prefix = last
    for (let number = 2; used.has(prefix); number += 1) prefix = `${last}${number}`
    used.add(prefix)
    prefixes.set(pack, prefix)
  }
  return prefixes
}

function packageOf(type: string): string {
  return type.slice(0, Math.max(0, type.lastIndexOf('.')))
}

function shortName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}

function uriOf(pack: string): string {
  return `http:///${pack.replaceAll('.', '/')}.ecore`
}

/** `http:///a/b/c.ecore` and `T` are the type `a.b.c.T`. */
function typeOf({ uri, name }: Opened): string {
  const path = /^http:\/\/\/(.*)\.ecore$/.exec(uri)?.[1] ?? ''
  return path === '' || path === 'uima/noNamespace' ? name : `${path.replaceAll('/', '.')}.${name}`
}

function readFiles(files: readonly SourceFile[]): Read {
  return gathered(files.map(readFile), files[0]?.name)
}

/** The document of a file; none for a type system, which reading does not need. */
function readFile(file: SourceFile): ReadPiece {
  const found: FoundStructure[] = []
  let root: string | null = null
  const xml = readXml(file, {
    open: (opened) => {
      if (root === null) root = opened.name
      else found.push(structureOf(opened, file.name))
    }
  })
  if (!xml.ok) return xml
  if (root === 'typeSystemDescription') return good([])
  const sofa = found.find(({ type }) => type === 'uima.cas.Sofa')
  const text = sofa?.features.get('sofaString')
  if (root !== 'XMI' || !sofa || typeof text !== 'string')
    return bad({ code: 'format.bad-shape', at: file.name, facts: { field: 'Sofa' } })
  const own = found.filter((one) => {
    const of = one.features.get('sofa')
    return of === undefined || of === String(sofa.id)
  })
  return documentOf(text, own, file.name)
}

function structureOf(opened: Opened, name: string): FoundStructure {
  const features = new Map<string, FeatureValue>(opened.attributes)
  const id = Number(opened.attributes.get('id'))
  features.delete('id')
  return { id, type: typeOf(opened), features, at: `${name}:${opened.line}` }
}
