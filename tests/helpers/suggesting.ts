import { matcherOf } from '#core/actors/matcher'
import { starterRegister } from '#core/actors/starter'
import { findAll } from '#core/suggest/find-all'
import type { Proposal } from '#core/suggest/found-in-text'
import { suggestingOf } from '../../src/renderer/src/state/suggesting'
import type { Desk } from '../../src/renderer/src/state/workbench'
import type { DeskOptions } from './desk'

/** Names, figures, a claim with its source that is dropped once, and words with two readings. */
export const freshArticle =
  'قالت "قسد" إنّ داعش قتل ما لا يقل عن أربعة مدنيين بينهم 3 أطفال.\n' +
  'وأضافت أنّ التحالف الدولي قصف المنطقة. مقتل مدنيين وجرح العشرات.\n' +
  'ونفى النظام ذلك.'

/** A desk whose project has the register that ships. */
export function withRegister(options: DeskOptions = {}): DeskOptions {
  return {
    notation: freshArticle,
    ...options,
    workbench: { register: starterRegister, ...options.workbench }
  }
}

/** Gives a desk what its article suggests, as it is when the search has ended. */
export function giveSuggestions({ store }: Desk): void {
  const { open, project, register } = store.get()
  if (!open || !project || !register) throw new Error('Nothing to suggest from')
  const found = findAll(open.article.text, matcherOf(register), project.scheme)
  store.patch({ suggesting: suggestingOf(open, found) })
}

export function offered({ store }: Desk): readonly Proposal[] {
  return store.get().suggesting?.offered ?? []
}

/** The offered suggestion of a kind on these words. */
export function suggestionOn(desk: Desk, kind: Proposal['kind'], words: string): Proposal {
  const text = desk.store.get().open?.article.text ?? ''
  const found = offered(desk).find(
    (proposal) =>
      proposal.kind === kind &&
      text.slice(proposal.tag.span.start, proposal.tag.span.end).startsWith(words)
  )
  if (!found) throw new Error(`No ${kind} is suggested on «${words}»`)
  return found
}
