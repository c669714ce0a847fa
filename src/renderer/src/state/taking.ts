import type { IntakeId } from '#core/bridge/taking-calls'
import type { Problem } from '#core/outcome'
import type { Decisions, ForeignName, Person, Plan, TakeReport } from '#core/taking/plan'

/** Where colleagues' files stand on their way in. */
export type Taking = { readonly problem: Problem | null } & (
  | { readonly step: 'choosing' }
  | { readonly step: 'looking'; readonly intake: IntakeId; readonly done: number }
  | {
      readonly step: 'deciding'
      readonly intake: IntakeId
      readonly plan: Plan
      readonly decisions: Decisions
    }
  | {
      readonly step: 'taking'
      readonly intake: IntakeId
      readonly done: number
      readonly of: number
    }
  | { readonly step: 'done'; readonly report: TakeReport | null; readonly stopped: boolean }
)

export const noTaking: Taking = { step: 'choosing', problem: null }

/** What is decided before a person has decided anything: the suggestions. */
export function suggestedDecisions(plan: Plan): Decisions {
  return {
    people: Object.fromEntries(plan.people.map((person) => [person.key, suggestedFor(person)])),
    labels: plan.labels.map(pair),
    relations: plan.relations.map(pair),
    importArticles: true
  }
}

/** A colleague's later file replaces nothing unless that is chosen. */
function suggestedFor({ suggested, differing }: Person): Decisions['people'][string] {
  return { as: 'colleague', name: suggested, ...(differing > 0 ? { clash: 'beside' } : {}) }
}

function pair({ name, suggested }: ForeignName) {
  return [name, suggested] as const
}
