import { expect, it } from 'vitest'
import { differenceBetween } from '#core/annotation/difference'
import { emptyReading, type Link, type Reading, type Tag } from '#core/annotation/reading'

const tag = (id: string, change: Partial<Tag> = {}): Tag => ({
  id,
  label: 'ACTOR',
  span: { start: 0, end: 3 },
  attributes: { actor_type: 'state', side: null },
  note: '',
  ...change
})
const link: Link = { id: 'l', relation: 'source', from: 'a', to: 'b', attributes: {} }
const reading = (tags: readonly Tag[], links: readonly Link[] = []): Reading => ({
  ...emptyReading,
  tags,
  links
})
const none = { added: 0, removed: 0, changed: 0 }

it('counts what came, what went and what is otherwise', () => {
  const from = reading([tag('a'), tag('b'), tag('c')], [link])
  const to = {
    ...reading([tag('b', { note: 'x' }), tag('c'), tag('d'), tag('e')]),
    state: 'done' as const
  }
  expect(differenceBetween(from, to)).toEqual({
    tags: { added: 2, removed: 1, changed: 1 },
    links: { added: 0, removed: 1, changed: 0 },
    comments: none,
    state: true
  })
})

it.each<[string, Partial<Tag>]>([
  ['label', { label: 'CLAIM' }],
  ['span', { span: { start: 0, end: 4 } }],
  ['value of an attribute', { attributes: { actor_type: 'state', side: 'a' } }],
  ['missing attribute', { attributes: { actor_type: 'state' } }],
  ['note', { note: 'لا' }],
  ['field of another program', { rest: { theirs: 1 } }]
])('sees another %s', (_, change) => {
  const { tags } = differenceBetween(reading([tag('a')]), reading([tag('a', change)]))
  expect(tags).toEqual({ ...none, changed: 1 })
})

it('sees none in another order of attributes', () => {
  const turned = tag('a', { attributes: { side: null, actor_type: 'state' } })
  expect(differenceBetween(reading([tag('a')]), reading([turned]))).toEqual({
    tags: none,
    links: none,
    comments: none,
    state: false
  })
})
