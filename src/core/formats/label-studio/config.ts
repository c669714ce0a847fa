import { enabledLabels } from '../../scheme/rules'
import type { Attribute, Scheme } from '../../scheme/scheme'
import { readingStates } from '../../annotation/reading'
import { element } from '../xml/escape'
import { controlType, isReserved, wholeControls } from './values'

/** What was met while writing, so that the interface has a control for everything. */
export type Met = {
  readonly labels: Set<string>
  readonly relations: Set<string>
  readonly attributes: Set<string>
}

/** Colours that stay apart on white for every eye (Okabe and Ito, 2008). */
const colours = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9', '#F0E442']

/**
 * The labelling interface for the tasks beside it: labels over a text from right to left, a control
 * for each attribute that shows for its labels alone, and relations.
 *
 * @see https://labelstud.io/tags/labels.html
 */
export function labellingConfig(scheme: Scheme, met: Met): string {
  const labels = [...new Set([...enabledLabels(scheme).map(({ id }) => id), ...met.labels])]
  const relations = [...new Set([...scheme.relations.map(({ id }) => id), ...met.relations])]
  return [
    '<View>',
    '  <Relations>',
    ...relations.map((value) => `    ${element('Relation', { value })}`),
    '  </Relations>',
    '  <Labels name="label" toName="text">',
    ...labels.map((value, index) => `    ${labelElement(scheme, value, index)}`),
    '  </Labels>',
    '  <View style="direction: rtl; text-align: right">',
    '    <Text name="text" value="$text" granularity="symbol"/>',
    '  </View>',
    ...attributesOf(scheme, met).map((control) => `  ${controlElement(control)}`),
    `  ${element('Choices', { name: wholeControls.state, toName: 'text', choice: 'single' }, states())}`,
    `  ${element('TextArea', { name: wholeControls.annotator, toName: 'text', editable: 'true' })}`,
    '</View>',
    ''
  ].join('\n')
}

function labelElement(scheme: Scheme, value: string, index: number): string {
  const label = scheme.span_types.find(({ id }) => id === value)
  const background = colours[index % colours.length]
  return element('Label', {
    value,
    hint: label && `${label.ar} · ${label.en}`,
    background
  })
}

type Control = {
  readonly id: string
  readonly attribute: Attribute | undefined
  readonly labels: readonly string[]
  readonly choices: ReadonlyMap<string, string>
}

/** The attributes of all labels; one that several labels have has the choices of all of them. */
function attributesOf(scheme: Scheme, met: Met): readonly Control[] {
  const found = new Map<string, Control>()
  for (const { id: label, attrs } of enabledLabels(scheme))
    for (const attribute of attrs)
      found.set(attribute.id, joined(found.get(attribute.id), attribute, label))
  for (const id of met.attributes)
    if (!found.has(id)) found.set(id, { id, attribute: undefined, labels: [], choices: new Map() })
  return [...found.values()].filter(({ id }) => !isReserved(id))
}

function joined(known: Control | undefined, attribute: Attribute, label: string): Control {
  const choices = (attribute.values ?? []).map(({ id, ar, en }) => [id, `${ar} · ${en}`] as const)
  return {
    id: attribute.id,
    attribute: known?.attribute ?? attribute,
    labels: [...(known?.labels ?? []), label],
    choices: new Map([...(known?.choices ?? []), ...choices])
  }
}

function controlElement({ id, attribute, labels, choices }: Control): string {
  const place = {
    name: id,
    toName: 'text',
    perRegion: 'true',
    whenTagName: labels.length === 0 ? undefined : 'label',
    whenLabelValue: labels.length === 0 ? undefined : labels.join(',')
  }
  const type = controlType(attribute)
  if (type === 'number') return element('Number', { ...place, min: 0, step: 1 })
  if (type === 'textarea') return element('TextArea', { ...place, editable: 'true' })
  const items = [...choices].map(([value, hint]) => element('Choice', { value, hint })).join('')
  const choice = attribute?.kind === 'multi' ? 'multiple' : 'single'
  return element('Choices', { ...place, choice, showInline: 'true' }, items)
}

function states(): string {
  return readingStates.map((value) => element('Choice', { value })).join('')
}
