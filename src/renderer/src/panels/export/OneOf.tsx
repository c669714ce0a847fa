import { ManyOf } from '../../ui/ManyOf'
import field from '../../ui/Field.module.css'

type OneOfProps<Id extends string> = {
  readonly label: string
  readonly value: Id
  /** Names by id, in the order in which they are shown. */
  readonly options: Readonly<Record<Id, string>>
  readonly hint?: string | undefined
  readonly onChoose: (id: Id) => void
}

/** One of a few named things in a row of buttons; one is always chosen. */
export function OneOf<Id extends string>({
  label,
  value,
  options,
  hint,
  onChoose
}: OneOfProps<Id>) {
  // `Object.keys` forgets the names of the keys.
  const ids = Object.keys(options) as Id[]
  return (
    <div>
      <ManyOf
        single
        label={label}
        value={[value]}
        options={ids.map((id) => ({ id, name: options[id] }))}
        onChange={([chosen]) => {
          const id = ids.find((one) => one === chosen)
          if (id !== undefined) onChoose(id)
        }}
      />
      {hint !== undefined && <p className={field['hint']}>{hint}</p>}
    </div>
  )
}
