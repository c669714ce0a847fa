import { useState } from 'react'
import type { ShownIncident } from '#core/bridge/incident-calls'
import { withStatement } from '#core/incidents/draft'
import { evidenceKey, grades, type FieldName, type Incident } from '#core/incidents/record'
import { labelById } from '#core/scheme/rules'
import { wordOf } from '#core/words/said'
import { changeIncident } from '../../state/incident-actions'
import { useDesk } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { PlainSelect } from '../../ui/PlainSelect'
import { TextField } from '../../ui/TextField'
import { useLook } from '../ledger/use-look'
import { cut } from './cut'
import styles from './Incidents.module.css'

type AddStatementProps = { readonly field: FieldName; readonly shown: ShownIncident }

/** States something by hand and anchors it to a tag; without one it is kept as not evidenced. */
export function AddStatement({ field, shown }: AddStatementProps) {
  const desk = useDesk()
  const { incidents: words } = useStrings()
  const { scheme, language } = useLook()
  const [value, setValue] = useState('')
  const [anchor, setAnchor] = useState('')
  const name = words.fields[field]
  const anchors = shown.anchors.map(({ label, evidence }) => {
    const known = labelById(scheme, label)
    const kind = known ? wordOf(known, language) : label
    return { id: evidenceKey(evidence), name: `${kind}: ${cut(evidence.quote)}`, evidence }
  })
  function add(): void {
    const found = anchors.find(({ id }) => id === anchor)
    const statement = {
      value: value.trim(),
      entity: null,
      basis: null,
      evidence: found ? [found.evidence] : []
    }
    void changeIncident(desk, shown.incident.id, (now) =>
      withStatement(graded(now, field, value), field, statement)
    )
    setValue('')
    setAnchor('')
  }
  return (
    <div className={styles['add']}>
      <ValueField field={field} value={value} onChange={setValue} />
      <PlainSelect
        label={words.anchor(name)}
        value={anchor}
        options={[{ id: '', name: words.noAnchor }, ...anchors]}
        onChoose={setAnchor}
      />
      <Button
        size="small"
        isDisabled={value.trim() === ''}
        aria-label={words.add(name)}
        onPress={add}
      >
        {words.addShort}
      </Button>
    </div>
  )
}

type ValueFieldProps = {
  readonly field: FieldName
  readonly value: string
  readonly onChange: (value: string) => void
}

function ValueField({ field, value, onChange }: ValueFieldProps) {
  const { incidents: words } = useStrings()
  if (field !== 'grading')
    return (
      <TextField
        live
        label={words.value(words.fields[field])}
        value={value}
        maxLength={1000}
        onChange={onChange}
      />
    )
  return (
    <PlainSelect
      label={words.grade}
      value={value}
      options={[
        { id: '', name: words.noGrade },
        ...grades.map((id) => ({ id, name: words.grades[id] }))
      ]}
      onChoose={onChange}
    />
  )
}

/** An incident has one grade: another one takes its place. */
function graded(incident: Incident, field: FieldName, value: string): Incident {
  if (field !== 'grading') return incident
  const grading = incident.fields.grading.filter((one) => one.value === value)
  return { ...incident, fields: { ...incident.fields, grading } }
}
