import type { Problem } from '#core/outcome'
import type { Decisions, Plan } from '#core/taking/plan'
import type { Told } from '../../state/intake'
import { closeColleagues, decide, takeColleagues } from '../../state/taking-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import styles from './Colleagues.module.css'
import { FoundTable } from './FoundTable'
import { NamesPart } from './NamesPart'
import { PersonFields } from './PersonFields'
import { ProblemList, SkippedList } from './ProblemList'
import { UnknownPart } from './UnknownPart'

type DecidingFormProps = {
  readonly plan: Plan
  readonly decisions: Decisions
  readonly told: Told
  readonly isLooking: boolean
}

/** What was found, and what a person decides about it before anything is written. */
export function DecidingForm({ plan, decisions, told, isLooking }: DecidingFormProps) {
  const desk = useDesk()
  const { colleagues, takeIn } = useStrings()
  const scheme = useWorkbench(({ project }) => project?.scheme)
  const isNamed = Object.values(decisions.people).every(({ name }) => name.trim() !== '')
  return (
    <>
      <Found plan={plan} told={told} />
      <UnknownPart unknown={plan.unknown} />
      <People plan={plan} decisions={decisions} />
      {scheme && (
        <>
          <NamesPart
            title={colleagues.names}
            names={plan.labels}
            known={scheme.span_types}
            decided={decisions.labels}
            onDecide={(labels) => decide(desk, { labels })}
          />
          <NamesPart
            title={colleagues.relations}
            names={plan.relations}
            known={scheme.relations}
            decided={decisions.relations}
            onDecide={(relations) => decide(desk, { relations })}
          />
        </>
      )}
      {plan.newArticles > 0 && (
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={decisions.importArticles}
            onChange={(event) => decide(desk, { importArticles: event.target.checked })}
          />
          {colleagues.importArticles(plan.newArticles)}
        </label>
      )}
      <div className={styles['buttons']}>
        <p role="status" className={styles['status']}>
          {isLooking && takeIn.lookingAgain}
        </p>
        <Button onPress={() => closeColleagues(desk)}>{colleagues.close}</Button>
        <Button
          look="primary"
          isDisabled={plan.people.length === 0 || !isNamed || isLooking}
          onPress={() => void takeColleagues(desk)}
        >
          {colleagues.take}
        </Button>
      </div>
    </>
  )
}

/** What is in the files, what could not be read, and what was passed over. */
function Found({ plan, told }: Pick<DecidingFormProps, 'plan' | 'told'>) {
  const { colleagues } = useStrings()
  return (
    <>
      {plan.files.length > 0 && (
        <section className={styles['part']}>
          <h3 className={styles['heading']}>{colleagues.found}</h3>
          <FoundTable files={plan.files} label={colleagues.found} />
        </section>
      )}
      <ProblemList problems={[...told.problems, ...withoutUnknown(plan)]} />
      <SkippedList skipped={[...told.notes, ...plan.skipped]} />
    </>
  )
}

/** What has no text is asked about by hand, and no problem before it is left unanswered. */
function withoutUnknown({ problems, unknown }: Plan): Plan['problems'] {
  return unknown.length === 0 ? problems : problems.filter((problem) => !isOfNoText(problem))
}

function isOfNoText({ code }: Problem): boolean {
  return code === 'taking.no-text' || code === 'format.no-text'
}

function People({ plan, decisions }: Pick<DecidingFormProps, 'plan' | 'decisions'>) {
  const desk = useDesk()
  const { colleagues } = useStrings()
  if (plan.people.length === 0) return <p className={styles['lead']}>{colleagues.nobody}</p>
  return (
    <section className={styles['part']}>
      <h3 className={styles['heading']}>{colleagues.people}</h3>
      {plan.people.map((person) => {
        const whose = decisions.people[person.key] ?? { as: 'leave-out', name: person.suggested }
        return (
          <PersonFields
            key={person.key}
            person={person}
            whose={whose}
            onChange={(change) =>
              decide(desk, {
                people: { ...decisions.people, [person.key]: { ...whose, ...change } }
              })
            }
          />
        )
      })}
    </section>
  )
}
