import type { FormatDocument } from '../format'
import type { Span } from '../../text/span'
import { fitToTokens, type Tokenised, type TokenTag } from '../tokens/fit'
import { sentencesOf } from '../tokens/sentences'
import { escapedText, escapedValue } from './escape'

export const entityLayer = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity'

/** Tokens begin and end with the tags; every tag stays. */
export function tokensFor({ article, reading }: FormatDocument): Tokenised {
  return fitToTokens(article.text, reading.tags, {
    policy: 'split-at-tags',
    conflict: () => false
  })
}

/** One reading as a file of WebAnno TSV 3.3, its tags on the layer for named entities. */
export function tsvFile(exported: FormatDocument): string {
  const { text } = exported.article
  const { tokens, tags } = tokensFor(exported)
  const cells = cellsOf(tokens.length, tags)
  const sentences = sentencesOf(
    text,
    tokens,
    tags.map((tag) => tag.tokens)
  )
  const blocks = sentences.map((sentence, index) => {
    const rows = tokens.slice(sentence.start, sentence.end).map((token, position) => {
      const place = `${index + 1}-${position + 1}\t${token.start}-${token.end}`
      const words = text.slice(token.start, token.end)
      return `${place}\t${words}\t${cells[sentence.start + position]}\t\n`
    })
    return `\n${textLines(text, tokens, sentence)}${rows.join('')}`
  })
  return `#FORMAT=WebAnno TSV 3.3\n#T_SP=${entityLayer}|identifier|value\n\n${blocks.join('')}`
}

/** The words of a sentence, a line for each line of theirs. */
function textLines(text: string, tokens: readonly Span[], { start, end }: Span): string {
  const words = text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0)
  return words
    .split('\n')
    .map((line) => `#Text=${escapedText(line)}\n`)
    .join('')
}

/** Both columns of each token. A tag over several tokens, or over another one, bears a number. */
function cellsOf(count: number, tags: readonly TokenTag[]): readonly string[] {
  const on = Array.from({ length: count }, (): TokenTag[] => [])
  for (const tag of tags)
    for (let token = tag.tokens.start; token < tag.tokens.end; token += 1) on[token]?.push(tag)
  const stacked = new Set(on.filter((all) => all.length > 1).flat())
  const numbers = new Map<TokenTag, number>()
  for (const tag of tags)
    if (stacked.has(tag) || tag.tokens.end - tag.tokens.start > 1)
      numbers.set(tag, numbers.size + 1)
  const suffix = (tag: TokenTag) => (numbers.has(tag) ? `[${numbers.get(tag)}]` : '')
  return on.map((all) => {
    if (all.length === 0) return '_\t_'
    const identifiers = all.map((tag) => `*${suffix(tag)}`).join('|')
    const labels = all.map((one) => `${escapedValue(one.tag.label)}${suffix(one)}`).join('|')
    return `${identifiers}\t${labels}`
  })
}
