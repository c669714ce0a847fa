import type { Decisions, Plan } from '#core/taking/plan'
import { closeColleagues, decide, takeColleagues } from '../../state/taking-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import styles from './Colleagues.module.css'
import { FoundTable } from './FoundTable'
import { NamesPart } from './NamesPart'
import { PersonFields } from './PersonFields'
import { ProblemList } from './ProblemList'

type DecidingFormProps = { readonly plan: Plan; readonly decisions: Decisions }

/** What was found, and what a person decides about it before anything is written. */
export function DecidingForm({ plan, decisions }: DecidingFormProps) {
  const desk = useDesk()
  const { colleagues } = useStrings()
  const scheme = useWorkbench(({ project }) => project?.scheme)
  const isNamed = Object.values(decisions.people).every(({ name }) => name.trim() !== '')
  return (
    <>
      {plan.files.length > 0 && (
        <section className={styles['part']}>
          <h3 className={styles['heading']}>{colleagues.found}</h3>
          <FoundTable files={plan.files} label={colleagues.found} />
        </section>
      )}
      <ProblemList problems={plan.problems} />
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
        <Button onPress={() => closeColleagues(desk)}>{colleagues.close}</Button>
        <Button
          look="primary"
          isDisabled={plan.people.length === 0 || !isNamed}
          onPress={() => void takeColleagues(desk)}
        >
          {colleagues.take}
        </Button>
      </div>
    </>
  )
}

function People({ plan, decisions }: DecidingFormProps) {
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
