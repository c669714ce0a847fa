import { editBetween } from '#core/annotation/edit-between'
import { compareReadings, type Compared } from '#core/annotation/difference'
import { emptyReading, tagById, type Link, type Reading, type Tag } from '#core/annotation/reading'
import { same } from '#core/annotation/same'
import type { Language } from '#core/words/language'
import { relationById } from '#core/scheme/rules'
import type { Scheme } from '#core/scheme/scheme'
import { wordOf } from '#core/words/said'
import { editLines, labelText, quote } from '../../strings/edit-text'
import { stringsOf } from '../../strings/use-strings'

/** One kind of difference: what it is called, and a line or more for each thing. */
export type DifferenceGroup = {
  readonly title: string
  readonly items: readonly { readonly id: string; readonly lines: readonly string[] }[]
}

export type DifferenceContext = {
  readonly scheme: Scheme
  readonly text: string
  readonly language: Language
}

/** What changes on the way from one reading to another, in words; empty when nothing does. */
export function differenceGroups(
  from: Reading,
  to: Reading,
  context: DifferenceContext
): readonly DifferenceGroup[] {
  const { versions, library, history, comments: words } = stringsOf(context.language)
  const said = words.versions
  const { tags, links, comments, state, rejected } = compareReadings(from, to)
  const refusals = rejected.added + rejected.removed
  return [
    ...groupsOf(tags, [versions.back, versions.gone, versions.changed], {
      one: (tag) => [tagLine(tag, context)],
      both: (before, after) => [tagLine(before, context), ...changeLines(before, after, context)]
    }),
    ...groupsOf(links, [versions.linksBack, versions.linksGone, versions.linksChanged], {
      one: (link) => [linkLine(link, [to, from], context)],
      both: (_before, after) => [linkLine(after, [to, from], context), history.relink]
    }),
    ...(state ? [line(versions.state(library.states[state.from], library.states[state.to]))] : []),
    ...groupsOf(comments, [said.back, said.gone, said.changed], {
      one: ({ text }) => [text],
      both: (before, after) => [before.text, after.text]
    }),
    ...(refusals > 0 ? [line(versions.refusals(refusals))] : [])
  ]
}

function line(title: string): DifferenceGroup {
  return { title, items: [] }
}

type Title = (count: number) => string
type Lines<T> = {
  readonly one: (thing: T) => readonly string[]
  readonly both: (before: T, after: T) => readonly string[]
}

function groupsOf<T extends { readonly id: string }>(
  { added, removed, changed }: Compared<T>,
  [back, gone, other]: readonly [Title, Title, Title],
  lines: Lines<T>
): readonly DifferenceGroup[] {
  const single = (thing: T) => ({ id: thing.id, lines: lines.one(thing) })
  const groups = [
    { title: back(added.length), items: added.map(single) },
    { title: gone(removed.length), items: removed.map(single) },
    {
      title: other(changed.length),
      items: changed.map(({ from, to }) => ({ id: to.id, lines: lines.both(from, to) }))
    }
  ]
  return groups.filter(({ items }) => items.length > 0)
}

function tagLine({ span, label }: Tag, context: DifferenceContext): string {
  return `${quote(span, context)} · ${labelText(label, context.scheme, context.language)}`
}

function changeLines(from: Tag, to: Tag, context: DifferenceContext): readonly string[] {
  const { rest: _rest, ...said } = to
  const alike: Tag = from.rest === undefined ? said : { ...said, rest: from.rest }
  const edit = editBetween(holding(from), holding(alike))
  const lines = editLines(edit, { ...context, reading: holding(to), tag: to.id })
  const { versions } = stringsOf(context.language)
  return same(from.rest, to.rest) ? lines : [...lines, versions.origin]
}

function holding(tag: Tag): Reading {
  return { ...emptyReading, tags: [tag] }
}

/** Both ends by their words, in whichever of the readings has them. */
function linkLine(
  { relation, from, to }: Link,
  readings: readonly Reading[],
  context: DifferenceContext
): string {
  const { language, scheme } = context
  const { versions, history } = stringsOf(language)
  const words = (id: string) => {
    const tag = readings.map((reading) => tagById(reading, id)).find((found) => found)
    return tag ? quote(tag.span, context) : history.goneTag
  }
  const known = relationById(scheme, relation)
  const name = known ? wordOf(known, language) : relation
  return versions.link(name, words(from), words(to))
}
