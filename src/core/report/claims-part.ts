import type { Reading, Tag } from '../annotation/reading'
import { attributeOf, tagById } from '../annotation/reading'
import { labelById, relationById } from '../scheme/rules'
import { chosenWords } from '../words/value-text'
import { entityName } from '../words/entity-name'
import { wordOf } from '../words/said'
import { html, when, type Html } from '../html/html'
import { tagAnchor, type ReportContext, type ReportSource } from './report-source'

/** Every claim of an article: who says it, how far they stand by it, and what speaks for or against it. */
export function claimsPart(context: ReportContext, source: ReportSource, number: number): Html {
  const { words } = context
  const claims = source.reading.tags.filter(({ label }) => label === 'CLAIM')
  return when(claims.length > 0 && claims, (list) => {
    const rows = list.map(
      (claim) =>
        html`<tr>
          <td>${sourcesOf(context, source, claim)}</td>
          <td>${wordsOf(source, number, claim)}${othersOf(context, source, number, claim)}</td>
          <td>${commitment(context, claim)}</td>
        </tr>`
    )
    const heads = [words.columns.source, words.columns.claim, words.columns.commitment]
    return html`<h2>${words.claims}</h2>
      <div class="wide">
        <table>
          <thead>
            <tr>
              ${heads.map((head) => html`<th scope="col">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>
      </div>`
  })
}

function wordsOf(source: ReportSource, number: number, { id, span }: Tag): Html {
  const words = source.article.text.slice(span.start, span.end)
  return html`<a href="#${tagAnchor(number, source, id)}"><bdi lang="ar">${words}</bdi></a>`
}

function sourcesOf(context: ReportContext, source: ReportSource, claim: Tag): Html {
  const sources = endsOf(source.reading, claim, 'source')
  if (sources.length > 0)
    return html`${sources.map((tag) => html`<div><bdi>${nameOf(context, source, tag)}</bdi></div>`)}`
  const label = labelById(context.scheme, 'CLAIM')
  const said = label
    ? chosenWords(attributeOf(claim, 'attribution'), label, 'attribution', context.language)
    : []
  return html`<i>${said[0] ?? context.words.unnamed}</i>`
}

/** Somebody's name in the register, or else as the article has it. */
function nameOf(
  { register, language }: ReportContext,
  { article }: ReportSource,
  tag: Tag
): string {
  const entity = attributeOf(tag, 'entity')
  if (typeof entity === 'string' && entity !== '') return entityName(register, entity, language)
  return article.text.slice(tag.span.start, tag.span.end)
}

function commitment({ scheme, language }: ReportContext, claim: Tag): string {
  const label = labelById(scheme, 'CLAIM')
  if (!label) return ''
  return chosenWords(attributeOf(claim, 'epistemic'), label, 'epistemic', language).join(' ')
}

/** The claims that this one supports or contradicts. */
function othersOf(
  { scheme, language }: ReportContext,
  source: ReportSource,
  number: number,
  claim: Tag
): readonly Html[] {
  return ['contradicts', 'supports'].flatMap((id) => {
    const relation = relationById(scheme, id)
    return endsOf(source.reading, claim, id).map(
      (other) =>
        html`<div class="quiet">
          ${relation ? wordOf(relation, language) : id}: ${wordsOf(source, number, other)}
        </div>`
    )
  })
}

function endsOf(reading: Reading, { id }: Tag, relation: string): readonly Tag[] {
  return reading.links
    .filter((link) => link.from === id && link.relation === relation)
    .flatMap(({ to }) => tagById(reading, to) ?? [])
}
