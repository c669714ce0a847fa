import type { Apart, DistinctFigure, Line, RollUp } from '../ledger/roll-up'
import { rollUp } from '../ledger/roll-up'
import { ledgerRows, type LedgerRow, type Party } from '../ledger/rows'
import { labelById, relationById } from '../scheme/rules'
import type { Choice } from '../scheme/scheme'
import { wordOf } from '../words/said'
import { figureText } from '../words/value-text'
import { html, when, type Html } from '../html/html'
import { tagAnchor, type ReportContext, type ReportSource } from './report-source'

/** All figures of these articles with what was said of them, and what they add up to. */
export function figuresPart(context: ReportContext, sources: readonly ReportSource[]): Html {
  const { words } = context
  const rows = ledgerRows(
    sources.map((source) => ({ ...source, annotator: 'reader' })),
    context.register
  )
  if (rows.length === 0)
    return html`<h2>${words.figures}</h2>
      <p class="quiet">${words.noFigures}</p>`
  const rolled = rollUp(rows)
  const said = sayer(context, sources, rolled)
  return html`<h2>${words.figures}</h2>
    <div class="wide">
      <table>
        <thead>
          <tr>
            ${said.heads}
          </tr>
        </thead>
        <tbody>
          ${rows.map(said.row)}
        </tbody>
      </table>
    </div>
    ${sumsPart(context, rolled, said)}`
}

type Sayer = ReturnType<typeof sayer>

function sayer(context: ReportContext, sources: readonly ReportSource[], rolled: RollUp) {
  const { words, language, scheme } = context
  const label = labelById(scheme, 'FIGURE')
  const places = new Map(sources.map((source, at) => [source.article.id, { source, at }]))
  const remarks = remarksOf(context, rolled)
  const columns = [
    ...(sources.length > 1 ? (['article'] as const) : []),
    ...(['value', 'quote', 'status', 'victim', 'perpetrator', 'source', 'place', 'time'] as const),
    'remark' as const
  ]
  const link = (row: LedgerRow, text: string): Html => {
    const place = places.get(row.article)
    const to = place ? tagAnchor(place.at, place.source, row.tag) : ''
    return html`<a href="#${to}"><bdi lang="ar">${text}</bdi></a>`
  }
  const value = ({ min, max, best, qualifier, harm }: Valued): string =>
    label ? figureText({ min, max, best, qualifier, harm: [...harm] }, label, language) : ''
  const party = ({ names, quote }: Party): string =>
    (language === 'ar' ? names.ar : names.en) || quote
  const choice = (attribute: string, id: string | null): string =>
    choiceWord(label?.attrs.find((one) => one.id === attribute)?.values, id, language)
  const cells = {
    article: (row: LedgerRow) => html`<bdi>${row.title}</bdi>`,
    value: (row: LedgerRow) => html`${value(row)}`,
    quote: (row: LedgerRow) => link(row, row.quote),
    status: ({ status }: LedgerRow) => html`${choice('status', status)}`,
    victim: ({ victims }: LedgerRow) => listed(victims.map(party)),
    perpetrator: ({ perpetrators }: LedgerRow) =>
      listed(perpetrators.map((one) => withBasis(context, party(one), one.basis))),
    source: ({ sources: named }: LedgerRow) =>
      named.length > 0 ? listed(named.map(party)) : html`<i>${words.unnamed}</i>`,
    place: ({ places: named }: LedgerRow) => listed(named),
    time: ({ times }: LedgerRow) => listed(times),
    remark: ({ key }: LedgerRow) => html`${remarks.get(key) ?? ''}`
  }
  return {
    heads: columns.map((column) => html`<th scope="col">${words.columns[column]}</th>`),
    row: (row: LedgerRow) =>
      html`<tr>
        ${columns.map((column) => html`<td>${cells[column](row)}</td>`)}
      </tr>`,
    link,
    value,
    party,
    status: (id: string | null) => choice('status', id)
  }
}

type Valued = Pick<LedgerRow, 'min' | 'max' | 'best' | 'qualifier' | 'harm'>

function choiceWord(
  choices: readonly Choice[] | undefined,
  id: string | null,
  language: ReportContext['language']
): string {
  const choice = choices?.find((one) => one.id === id)
  return choice ? wordOf(choice, language) : (id ?? '')
}

function withBasis({ scheme, language }: ReportContext, name: string, basis: string | null) {
  const known = relationById(scheme, 'perpetrator')?.attrs?.find(({ id }) => id === 'basis')?.values
  return basis === null ? name : `${name} (${choiceWord(known, basis, language)})`
}

/** Names one under the other. */
function listed(names: readonly string[]): Html {
  return html`${names.map((name) => html`<div><bdi>${name}</bdi></div>`)}`
}

/** Why a row adds nothing to a total, by the row's key. */
function remarksOf({ words }: ReportContext, { lines }: RollUp): ReadonlyMap<string, string> {
  const remarks = new Map<string, string>()
  for (const { figures, apart } of lines)
    for (const { row, repeated, parts } of figures) {
      if (apart) remarks.set(row.key, `${words.apart}: ${words.why[apart]}`)
      for (const { key } of repeated) remarks.set(key, words.sameAs)
      for (const { key } of parts) remarks.set(key, words.partOf)
    }
  return remarks
}

/** The totals with the figures that make them up, then what is in no total, with the reason. */
function sumsPart(context: ReportContext, { totals, lines }: RollUp, said: Sayer): Html {
  const { words } = context
  const sums = totals.map(({ harm, status, bounds, lines: added }) => {
    const exact = bounds.min !== null && bounds.min === bounds.max
    const qualifier = exact ? 'exact' : bounds.max === null ? 'at_least' : 'range'
    const sum = said.value({ ...bounds, best: exact ? bounds.min : null, qualifier, harm: [harm] })
    return html`<li>
      <b>${sum}</b>${when(said.status(status), (word) => html` · ${word}`)}
      <span class="quiet">${words.from(added.flatMap(({ figures }) => figures).length)}</span>
      <ul>
        ${added.map((line) => lineOf(context, line, said))}
      </ul>
    </li>`
  })
  const apart = lines.filter((line) => line.apart !== null)
  return html`${when(
    sums.length > 0 && sums,
    (list) =>
      html`<h2>${words.totals}</h2>
        <ul class="sums">
          ${list}
        </ul>`
  )}${when(
    apart.length > 0 && apart,
    (list) =>
      html`<h2>${words.apart}</h2>
        <ul class="sums">
          ${list.map((line) => lineOf(context, line, said))}
        </ul>`
  )}`
}

function lineOf({ words }: ReportContext, line: Line, said: Sayer): Html {
  const victims = line.victims.map(said.party).join('، ')
  const why = (apart: Apart) => html` <span class="quiet">${words.why[apart]}</span>`
  return html`<li>
    ${said.value({ ...line.value, harm: line.harm })}${when(victims, (names) => html` · <bdi>${names}</bdi>`)}:
    ${between(line.figures.map(({ row }: DistinctFigure) => said.link(row, row.quote)))}${when(line.apart, why)}
  </li>`
}

function between(links: readonly Html[]): readonly Html[] {
  return links.map((link, at) => (at === 0 ? link : html` + ${link}`))
}
