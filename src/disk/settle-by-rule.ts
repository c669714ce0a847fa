import type { ReasonCode } from '#core/annotation/settlement'
import type { Problem } from '#core/outcome'
import { differencesOf } from '#core/review/differences'
import { casesOf, inOrder } from '#core/review/disputes'
import { settlingEdit, type Choice } from '#core/review/settling'
import { chosenBy, type RuleId } from '#core/review/settling-rules'
import { settlingProgress, standingsOf, type SettlingProgress } from '#core/review/standing'
import { goldPlace } from './gold-readings'
import type { Project } from './open-project'
import type { ReadByAll } from './read-articles'
import { ReadingStore, type ReadingPorts } from './reading-store'

export type SettlingByRule = {
  readonly rule: RuleId
  /** Only says what it would do. */
  readonly dryRun: boolean
  readonly reason: ReasonCode | null
  /** One for all articles: together they are one action. */
  readonly action: string
  readonly newId: () => string
}

export type SettledByRule = {
  readonly article: string
  readonly annotators: readonly string[]
  readonly choices: readonly Choice[]
  /** As it is after the rule; before it, for a dry run. */
  readonly progress: SettlingProgress
}

/**
 * Settles by a rule what it can settle of one article, in its gold reading. Null where fewer than
 * two annotators have read the article; a problem where the gold reading cannot be changed.
 */
export async function settleByRule(
  { root, manifest }: Project,
  { article, readings }: ReadByAll['articles'][number],
  { rule, dryRun, reason, action, newId }: SettlingByRule,
  ports: ReadingPorts
): Promise<SettledByRule | Problem | null> {
  const read = inOrder([...readings].map(([annotator, reading]) => ({ annotator, reading })))
  if (read.length < 2) return null
  const cases = casesOf(read, differencesOf(article.text, read))
  const store = await ReadingStore.open(goldPlace(root, manifest, article), ports)
  if (store.locked) return store.locked
  const choices = chosenBy(rule, cases, standingsOf(cases, store.reading))
  if (!dryRun && choices.length > 0) {
    const deed = { at: ports.now(), by: manifest.annotatorId, reason, words: '' }
    const edit = settlingEdit(cases, store.reading, choices, {
      ...deed,
      newId: (kind) => `${kind}-${newId()}`
    })
    const edited = store.edit([edit], { action })
    await store.save()
    const saved = await edited
    await store.history.settled()
    if (!saved.ok) return saved.problem
  }
  const progress = settlingProgress(cases, standingsOf(cases, store.reading))
  return { article: article.id, annotators: cases.annotators, choices, progress }
}
