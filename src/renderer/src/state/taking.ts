import type { IntakeId } from '#core/bridge/taking-calls'
import type { Problem } from '#core/outcome'
import type { Decisions, ForeignName, Person, Plan, TakeReport } from '#core/taking/plan'
import type { Told } from './intake'

/** Where colleagues' files stand on their way in. */
export type Taking = {
  readonly problem: Problem | null
  /** What was found before main was asked: files that could not be read, and hidden ones. */
  readonly told: Told
} & (
  | { readonly step: 'choosing' }
  | { readonly step: 'looking'; readonly intake: IntakeId; readonly done: number }
  | {
      readonly step: 'deciding'
      readonly intake: IntakeId
      readonly plan: Plan
      readonly decisions: Decisions
      /** Everything is looked at again, for an article that a person has named. */
      readonly isLooking: boolean
    }
  | {
      readonly step: 'taking'
      readonly intake: IntakeId
      readonly done: number
      readonly of: number
    }
  | { readonly step: 'done'; readonly report: TakeReport | null; readonly stopped: boolean }
)

export const nothingTold: Told = { problems: [], notes: [] }

export const noTaking: Taking = { step: 'choosing', problem: null, told: nothingTold }

/** What is decided before a person has decided anything: the suggestions. */
export function suggestedDecisions(plan: Plan): Decisions {
  return {
    people: Object.fromEntries(plan.people.map((person) => [person.key, suggestedFor(person)])),
    labels: plan.labels.map(pair),
    relations: plan.relations.map(pair),
    importArticles: true
  }
}

/** What was decided, where it still is to be decided, and for the rest the suggestions. */
export function decisionsAfter(plan: Plan, before: Decisions): Decisions {
  const suggested = suggestedDecisions(plan)
  return {
    people: Object.fromEntries(
      plan.people.map(({ key, differing }) => {
        const now = suggested.people[key]
        const then = before.people[key]
        const clash = then?.clash ?? (differing > 0 ? now?.clash : undefined)
        return [key, { as: 'leave-out', name: '', ...now, ...then, ...(clash ? { clash } : {}) }]
      })
    ),
    labels: kept(suggested.labels, before.labels),
    relations: kept(suggested.relations, before.relations),
    importArticles: before.importArticles
  }
}

function kept(now: Decisions['labels'], then: Decisions['labels']): Decisions['labels'] {
  const decided = new Map(then)
  return now.map(([name, to]) => [name, decided.get(name) ?? to] as const)
}

/** A colleague's later file replaces nothing unless that is chosen. */
function suggestedFor({ suggested, differing }: Person): Decisions['people'][string] {
  return { as: 'colleague', name: suggested, ...(differing > 0 ? { clash: 'beside' } : {}) }
}

function pair({ name, suggested }: ForeignName) {
  return [name, suggested] as const
}
