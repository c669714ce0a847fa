import { useStrings } from '../../strings/use-strings'
import { PlainSelect } from '../../ui/PlainSelect'
import { TextField } from '../../ui/TextField'
import styles from './Actors.module.css'
import type { ActorChoices } from './choices'

/** An actor that is not made yet; the type is null until it is chosen. */
export type NewActor = {
  readonly names: { readonly ar: string; readonly en: string }
  readonly type: string | null
}

export const noActor: NewActor = { names: { ar: '', en: '' }, type: null }

type NewActorFieldsProps = {
  readonly actor: NewActor
  readonly choices: ActorChoices
  readonly onChange: (actor: NewActor) => void
}

/** The names and the type of an actor that is being made. */
export function NewActorFields({ actor, choices, onChange }: NewActorFieldsProps) {
  const { actors } = useStrings()
  const { names, type } = actor
  return (
    <>
      <div className={styles['pair']}>
        <TextField
          live
          label={actors.nameAr}
          value={names.ar}
          maxLength={300}
          onChange={(ar) => onChange({ ...actor, names: { ...names, ar } })}
        />
        <TextField
          live
          label={actors.nameEn}
          value={names.en}
          maxLength={300}
          onChange={(en) => onChange({ ...actor, names: { ...names, en } })}
        />
      </div>
      <PlainSelect
        label={actors.type}
        value={type ?? choices.types[0]?.id ?? ''}
        options={choices.types}
        onChoose={(id) => onChange({ ...actor, type: id })}
      />
    </>
  )
}
