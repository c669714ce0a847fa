import type { Attributes, Reading } from '../../annotation/reading'
import type { Piece } from '../format'
import { enabledLabels } from '../../scheme/rules'
import type { Attribute, Scheme } from '../../scheme/scheme'
import { safeName } from '../names'
import { plainOnes } from './write'

/** What was met while writing, so that brat is told of every type and value. */
export type Used = {
  readonly labels: Set<string>
  readonly relations: Set<string>
  readonly values: Map<string, Set<string>>
}

export function nothingUsed(): Used {
  return { labels: new Set(), relations: new Set(), values: new Map() }
}

export function noteUse(used: Used, { tags, links }: Reading): void {
  for (const { label, attributes } of tags) {
    used.labels.add(label)
    noteValues(used, attributes)
  }
  for (const { relation, attributes } of links) {
    used.relations.add(relation)
    noteValues(used, attributes)
  }
}

function noteValues({ values }: Used, attributes: Attributes): void {
  for (const [name, value] of Object.entries(plainOnes(attributes))) {
    const known = values.get(name) ?? new Set()
    if (value !== true) known.add(String(value))
    values.set(name, known)
  }
}

/**
 * `annotation.conf` and `visual.conf`: which types there are, and their names in Arabic and English.
 *
 * @see https://brat.nlplab.org/configuration.html
 */
export function confPieces(scheme: Scheme, used: Used): readonly Piece[] {
  const labels = [...new Set([...enabledLabels(scheme).map(({ id }) => id), ...used.labels])]
  return [
    { name: confName('annotation'), content: annotationConf(scheme, used, labels) },
    { name: confName('visual'), content: visualConf(scheme, labels) }
  ]
}

export function confName(which: 'annotation' | 'visual'): string {
  return `${which}.conf`
}

function annotationConf(scheme: Scheme, used: Used, labels: readonly string[]): string {
  const known = new Set(labels)
  const types = (ids: readonly string[]) =>
    ids
      .filter((id) => known.has(id))
      .map(safeName)
      .join('|')
  const relations = scheme.relations.flatMap(({ id, from, to }) => {
    const ends = [types(from), types(to)]
    return ends.includes('') ? [] : [`${safeName(id)}\tArg1:${ends[0]}, Arg2:${ends[1]}`]
  })
  const others = [...used.relations].filter((id) => !scheme.relations.some((one) => one.id === id))
  return [
    '[entities]',
    ...labels.map(safeName),
    '',
    '[relations]',
    '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
    ...relations,
    ...others.map((id) => `${safeName(id)}\tArg1:<ENTITY>, Arg2:<ENTITY>`),
    '',
    '[events]',
    '',
    '[attributes]',
    ...attributeLines(scheme, used),
    ''
  ].join('\n')
}

function attributeLines(scheme: Scheme, used: Used): readonly string[] {
  const values = new Map<string, Set<string>>()
  const offer = (name: string, all: Iterable<string>) =>
    values.set(name, new Set([...(values.get(name) ?? []), ...all]))
  for (const label of enabledLabels(scheme))
    for (const attribute of label.attrs)
      if (attribute.kind === 'single') offer(attribute.id, choicesOf(attribute))
  for (const [name, all] of used.values) offer(name, all)
  return [...values].map(([name, all]) => {
    const value = all.size === 0 ? '' : `, Value:${[...all].join('|')}`
    return `${safeName(name)}\tArg:<ANY>${value}`
  })
}

function choicesOf({ values = [] }: Attribute): readonly string[] {
  return values.map(({ id }) => id)
}

function visualConf(scheme: Scheme, labels: readonly string[]): string {
  const names = new Map([
    ...scheme.span_types.map(({ id, ar, en }) => [id, `${ar} | ${en}`] as const),
    ...scheme.relations.map(({ id, ar, en }) => [id, `${ar} | ${en}`] as const)
  ])
  const ids = [...labels, ...scheme.relations.map(({ id }) => id)]
  return [
    '[labels]',
    ...ids.map((id) => `${safeName(id)} | ${names.get(id) ?? oneLine(id)}`),
    '',
    '[drawing]',
    ''
  ].join('\n')
}

function oneLine(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cs}|]+/gu, ' ')
}
