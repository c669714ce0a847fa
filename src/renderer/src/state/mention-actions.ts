import { attributeOf, tagById, type Tag } from '#core/annotation/reading'
import { matcherOf, type Matcher } from '#core/actors/matcher'
import { registerOf, type Register } from '#core/actors/register'
import { actorAttributes } from '#core/scheme/retag'
import { enabledLabels } from '#core/scheme/rules'
import type { Scheme } from '#core/scheme/scheme'
import type { FurtherMention } from '#core/suggest/further-mentions'
import { patternFor } from '#core/suggest/pattern'
import { propagation, type Pattern } from '#core/suggest/propagation'
import { sameSpan, type Span } from '#core/text/span'
import { edit } from './reading-actions'
import type { OpenArticle } from './open-article'
import type { Desk } from './workbench'

/** Offers to tag all mentions of some words; does nothing in an article that is only read. */
export function offerMentions({ store }: Desk, span: Span): void {
  const { open, project, linking } = store.get()
  if (!open || open.locked || !project || linking) return
  store.patch({ dialog: 'mentions', mentionsOf: span })
}

/** The same for the words of the chosen tag; answers whether there is one. */
export function offerMentionsOfTag(desk: Desk): boolean {
  const { open, selected } = desk.store.get()
  const tag = open && tagById(open.reading, selected ?? '')
  if (tag) offerMentions(desk, tag.span)
  return tag !== null && tag !== undefined
}

/** The tag that others are to be like: the chosen one on these words, or any on them. */
export function tagToFollow(open: OpenArticle, selected: string | null, span: Span) {
  const here = open.reading.tags.filter((tag) => sameSpan(tag.span, span))
  return here.find(({ id }) => id === selected) ?? here[0]
}

/** What is copied: the values of the tag; or, for words without one, what a fresh tag would hold. */
export function patternOf(
  { article }: OpenArticle,
  { tag, label, span }: { readonly tag: Tag | undefined; readonly label: string; span: Span },
  known: { readonly matcher: Matcher; readonly scheme: Scheme }
): Pattern {
  if (tag) return { label: tag.label, attributes: tag.attributes }
  return patternFor(article.text, { label, span }, known)
}

/** Whom a pattern names, if anybody. */
export function actorOf(scheme: Scheme, { label, attributes }: Pattern): string | null {
  const values = actorAttributes(scheme, label).map((id) => attributeOf({ attributes }, id))
  return values.find((value) => typeof value === 'string' && value !== '')?.toString() ?? null
}

/** The label that is offered first for words without a tag. */
export function firstLabel(scheme: Scheme): string {
  const labels = enabledLabels(scheme)
  return (labels.find(({ id }) => actorAttributes(scheme, id).length > 0) ?? labels[0])?.id ?? ''
}

/** Tags the mentions as one edit, and closes the dialog. */
export function tagMentions(desk: Desk, mentions: readonly FurtherMention[], pattern: Pattern) {
  const { project, mentionsOf } = desk.store.get()
  if (!project) return
  const made = propagation(mentions, { scheme: project.scheme, pattern }, newId)
  edit(desk, made)
  const { open, selected } = desk.store.get()
  const here = open && mentionsOf ? tagToFollow(open, selected, mentionsOf) : undefined
  desk.store.patch({ dialog: null, mentionsOf: null, selected: here?.id ?? selected })
}

/** The register's matcher; without a register only the words themselves are found. */
export function matcherFor(register: Register | null): Matcher {
  return matcherOf(register ?? registerOf([]))
}

function newId(): string {
  return `t-${crypto.randomUUID().slice(0, 8)}`
}
