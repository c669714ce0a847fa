import type { Correction, Feedback, FeedbackArticle } from '../file/feedback-file'
import type { Scheme } from '../scheme/scheme'
import {
  changesText,
  feedbackWords,
  guidelineText,
  whyText,
  type FeedbackLanguage
} from './feedback-text'

/**
 * A feedback file as one page that needs nothing else: no script, no picture, nothing from outside,
 * which its own policy says too. Everything that comes from a file is escaped.
 */
export function feedbackHtml(
  feedback: Feedback,
  { language, scheme }: { readonly language: FeedbackLanguage; readonly scheme: Scheme }
): string {
  const words = feedbackWords(language)
  const title = words.title(
    `\u2068${feedback.annotator.name}\u2069`,
    `\u2068${feedback.project}\u2069`
  )
  const articles = feedback.articles.map((article) =>
    articleHtml(article, feedback, { language, scheme })
  )
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(words.lead)}</p>
${articles.join('\n')}
</body>
</html>
`
}

type Told = { readonly language: FeedbackLanguage; readonly scheme: Scheme }

function articleHtml(article: FeedbackArticle, feedback: Feedback, told: Told): string {
  const words = feedbackWords(told.language)
  const { title, same, undecided, corrections } = article
  const items = corrections.map((correction) => correctionHtml(correction, feedback, told))
  return `<section>
<h2><bdi>${escaped(title)}</bdi></h2>
<p class="small">${escaped(words.counts(corrections.length, same, undecided))}</p>
${items.length === 0 ? `<p>${escaped(words.nothing)}</p>` : `<ol>${items.join('\n')}</ol>`}
</section>`
}

function correctionHtml(correction: Correction, feedback: Feedback, told: Told): string {
  const words = feedbackWords(told.language)
  const { before, quote, after, yours, settled } = correction
  const why = whyText(correction, told.language)
  const guideline = guidelineText(feedback, correction, told.language)
  const side = (name: string, tag: Correction['yours']) => {
    const label = tag && (feedback.labels[tag.label]?.[told.language] ?? tag.label)
    const said = tag
      ? `<bdi class="words">${escaped(tag.quote)}</bdi> <span class="small">(${escaped(label ?? '')})</span>`
      : escaped(words.none)
    return `<dt>${escaped(name)}</dt><dd>${said}</dd>`
  }
  const lines = changesText(correction, told.scheme, told.language)
  return `<li>
<blockquote dir="auto">${escaped(before)}<mark>${escaped(quote)}</mark>${escaped(after)}</blockquote>
<dl>${side(words.yours, yours)}${side(words.settled, settled)}</dl>
<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>
${why === '' ? '' : `<p><strong>${escaped(words.why)}:</strong> ${escaped(why)}</p>`}
${guideline ? `<p class="small"><strong>${escaped(guideline.title)}:</strong> ${escaped(guideline.sentence)}</p>` : ''}
</li>`
}

/** Text as text, in elements and in attributes. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

const style = `
:root { color-scheme: light dark }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 'IBM Plex Sans Arabic', 'Noto Sans Arabic', system-ui, sans-serif }
h1 { font-size: 1.5rem } h2 { margin-top: 2rem; font-size: 1.2rem }
ol { padding-inline-start: 1.5rem } ol > li { margin-block: 1.2rem; break-inside: avoid }
blockquote, .words { font: 1.15rem/1.9 'Noto Naskh Arabic', 'Amiri', serif }
blockquote { margin: 0; padding-inline-start: .8rem; border-inline-start: 3px solid #8a8272; white-space: pre-wrap }
mark { background: #ffe08a; color: #211d17; font-weight: 700; text-decoration: underline; print-color-adjust: exact }
dl { display: grid; grid-template-columns: auto 1fr; gap: 0 .8rem; margin: .5rem 0 } dt { font-weight: 600 } dd { margin: 0 }
ul { margin: .3rem 0; padding-inline-start: 1.2rem } p { margin: .3rem 0 } .small { opacity: .8; font-size: .9rem }
@media print { body { max-width: none; margin: 0 } }
`
