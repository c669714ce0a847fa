import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findFigures } from '#core/quantity/find-figures'

// The cases over which `npm run bench` measures accuracy where no reference is given.
const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'figures')

type Case = {
  readonly text: string
  readonly ambiguous?: boolean
  readonly cat?: string
  readonly id?: string
}
type Sentences = {
  readonly multi: readonly { readonly text: string; readonly figures: readonly object[] }[]
  readonly negative: readonly { readonly text: string }[]
}

const read = <T>(name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T
const phrases = read<readonly Case[]>('quantities.json')
const { multi, negative } = read<Sentences>('quantity-sentences.json')

describe('phrases', () => {
  it.each(phrases)('$text', ({ text, ambiguous = false, id: _id, cat: _cat, ...value }) => {
    const figures = findFigures(text, { unharmed: true })
    expect(figures).toMatchObject([value])
    expect(figures[0]?.ambiguous !== null).toBe(ambiguous)
  })
})

describe('sentences', () => {
  it.each(multi)('$text', ({ text, figures }) => {
    expect(findFigures(text)).toMatchObject(figures)
  })
})

describe('what is no figure', () => {
  it.each(negative)('$text', ({ text }) => {
    expect(findFigures(text, { unharmed: true })).toEqual([])
    expect(findFigures(text)).toEqual([])
  })
})
