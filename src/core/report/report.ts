import { claimsPart } from './claims-part'
import { figuresPart } from './figures-part'
import { html, when, type Html } from '../html/html'
import { htmlPage } from '../html/page'
import { legend } from './label-mark'
import { reportCss } from './report-css'
import {
  articleAnchor,
  contextOf,
  type ReportContext,
  type ReportOrder,
  type ReportSource
} from './report-source'
import { formatDate } from '../words/said'
import { shownState } from '../annotation/reading'
import { textPart } from './text-part'

/**
 * A report of one or more annotated articles as one HTML page that needs nothing else: no script, no
 * address outside of it, words of others only as text. With several articles it opens with a list of
 * them and with what their figures add up to.
 */
export function writeReport(order: ReportOrder): string {
  const context = contextOf(order)
  const { words, language } = context
  const [only] = order.sources
  const title = order.sources.length === 1 && only ? only.article.metadata.title : order.project
  const body = html`${order.sources.length === 1 ? null : opening(order, context)}
    ${order.sources.map((source, number) => articlePart(order, context, source, number))}
    <footer>${words.about}</footer>`
  return htmlPage({ language, title, css: order.fontFaces + reportCss, body })
}

function opening(order: ReportOrder, context: ReportContext): Html {
  const { words, language } = context
  const entries = order.sources.map((source, number) => {
    const { title, date, outlet } = source.article.metadata
    const about = [
      date && formatDate(date, language),
      outlet,
      words.states[shownState(source.reading)],
      words.tags(source.reading.tags.length)
    ]
    return html`<li>
      <a href="#${articleAnchor(number)}"><bdi>${title}</bdi></a>
      <span class="quiet">${about.filter(Boolean).join(' · ')}</span>
    </li>`
  })
  return html`<header>
      <p class="kind">${words.project}</p>
      <h1><bdi>${order.project}</bdi></h1>
      ${made(order, context)}
    </header>
    <nav id="contents" aria-label="${words.contents}">
      <h2>${words.contents}</h2>
      <ol>
        ${entries}
      </ol>
    </nav>
    <section>${figuresPart(context, order.sources)}</section>`
}

function articlePart(
  order: ReportOrder,
  context: ReportContext,
  source: ReportSource,
  number: number
): Html {
  const { words } = context
  const { article, reading } = source
  const alone = order.sources.length === 1
  const aside = reading.setAside.tags.length + reading.setAside.links.length
  return html`<article id="${articleAnchor(number)}">
    <header>
      <p class="kind">${words.article}</p>
      <h1 lang="ar"><bdi>${article.metadata.title}</bdi></h1>
      ${alone ? made(order, context) : null}${facts(context, source)}
    </header>
    ${legend(context)}${textPart(context, source, number)}${when(aside > 0 && aside, (count) => html`<p class="quiet">${words.aside(count)}</p>`)}${alone ? figuresPart(context, [source]) : null}${claimsPart(context, source, number)}${alone ? null : html`<p class="back"><a href="#contents">${words.back}</a></p>`}
  </article>`
}

function made({ project, reader, now }: ReportOrder, { words, language }: ReportContext): Html {
  return html`<p class="quiet">
    <bdi>${project}</bdi> · <bdi>${words.readBy(reader)}</bdi> ·
    ${words.madeAt(formatDate(now, language))}
  </p>`
}

function facts({ words, language }: ReportContext, { article, reading }: ReportSource): Html {
  const { date, outlet } = article.metadata
  const rows: readonly (readonly [string, string | null])[] = [
    [words.columns.date, date && formatDate(date, language)],
    [words.columns.source, outlet],
    [words.state, `${words.states[shownState(reading)]} · ${words.tags(reading.tags.length)}`],
    [words.file, article.source.fileName],
    [words.fingerprint, article.textSha256]
  ]
  const stated = rows.filter(([, value]) => value !== null && value !== '')
  return html`<dl>
    ${stated.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd><bdi>${value}</bdi></dd>
        </div>`
    )}
  </dl>`
}
