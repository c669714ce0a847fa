import { bad, good, type Outcome, type Problem } from '../../outcome'
import { buildReading, type StatedLink, type StatedTag } from '../build-reading'
import { articleFrom } from '../columns'
import { readingStates } from '../../annotation/reading'
import type { ReadDocument } from '../format'
import { asNumber, isObject, listIn, textIn, type JsonObject } from '../json-value'
import { attributesIn, restIn } from '../json-fields'
import { mergedValues, wholeControls, type ControlValue } from './values'

/** The documents of a task, one for each annotation; `at` names the task. */
export function readTask(task: JsonObject, at: string): Outcome<readonly ReadDocument[]> {
  const data = isObject(task['data']) ? task['data'] : task
  const raw = textOf(data)
  if (raw === null) return bad({ code: 'format.bad-shape', at, facts: { field: 'data.text' } })
  const found = annotationsOf(task)
  if (!found) return bad({ code: 'format.bad-shape', at, facts: { field: 'annotations' } })
  const documents: ReadDocument[] = []
  const notes: Problem[] = []
  for (const [index, annotation] of found.annotations.entries()) {
    const place = found.annotations.length === 1 ? at : `${at}.${index + 1}`
    if (annotation['was_cancelled'] === true) {
      notes.push({ code: 'format.not-accepted', at: place, facts: { answer: 'cancelled' } })
      continue
    }
    if (found.predicted) notes.push({ code: 'format.prediction', at: place })
    const read = readAnnotation(annotation, { raw, data, at: place })
    documents.push(read.found)
    notes.push(...read.notes)
  }
  return good(documents, notes)
}

/** The text of a task: its field `text`, or the only text among its fields. */
function textOf(data: JsonObject): string | null {
  const named = textIn(data, 'text')
  if (named !== null) return named
  const texts = Object.values(data).filter((value) => typeof value === 'string')
  return texts.length === 1 ? (texts[0] ?? null) : null
}

type Found = { readonly annotations: readonly JsonObject[]; readonly predicted: boolean }

/**
 * People's annotations, under their older name too; a machine's only where there are none of
 * people; or the one annotation of the short form (JSON_MIN), which has a list under each control.
 */
function annotationsOf(task: JsonObject): Found | null {
  const lists = ['annotations', 'completions', 'predictions'].map((key) => listIn(task, key))
  if (lists.includes(undefined)) return null
  const [annotations = [], completions = [], predictions = []] = lists
  const people = [...annotations, ...completions].filter(isObject)
  if (people.length > 0) return { annotations: people, predicted: false }
  const machines = predictions.filter(isObject)
  if (machines.length > 0) return { annotations: machines, predicted: true }
  return isObject(task['data'])
    ? { annotations: [], predicted: false }
    : { annotations: [{ result: shortResult(task) }], predicted: false }
}

function shortResult(task: JsonObject): readonly unknown[] {
  return Object.values(task)
    .filter(Array.isArray)
    .flat()
    .filter((value) => isObject(value) && Array.isArray(value['labels']))
    .map((value: unknown) => ({ type: 'labels', value }))
}

function readAnnotation(
  annotation: JsonObject,
  place: { readonly raw: string; readonly data: JsonObject; readonly at: string }
): { readonly found: ReadDocument; readonly notes: readonly Problem[] } {
  const { raw, data, at } = place
  const items = (listIn(annotation, 'result') ?? []).filter(isObject)
  const left = new Set(
    items.map((item) => textIn(item, 'type') ?? '').filter((type) => !known.has(type))
  )
  const { text, reading, notes } = buildReading({
    raw,
    tags: items.filter(isRegion).flatMap((item) => tagsOf(item, items)),
    links: items.filter((item) => item['type'] === 'relation').flatMap(linksOf),
    state: readingStates.find(
      (state) => state === wholeValue(items, wholeControls.state, 'choices')[0]
    ),
    unit: 'codepoint',
    at,
    sameQuote: sameButForSpaces
  })
  const [id = null, name = null] = wholeValue(items, wholeControls.annotator, 'text')
  const model = textIn(annotation, 'model_version')
  const annotator = id !== null ? { id, name } : model === null ? null : { id: null, name: model }
  const unread = [...left].map((type) => ({ code: 'format.left-out', at, facts: { what: type } }))
  return {
    found: { at, article: articleFrom(data, text), annotator, reading },
    notes: [...unread, ...notes]
  }
}

const known = new Set(['labels', 'choices', 'number', 'rating', 'textarea', 'relation'])

function isRegion(item: JsonObject): boolean {
  return item['type'] === 'labels' && isObject(item['value'])
}

/** A region bears a label, or several: then each is a tag of its own, the first with the region's id. */
function tagsOf(item: JsonObject, items: readonly JsonObject[]): readonly StatedTag[] {
  const value = isObject(item['value']) ? item['value'] : {}
  const id = textIn(item, 'id')
  const meta = isObject(item['meta']) ? item['meta'] : {}
  const ours = isObject(meta['hashiya']) ? meta['hashiya'] : {}
  const note = (listIn(meta, 'text') ?? []).filter((line) => typeof line === 'string').join('\n')
  const labels = (listIn(value, 'labels') ?? []).filter((label) => typeof label === 'string')
  return (labels.length === 0 ? [''] : labels).map((label, index) => ({
    id: id === null || index === 0 ? id : `${id}.${index + 1}`,
    label,
    start: asNumber(value['start']),
    end: asNumber(value['end']),
    quote: textIn(value, 'text'),
    attributes: mergedValues(controlsOf(id, items), attributesIn(ours, 'attributes') ?? {}),
    note,
    rest: restIn(ours)
  }))
}

function controlsOf(id: string | null, items: readonly JsonObject[]) {
  const controls = new Map<string, ControlValue>()
  for (const item of items) {
    const name = textIn(item, 'from_name')
    if (id === null || item['id'] !== id || name === null || !isObject(item['value'])) continue
    const held = controlValue(textIn(item, 'type'), item['value'])
    if (held) controls.set(name, held)
  }
  return controls
}

function controlValue(type: string | null, value: JsonObject): ControlValue | null {
  const texts = (key: string) => (listIn(value, key) ?? []).filter((one) => typeof one === 'string')
  switch (type) {
    case 'choices':
      return { choices: texts('choices') }
    case 'textarea':
      return { text: texts('text') }
    case 'number':
    case 'rating':
      return typeof value[type] === 'number' ? { number: value[type] } : null
    default:
      return null
  }
}

function linksOf(item: JsonObject): readonly StatedLink[] {
  const labels = (listIn(item, 'labels') ?? []).filter((label) => typeof label === 'string')
  const [from, to] = [textIn(item, 'from_id') ?? '', textIn(item, 'to_id') ?? '']
  const turned = item['direction'] === 'left'
  return (labels.length === 0 ? ['relation'] : labels).map((relation) => ({
    relation,
    from: turned ? to : from,
    to: turned ? from : to
  }))
}

/** What a control says of the whole text: a value without a place. */
function wholeValue(items: readonly JsonObject[], name: string, key: string): readonly string[] {
  const item = items.find((one) => one['from_name'] === name && isObject(one['value']))
  const value = isObject(item?.['value']) ? item['value'] : {}
  return (listIn(value, key) ?? []).filter((one) => typeof one === 'string')
}

/** Label Studio folds white space in the words that it repeats. */
function sameButForSpaces(slice: string, quote: string): boolean {
  return slice === quote || folded(slice) === folded(quote)
}

function folded(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
