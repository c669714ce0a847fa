/**
 * Words from outside (a name, a quote) for a sentence of ours: isolated, so that neither their
 * direction turns the sentence nor the sentence's turns them. U+2068 and U+2069 of UAX #9.
 */
export function isolated(words: string): string {
  return `\u2068${words}\u2069`
}
