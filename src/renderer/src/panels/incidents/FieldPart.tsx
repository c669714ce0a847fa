import type { ShownIncident } from '#core/bridge/incident-calls'
import { basisText } from '#core/incidents/incident-page'
import { isAlike } from '#core/incidents/draft'
import { grades, type FieldName, type Statement } from '#core/incidents/record'
import { changeIncident } from '../../state/incident-actions'
import { useDesk } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { useLook } from '../ledger/use-look'
import { AddStatement } from './AddStatement'
import { EvidenceList } from './EvidenceList'
import styles from './Incidents.module.css'

type FieldPartProps = {
  readonly field: FieldName
  readonly shown: ShownIncident
  readonly isOwn: boolean
}

/** What a field states, each with its evidence; an empty one says that there is none. */
export function FieldPart({ field, shown, isOwn }: FieldPartProps) {
  const desk = useDesk()
  const { incidents: words } = useStrings()
  const { incident } = shown
  const stated = incident.fields[field]
  const name = words.fields[field]
  const remove = (statement: Statement) =>
    void changeIncident(desk, incident.id, (now) => ({
      ...now,
      fields: {
        ...now.fields,
        [field]: now.fields[field].filter((other) => !isAlike(other, statement))
      }
    }))
  return (
    <section aria-label={name}>
      <h3 className={styles['field']}>{name}</h3>
      {stated.length === 0 && <p className={styles['empty']}>{words.noEvidence}</p>}
      {stated.map((one) => (
        <div key={`${one.value} ${one.entity} ${one.basis}`} className={styles['statement']}>
          <StatementHead field={field} statement={one} />
          {isOwn && (
            <Button
              look="quiet"
              size="small"
              aria-label={words.remove(one.value)}
              onPress={() => remove(one)}
            >
              {words.removeShort}
            </Button>
          )}
          <EvidenceList shown={shown} evidence={one.evidence} />
        </div>
      ))}
      {isOwn && <AddStatement field={field} shown={shown} />}
    </section>
  )
}

function StatementHead(props: { readonly field: FieldName; readonly statement: Statement }) {
  const { incidents: words } = useStrings()
  const look = useLook()
  const { value, basis } = props.statement
  const grade = props.field === 'grading' ? grades.find((known) => known === value) : undefined
  return (
    <p className={styles['value']}>
      <strong>
        <bdi>{grade ? words.grades[grade] : value}</bdi>
      </strong>
      {basis && <span className={styles['where']}>{basisText(basis, look)}</span>}
      {grade && <span className={styles['where']}>{words.gradeMeanings[grade]}</span>}
    </p>
  )
}
