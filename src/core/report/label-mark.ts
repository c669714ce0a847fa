import { labelLine } from '../scheme/label-line'
import { enabledLabels } from '../scheme/rules'
import type { Scheme } from '../scheme/scheme'
import { wordOf } from '../words/said'
import { html, type Html } from '../html/html'
import type { ReportContext } from './report-source'

/** The stroke by which a label is known. */
export function labelMark(scheme: Scheme, label: string): Html {
  const { index } = labelLine(scheme, label)
  return html`<span class="mark l${index}" aria-hidden="true"></span>`
}

/** Which colour and line stand for which label. */
export function legend({ scheme, language, words }: ReportContext): Html {
  const entries = enabledLabels(scheme).map(
    (label) => html`<li>${labelMark(scheme, label.id)}${wordOf(label, language)}</li>`
  )
  return html`<ul class="legend" aria-label="${words.legend}">
    ${entries}
  </ul>`
}
