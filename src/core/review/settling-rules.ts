import type { BorderKind } from './border-pattern'
import type { Cases, Dispute } from './disputes'
import type { Choice } from './settling'
import type { Standings } from './standing'

/** Rules by which many cases are settled at once. */
export const ruleIds = ['clitics-out', 'quotes-out', 'majority', 'unanimous'] as const
export type RuleId = (typeof ruleIds)[number]

/** What a rule would settle of what is not settled yet; nothing is done by asking. */
export function chosenBy(rule: RuleId, cases: Cases, standings: Standings): readonly Choice[] {
  const isOpen = ({ id }: { readonly id: string }) =>
    ['open', 'reopened'].includes(standings.of.get(id)?.is ?? 'open')
  if (rule === 'unanimous')
    return cases.accords
      .filter(isOpen)
      .map((of) => ({ of, answer: { is: 'take', candidate: 0 } }) as const)
  return cases.disputes.filter(isOpen).flatMap((of) => {
    const candidate = rule === 'majority' ? majorityOf(of) : innermost(of, without[rule])
    return candidate === null ? [] : [{ of, answer: { is: 'take', candidate } } as const]
  })
}

const without: Readonly<Record<'clitics-out' | 'quotes-out', readonly BorderKind[]>> = {
  'clitics-out': ['clitic'],
  'quotes-out': ['quote']
}

/** The one that more than half of the readers have; having nothing there is an answer, too. */
function majorityOf({ candidates, parts }: Dispute): number | null {
  const at = candidates.findIndex(({ annotators }) => annotators.length * 2 > parts.length)
  return at === -1 ? null : at
}

/** Where readers differ by these borders alone: the one who left all of it out. */
function innermost({ differences, candidates }: Dispute, kinds: readonly BorderKind[]) {
  const [only, ...others] = differences
  if (only?.kind !== 'borders' || others.length > 0) return null
  if (!only.patterns.every(({ what }) => kinds.includes(what))) return null
  const spans = candidates.flatMap(({ tag }) => tag?.span ?? [])
  const start = Math.max(...spans.map((span) => span.start))
  const end = Math.min(...spans.map((span) => span.end))
  const at = candidates.findIndex(({ tag }) => tag?.span.start === start && tag.span.end === end)
  return at === -1 ? null : at
}
