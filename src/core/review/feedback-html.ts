import type { Correction, Feedback, FeedbackArticle } from '../file/feedback-file'
import { html, when, type Html } from '../html/html'
import { htmlPage } from '../html/page'
import type { Scheme } from '../scheme/scheme'
import { lineDirection } from '../text/direction'
import type { Language } from '../words/language'
import { changesText, feedbackWords, guidelineText, whyText } from './feedback-text'
import { isolated } from '../text/isolated'

/**
 * A feedback file as one page that needs nothing else: no script, no picture, nothing from outside,
 * which its own policy says too. Everything that comes from a file is escaped.
 */
export function feedbackHtml(
  feedback: Feedback,
  { language, scheme }: { readonly language: Language; readonly scheme: Scheme }
): string {
  const words = feedbackWords(language)
  const title = words.title(isolated(feedback.annotator.name), isolated(feedback.project))
  const body = html`<h1>${title}</h1>
    <p>${words.lead}</p>
    ${feedback.articles.map((article) => articleHtml(article, feedback, { language, scheme }))}`
  return htmlPage({ language, title, css: style, body })
}

type Told = { readonly language: Language; readonly scheme: Scheme }

function articleHtml(article: FeedbackArticle, feedback: Feedback, told: Told): Html {
  const words = feedbackWords(told.language)
  const { title, same, undecided, corrections } = article
  const items = corrections.map((correction) => correctionHtml(correction, feedback, told))
  return html`<section>
    <h2><bdi>${title}</bdi></h2>
    <p class="small">${words.counts(corrections.length, same, undecided)}</p>
    ${
      items.length === 0
        ? html`<p>${words.nothing}</p>`
        : html`<ol>
            ${items}
          </ol>`
    }
  </section>`
}

function correctionHtml(correction: Correction, feedback: Feedback, told: Told): Html {
  const words = feedbackWords(told.language)
  const { before, quote, after, yours, settled } = correction
  const guideline = guidelineText(feedback, correction, told.language)
  const lines = changesText(correction, told.scheme, told.language)
  const tagged = (name: string, tag: Correction['yours']) =>
    html`<dt>${name}</dt>
      <dd>${tag ? tagHtml(tag, feedback, told) : words.none}</dd>`
  return html`<li>
    <blockquote dir="auto">
      <span class="run">${before}<mark>${quote}</mark>${after}</span>
    </blockquote>
    <dl>${tagged(words.yours, yours)}${tagged(words.settled, settled)}</dl>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
    ${when(
      whyText(correction, told.language),
      (why) => html`<p><strong>${words.why}:</strong> ${why}</p>`
    )}
    ${when(
      guideline,
      ({ title, sentence, example }) =>
        html`<div class="rule small">
          ${when(sentence, (said) => html`<p><strong>${title}:</strong> <bdi dir="${lineDirection(said)}">${said}</bdi></p>`)}
          ${when(
            example,
            (one) =>
              html`<p>
                <strong>${one.title}:</strong>
                <bdi dir="${lineDirection(one.text)}">${one.text}</bdi>
              </p>`
          )}
        </div>`
    )}
  </li>`
}

function tagHtml(
  { quote, label }: NonNullable<Correction['yours']>,
  { labels }: Feedback,
  { language }: Told
): Html {
  const name = labels[label]?.[language] ?? label
  return html`<bdi class="words">${quote}</bdi> <span class="small">(${name})</span>`
}

const style = `
:root { color-scheme: light dark }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 'IBM Plex Sans Arabic', 'Noto Sans Arabic', system-ui, sans-serif }
h1 { font-size: 1.5rem } h2 { margin-top: 2rem; font-size: 1.2rem }
ol { padding-inline-start: 1.5rem } ol > li { margin-block: 1.2rem; break-inside: avoid }
blockquote, .words { font: 1.15rem/1.9 'Noto Naskh Arabic', 'Amiri', serif }
blockquote { margin: 0; padding-inline-start: .8rem; border-inline-start: 3px solid #8a8272 } .run { white-space: pre-wrap }
mark { background: #ffe08a; color: #211d17; font-weight: 700; text-decoration: underline; print-color-adjust: exact }
dl { display: grid; grid-template-columns: auto 1fr; gap: 0 .8rem; margin: .5rem 0 } dt { font-weight: 600 } dd { margin: 0 }
ul { margin: .3rem 0; padding-inline-start: 1.2rem } p { margin: .3rem 0 } .rule { margin-block-start: .5rem; padding-inline-start: .8rem; border-inline-start: 1px solid #8a8272 } .small { opacity: .8; font-size: .9rem }
@media print { body { max-width: none; margin: 0 } }
`
