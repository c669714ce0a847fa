import { wordsOf } from '../text/words'
import type { Span } from '../text/span'
import { readDateLine, type DateLine } from './date-line'
import { isFurniture, outletNamed } from './furniture'

/**
 * What an importer recognised in an article. Spans are UTF-16 units of the article's text, which
 * itself stays as it was.
 */
export type Metadata = {
  readonly title: string
  /** ISO 8601 date of publication as the page prints it, or null. */
  readonly date: string | null
  readonly outlet: string | null
  readonly lines: readonly MarkedLine[]
}
export type LineRole = 'headline' | 'repeated-headline' | 'date' | 'boilerplate'
export type MarkedLine = { readonly role: LineRole; readonly span: Span }

/**
 * Finds the headline, its repetition, the date line and a page's furniture in an article whose
 * line ends are folded to LF. What is not plain is left unmarked: a wrong guess would be worse.
 * `fileName` gives the title only when the text has none.
 */
export function recognise(text: string, fileName: string): Metadata {
  const lines = readLines(text)
  const dates = lines.filter(({ date }) => date !== null)
  const published = dates.find(({ date }) => date?.iso && !date.updated) ?? dates.find(hasDay)
  const opening = lines.find(({ date, furniture }) => !date && !furniture)
  const headline = opening && isHeadline(opening, lines) ? opening : null
  return {
    title: titleOf(headline, opening, fileName),
    date: published?.date?.iso ?? null,
    outlet: lines.map(({ content }) => outletNamed(content)).find((name) => name !== null) ?? null,
    lines: lines.flatMap((line) => {
      const role = roleOf(line, headline)
      return role ? [{ role, span: line.span }] : []
    })
  }
}

type Line = {
  readonly span: Span
  readonly content: string
  /** Whether it stands among the first lines, where a page prints its headline and date. */
  readonly atHead: boolean
  readonly date: DateLine | null
  readonly furniture: boolean
}

/** How many lines that are not empty count as the head of the page. */
const headLines = 12
const longestHeadline = { units: 200, words: 25 }
const longestTitle = 80

function readLines(text: string): readonly Line[] {
  const lines: Line[] = []
  for (const match of text.matchAll(/[^\n]+/g)) {
    const [line] = match
    const content = trimmed(line)
    if (content === '') continue
    const start = match.index + line.indexOf(content)
    const atHead = lines.length < headLines
    const date = readDateLine(content)
    lines.push({
      span: { start, end: start + content.length },
      content,
      atHead,
      // A day on a line of its own further down is a subheading of a chronicle.
      date: date && (atHead || date.announced) ? date : null,
      furniture: isFurniture(content)
    })
  }
  return lines
}

/** Without the white space and the invisible direction marks at both ends. */
function trimmed(line: string): string {
  return line
    .replaceAll(/^[\s\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]+/g, '')
    .replaceAll(/[\s\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]+$/g, '')
}

function hasDay({ date }: Line): boolean {
  return date?.iso !== null
}

/** A headline is short, is no finished sentence, and has an article under it. */
function isHeadline(line: Line, lines: readonly Line[]): boolean {
  const { content } = line
  if (!line.atHead || content.length > longestHeadline.units) return false
  if (!/\p{L}/u.test(content) || /[.:،,؛;]["»”)]?$/.test(content)) return false
  if (wordsOf(content).length > longestHeadline.words) return false
  return lines.some(
    (other) => !other.date && !other.furniture && oneSpaced(other.content) !== oneSpaced(content)
  )
}

function roleOf(line: Line, headline: Line | null): LineRole | null {
  if (line === headline) return 'headline'
  if (line.date) return 'date'
  if (line.furniture) return 'boilerplate'
  if (!headline || !line.atHead) return null
  return oneSpaced(line.content) === oneSpaced(headline.content) ? 'repeated-headline' : null
}

function titleOf(headline: Line | null, opening: Line | undefined, fileName: string): string {
  if (headline) return oneSpaced(headline.content)
  const sentence = oneSpaced(opening?.content ?? '').replace(/(?<=[.!؟?])\s.*$/, '')
  return cut(sentence) || fileName.replace(/(?<=.)\.[^.]*$/, '')
}

/** At most `longestTitle` units, cut between words, with an ellipsis where something went. */
function cut(sentence: string): string {
  if (sentence.length <= longestTitle) return sentence.replace(/[.،؛:]$/, '')
  const short = sentence.slice(0, longestTitle).replace(/\s\S*$/, '')
  return `${short.replace(/[\s.،؛:\ud800-\udbff]+$/, '')}…`
}

function oneSpaced(line: string): string {
  return line.replaceAll(/\s+/g, ' ')
}
