import { labelById } from '../scheme/rules'
import type { Scheme } from '../scheme/scheme'
import type { Bounds } from '../ledger/bounds'
import { html, when, type Html } from '../html/html'
import { htmlPage } from '../html/page'
import { reportCss } from '../report/report-css'
import { reportWords } from '../report/report-words'
import type { Language } from '../words/language'
import { formatNumber, wordOf } from '../words/said'
import { incidentWords } from './incident-words'
import {
  evidenceKey,
  fieldNames,
  grades,
  type Evidence,
  type FieldName,
  type Statement
} from './record'
import type { HarmLine, IncidentView } from './view'

export type IncidentPage = {
  readonly scheme: Scheme
  readonly language: Language
  /** The titles of the articles by their ids. */
  readonly titles: ReadonlyMap<string, string>
  /** The fonts as CSS, as of a report. */
  readonly fontFaces: string
}

/** The incidents as one HTML page to be read and printed: no scripts, nothing from elsewhere. */
export function writeIncidentPage(views: readonly IncidentView[], page: IncidentPage): string {
  const words = incidentWords[page.language]
  const [only] = views
  const alone = views.length === 1 ? only?.incident.title || words.untitled : null
  const body = html`${views.map((view) => incidentPart(view, page))}
    <footer>${words.about}</footer>`
  return htmlPage({
    language: page.language,
    title: alone ?? words.kind,
    css: page.fontFaces + reportCss,
    body
  })
}

function incidentPart(view: IncidentView, page: IncidentPage): Html {
  const words = incidentWords[page.language]
  const { incident, harm } = view
  return html`<article>
    <header>
      <p class="kind">${words.kind}</p>
      <h1><bdi>${incident.title || words.untitled}</bdi></h1>
    </header>
    <h2>${words.harm}</h2>
    ${harm.length === 0 ? html`<p class="quiet">${words.noHarm}</p>` : harmTable(view, page)}
    ${fieldNames.map((field) => fieldPart(field, view, page))}
  </article>`
}

function harmTable(view: IncidentView, page: IncidentPage): Html {
  const { columns } = incidentWords[page.language]
  const figures = new Map(view.incident.figures.map((one) => [evidenceKey(one), one]))
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          ${[columns.harm, columns.status, columns.range, columns.words].map(
            (name) => html`<th scope="col">${name}</th>`
          )}
        </tr>
      </thead>
      <tbody>
        ${view.harm.map((line) => harmRow(line, { view, page, figures }))}
      </tbody>
    </table>
  </div>`
}

type RowContext = {
  readonly view: IncidentView
  readonly page: IncidentPage
  readonly figures: ReadonlyMap<string, Evidence>
}

function harmRow(line: HarmLine, { view, page, figures }: RowContext): Html {
  const words = incidentWords[page.language]
  const { remarks } = { remarks: reportWords(page.language) }
  const rest = line.notAdded.length > 0 && words.notAdded(line.notAdded.length)
  return html`<tr>
    <td>
      ${harmText(line.harm, page)}${when(line.apart, () => html`<br /><i>${remarks.apart}</i>`)}
    </td>
    <td>${choiceText('status', line.status, page)}</td>
    <td>${rangeText(line, page.language)}</td>
    <td>
      ${line.figures.flatMap((key) => {
        const found = figures.get(key)
        return found ? [anchor(found, view, page)] : []
      })}
      ${when(rest, (said) => html`<p class="quiet">${said}</p>`)}
    </td>
  </tr>`
}

function fieldPart(field: FieldName, view: IncidentView, page: IncidentPage): Html {
  const words = incidentWords[page.language]
  const stated = view.incident.fields[field]
  return html`<h2>${words.fields[field]}</h2>
    ${
      stated.length === 0
        ? html`<p class="quiet">${words.noEvidence}</p>`
        : stated.map((one) => statementPart(field, one, { view, page }))
    }`
}

function statementPart(
  field: FieldName,
  { value, basis, evidence }: Statement,
  { view, page }: Omit<RowContext, 'figures'>
): Html {
  const words = incidentWords[page.language]
  const grade = field === 'grading' ? grades.find((known) => known === value) : undefined
  return html`<div>
    <strong><bdi>${grade ? words.grades[grade] : value}</bdi></strong>
    ${when(grade, (known) => html` <span class="quiet">${words.gradeMeanings[known]}</span>`)}
    ${when(basis, (known) => html` <span class="quiet">(${basisText(known, page)})</span>`)}
    ${
      evidence.length === 0
        ? html` <i>${words.notEvidenced}</i>`
        : evidence.map((one) => anchor(one, view, page))
    }
  </div>`
}

function anchor(one: Evidence, view: IncidentView, page: IncidentPage): Html {
  const words = incidentWords[page.language]
  const standing = view.standing[evidenceKey(one)]?.standing ?? 'unread'
  const fault = standing === 'whole' ? null : words.standing[standing]
  return html`<p class="quiet">
    <q lang="ar"><bdi>${one.quote}</bdi></q> ·
    <bdi>${page.titles.get(one.article) ?? one.article}</bdi> · ${one.start}–${one.end} ·
    <bdi>${one.annotator}</bdi>${when(fault, (said) => html` · <i>${said}</i>`)}
  </p>`
}

/** A range in few words, as in the window; nothing known is a question mark and never zero. */
export function rangeText({ min, max }: Bounds, language: Language): string {
  const said = (value: number | null) => (value === null ? '?' : formatNumber(value, language))
  return min !== null && min === max ? said(min) : `${said(min)}–${said(max)}`
}

function harmText(harm: string, page: IncidentPage): string {
  return harm
    .split('+')
    .map((one) => choiceText('harm', one, page))
    .join(' + ')
}

/** The word of the scheme for what a figure holds; what it does not know stays as it is. */
export function choiceText(
  attribute: string,
  id: string | null,
  { scheme, language }: Pick<IncidentPage, 'scheme' | 'language'>
): string {
  const known = labelById(scheme, 'FIGURE')?.attrs.find((one) => one.id === attribute)
  const choice = known?.values?.find((one) => one.id === id)
  return choice ? wordOf(choice, language) : (id ?? '')
}

/** The word of the scheme for the basis on which a perpetrator is named. */
export function basisText(
  id: string,
  { scheme, language }: Pick<IncidentPage, 'scheme' | 'language'>
): string {
  const known = scheme.relations
    .flatMap(({ attrs }) => attrs ?? [])
    .find((one) => one.id === 'basis')
    ?.values?.find((one) => one.id === id)
  return known ? wordOf(known, language) : id
}
