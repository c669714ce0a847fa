import type { Register } from '../actors/register'
import type { Reading } from '../annotation/reading'
import type { Article } from '../article/article'
import type { Scheme } from '../scheme/scheme'
import type { Language } from '../words/language'
import { reportWords, type ReportWords } from './report-words'

/** One reading of one article, to be reported. */
export type ReportSource = { readonly article: Article; readonly reading: Reading }

/** What a report is made of, and for whom. */
export type ReportOrder = {
  readonly project: string
  /** Whose readings they are: a name, to be shown. */
  readonly reader: string
  readonly scheme: Scheme
  readonly register: Register | null
  readonly sources: readonly ReportSource[]
  readonly language: Language
  /** ISO 8601, UTC. */
  readonly now: string
  /** The fonts as CSS `@font-face` rules with `data:` addresses; empty for the fonts of the reader's machine. */
  readonly fontFaces: string
}

/** What every part of a report looks things up in. */
export type ReportContext = {
  readonly scheme: Scheme
  readonly register: Register | null
  readonly language: Language
  readonly words: ReportWords
}

export function contextOf({ scheme, register, language }: ReportOrder): ReportContext {
  return { scheme, register, language, words: reportWords(language) }
}

/** The name of the place of an article in the report, by its number from 0. */
export function articleAnchor(article: number): string {
  return `a${article + 1}`
}

/** The name of the place of a tag's first word, by its place in the reading. */
export function tagAnchor(article: number, { reading }: ReportSource, tag: string): string {
  return `${articleAnchor(article)}-t${reading.tags.findIndex(({ id }) => id === tag) + 1}`
}
