import type { Link, Tag } from '../annotation/reading'

/**
 * Marks what a decision was made upon, so that it is noticed when the annotation is changed later:
 * eight hexadecimal digits of its content. Notes and origins do not count.
 */
export function seenTag(tag: Tag | null): string {
  if (!tag) return ''
  const { label, span, attributes } = tag
  return digest([label, span.start, span.end, sorted(attributes)])
}

/** The same of a link. */
export function seenLink(link: Link | null): string {
  if (!link) return ''
  return digest([link.relation, link.from, link.to, sorted(link.attributes)])
}

function sorted(attributes: Tag['attributes']): unknown {
  return Object.entries(attributes).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** FNV-1a over the bytes of UTF-16, 32 bits. It tells a change from none; nobody is kept from forging it. */
function digest(content: unknown): string {
  let hash = 0x811c9dc5
  const text = JSON.stringify(content)
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
    hash = Math.imul(hash ^ (unit >> 8), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
