import type { Attribute, Scheme } from '../../scheme/scheme'

/** A column of a data set: a scalar, a list of scalars, or a list of records. */
export type Feature =
  | { readonly name: string; readonly type: ScalarType }
  | { readonly name: string; readonly list: ScalarType }
  | { readonly name: string; readonly records: readonly Feature[] }

export type ScalarType = 'string' | 'int32' | 'int64'

const strings = (...names: readonly string[]): readonly Feature[] =>
  names.map((name) => ({ name, type: 'string' }))

/**
 * The columns of every row, whatever a row has: Arrow wants the same keys and types in all of them.
 * The attributes of the scheme have columns of their own type; `more` holds them exactly.
 */
export function featuresOf(scheme: Scheme): readonly Feature[] {
  return [
    ...strings('article_id', 'title', 'date', 'outlet', 'file_name', 'text_sha256'),
    ...strings('annotator_id', 'annotator_name', 'state', 'project_id', 'scheme'),
    ...strings('text'),
    { name: 'tokens', list: 'string' },
    { name: 'ner_tags', list: 'string' },
    {
      name: 'spans',
      records: [
        ...strings('id', 'label'),
        { name: 'start', type: 'int32' },
        { name: 'end', type: 'int32' },
        ...strings('text', 'note'),
        ...attributesOf(scheme).map(attributeFeature),
        ...strings('more')
      ]
    },
    { name: 'links', records: strings('id', 'relation', 'from', 'to', 'more') }
  ]
}

const own = new Set(['id', 'label', 'start', 'end', 'text', 'note', 'more'])

/** The attributes of all labels, each once, whose names are free. */
export function attributesOf(scheme: Scheme): readonly Attribute[] {
  const found = new Map(
    scheme.span_types.flatMap(({ attrs }) => attrs.map((attribute) => [attribute.id, attribute]))
  )
  return [...found.values()].filter(({ id }) => !own.has(id))
}

function attributeFeature({ id, kind }: Attribute): Feature {
  if (kind === 'int') return { name: id, type: 'int64' }
  return kind === 'multi' ? { name: id, list: 'string' } : { name: id, type: 'string' }
}

/** The columns as a data set card states them, in YAML. */
export function featureYaml(features: readonly Feature[], indent: string): string {
  return features
    .map((feature) => {
      const name = `${indent}- name: ${JSON.stringify(feature.name)}\n`
      if ('type' in feature) return `${name}${indent}  dtype: ${feature.type}\n`
      if ('list' in feature) return `${name}${indent}  sequence: ${feature.list}\n`
      return `${name}${indent}  list:\n${featureYaml(feature.records, `${indent}  `)}`
    })
    .join('')
}
