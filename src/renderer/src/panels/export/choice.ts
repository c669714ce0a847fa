import type { ExportOptions } from '#core/bridge/export-calls'
import type { ExportChoice } from '#core/bridge/export-choice'
import type { ProjectView } from '#core/bridge/calls'

type Place = {
  readonly project: ProjectView
  /** The article in the reader. */
  readonly openArticle: string | null
}

/** What is chosen when the dialog opens: what was chosen the last time, as far as it still holds. */
export function firstChoice({ last, gold }: ExportOptions, place: Place): ExportChoice {
  const fresh = freshChoice(place)
  if (last === null) return fresh
  const { project, openArticle } = place
  const labels = last.labels?.filter((id) => project.scheme.span_types.some((t) => t.id === id))
  return {
    ...last,
    whose: stillThere(last.whose, { project, gold }) ? last.whose : fresh.whose,
    labels: labels === undefined || labels.length === 0 ? null : labels,
    articles: last.articles === null || openArticle === null ? null : [openArticle]
  }
}

function freshChoice({ project }: Place): ExportChoice {
  return {
    format: 'jsonl',
    whose: { kind: 'annotator', id: project.annotator.id },
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
}

function stillThere(
  whose: ExportChoice['whose'],
  { project, gold }: { readonly project: ProjectView; readonly gold: boolean }
): boolean {
  switch (whose.kind) {
    case 'all':
      return true
    case 'gold':
      return gold
    case 'annotator':
      return project.annotators.some(({ id }) => id === whose.id)
  }
}

/** All of the names is the same as no restriction, and stays so when more come. */
export function someOf<N extends string>(
  chosen: readonly N[],
  all: readonly N[]
): readonly N[] | null {
  return chosen.length === all.length ? null : chosen
}

export const evenSplit = { train: 80, validation: 10, test: 10, seed: '1' } as const

/** Whether there is anything to split. */
export function canSplit({ split }: ExportChoice): boolean {
  return split === null || split.train + split.validation + split.test > 0
}
