import { levelsOf } from '../annotation/levels'
import type { Tag } from '../annotation/reading'
import { labelLine } from '../scheme/label-line'
import { labelById } from '../scheme/rules'
import { paragraphsOf, type Paragraph } from '../text/paragraphs'
import { noteText } from '../words/note-text'
import { formatNumber, wordOf } from '../words/said'
import { html, when, type Html } from '../html/html'
import { labelMark } from './label-mark'
import { tagAnchor, type ReportContext, type ReportSource } from './report-source'
import { segmentsOf, type Segment } from './segments'

/** The text of an article with its tags as lines beneath the words, and what they say beside them. */
export function textPart(context: ReportContext, source: ReportSource, number: number): Html {
  const { article, reading } = source
  const levels = levelsOf(reading.tags)
  const roles = new Map(article.metadata.lines.map(({ role, span }) => [span.start, role]))
  return html`<div class="text">
    ${paragraphsOf(article.text).map((paragraph) => {
      const words = article.text.slice(paragraph.start, paragraph.end)
      const role = roles.get(paragraph.start + words.length - words.trimStart().length) ?? 'body'
      const drawn = { context, source, number, paragraph, levels }
      return html`<div class="paragraph">
        <p class="words ${role}" lang="ar" dir="rtl">
          <a
            class="number"
            href="#a${number + 1}p${paragraph.index + 1}"
            id="a${number + 1}p${paragraph.index + 1}"
            aria-label="${context.words.paragraph(paragraph.index + 1)}"
            >${formatNumber(paragraph.index + 1, context.language)}</a
          ><span class="run">${wordsOf(drawn)}</span>
        </p>
        ${notesOf(drawn)}
      </div>`
    })}
  </div>`
}

type Drawn = {
  readonly context: ReportContext
  readonly source: ReportSource
  readonly number: number
  readonly paragraph: Paragraph
  readonly levels: ReadonlyMap<string, number>
}

function wordsOf(drawn: Drawn): readonly Html[] {
  const { article, reading } = drawn.source
  return segmentsOf(article.text, drawn.paragraph, reading.tags).map((segment) =>
    segmentOf(drawn, segment)
  )
}

/** A segment in an element for each tag around it; a letter that joins on is told so by the style. */
function segmentOf(drawn: Drawn, segment: Segment): Html {
  const { article } = drawn.source
  const text = html`${article.text.slice(segment.start, segment.end)}`
  const joins = [segment.joinsBefore && 'jb', segment.joinsAfter && 'ja'].filter(Boolean).join(' ')
  const inner = joins === '' ? text : html`<span class="${joins}">${text}</span>`
  return segment.tags.reduceRight<Html>((within, tag) => {
    const starts = segment.begins.includes(tag) && tag.span.start === segment.start
    const id = starts ? html` id="${tagAnchor(drawn.number, drawn.source, tag.id)}"` : null
    return html`<mark${id} class="${classOf(drawn, tag)}" title="${titleOf(drawn, tag)}">${within}</mark>`
  }, inner)
}

function classOf({ context, levels }: Drawn, tag: Tag): string {
  return `l${labelLine(context.scheme, tag.label).index} v${levels.get(tag.id) ?? 0}`
}

function titleOf({ context, source }: Drawn, tag: Tag): string {
  const { language, scheme } = context
  const label = labelById(scheme, tag.label)
  const name = label ? wordOf(label, language) : tag.label
  const note = sayTag(context, source, tag)
  return name === note ? name : `${name}: ${note}`
}

/** What the margin says of a tag. */
export function sayTag(
  context: ReportContext,
  { article, reading }: ReportSource,
  tag: Tag
): string {
  const { scheme, register, language } = context
  return noteText({ scheme, register, reading, text: article.text }, tag, language)
}

/** The notes of the tags that begin in a paragraph, each leading to its words. */
function notesOf(drawn: Drawn): Html {
  const { context, source, number, paragraph } = drawn
  const tags = source.reading.tags.filter(
    ({ span }) => span.start >= paragraph.start && span.start < paragraph.end
  )
  return when(tags.length > 0 && tags, (noted) => {
    const notes = noted.map(
      (tag) =>
        html`<li>
          <a href="#${tagAnchor(number, source, tag.id)}"
            >${labelMark(context.scheme, tag.label)}<bdi>${sayTag(context, source, tag)}</bdi></a
          >${when(tag.note, (note) => html`<q dir="auto">${note}</q>`)}
        </li>`
    )
    return html`<ul class="notes" aria-label="${context.words.notes}">
      ${notes}
    </ul>`
  })
}
