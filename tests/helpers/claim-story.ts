import type { Attributes, Link } from '#core/annotation/reading'
import { registerOf } from '#core/actors/register'
import { claimBook, type ClaimBook, type SourceNode } from '#core/claims/claim-book'
import { claimRows } from '#core/ledger/claim-rows'
import { ledgerRows, type Source } from '#core/ledger/rows'
import { reading } from './notation'

/** An article with its tags drawn in, what they hold, and how they are linked: `c source a`. */
export type Story = {
  readonly notation: string
  readonly attributes?: Readonly<Record<string, Attributes>>
  readonly links?: readonly string[]
  readonly id?: string
  readonly outlet?: string | null
}

export function sourceOf(story: Story): Source {
  const { notation, attributes = {}, links = [], id = 'article-1', outlet = null } = story
  const { article, reading: drawn } = reading(notation)
  return {
    article: { ...article, id, metadata: { ...article.metadata, outlet } },
    annotator: 'layla',
    reading: {
      ...drawn,
      tags: drawn.tags.map((tag) => ({ ...tag, attributes: attributes[tag.id] ?? {} })),
      links: links.map((words, index): Link => {
        const [from = '', relation = '', to = ''] = words.split(' ')
        return { id: `l${index}`, relation, from, to, attributes: {} }
      })
    }
  }
}

const guard = { id: 'guard', type: 'armed_group', names: { ar: 'الحرس', en: 'Guard' }, aliases: [] }
const post = {
  id: 'post',
  type: 'media',
  names: { ar: 'بريد النهر', en: 'River Post' },
  aliases: []
}
export const storyRegister = registerOf([guard, post])

/** The claims of these stories, where the register knows `guard` and `post`. */
export function bookOf(...stories: readonly Story[]): ClaimBook {
  const sources = stories.map(sourceOf)
  return claimBook(claimRows(sources, storyRegister), ledgerRows(sources, storyRegister))
}

/** The sources by their keys, with the ids of the tags of their claims. */
export function claimsBySource(sources: readonly SourceNode[]) {
  return Object.fromEntries(sources.map(({ key, claims }) => [key, claims.map(({ tag }) => tag)]))
}
