import type { ExportChoice } from '#core/bridge/export-choice'

/** Everything of one annotator in our own lines. */
export const exportChoice: ExportChoice = {
  format: 'jsonl',
  whose: { kind: 'annotator', id: 'layla' },
  labels: null,
  states: null,
  articles: null,
  withText: true,
  pseudonyms: false,
  tokens: 'split-at-tags',
  tagging: 'bio',
  offsetUnit: 'codepoint',
  split: null
}
