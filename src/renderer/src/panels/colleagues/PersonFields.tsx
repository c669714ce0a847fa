import { clashes, type Person, type Whose } from '#core/taking/plan'
import { isolated } from '#core/text/isolated'
import { useStrings } from '../../strings/use-strings'
import { PlainSelect } from '../../ui/PlainSelect'
import { TextField } from '../../ui/TextField'
import styles from './Colleagues.module.css'

type PersonFieldsProps = {
  readonly person: Person
  readonly whose: Whose
  readonly onChange: (change: Partial<Whose>) => void
}

const all = ['colleague', 'mine', 'leave-out'] as const

/** Who somebody in the files is here, and what becomes of their readings that differ. */
export function PersonFields({ person, whose, onChange }: PersonFieldsProps) {
  const { colleagues } = useStrings()
  const { stated, files, differing, collides } = person
  const name = isolated(whose.name)
  return (
    <div className={styles['person']} role="group" aria-label={name}>
      <TextField
        label={colleagues.nameOf(isolated(filesOf(files)))}
        value={whose.name}
        maxLength={200}
        isDisabled={whose.as !== 'colleague'}
        live
        onChange={(name) => onChange({ name })}
      />
      <PlainSelect
        label={colleagues.whose}
        value={whose.as}
        options={all.map((id) => ({ id, name: colleagues.as[id] }))}
        onChoose={(id) => onChange({ as: all.find((one) => one === id) ?? 'colleague' })}
      />
      {stated === null && <p className={styles['hint']}>{colleagues.unnamed}</p>}
      {collides && (
        <p className={`${styles['hint']} ${styles['wide']}`}>
          {collides === 'mine' ? colleagues.isMine : colleagues.isAnother}
        </p>
      )}
      {(differing > 0 || whose.as === 'mine') && (
        <div className={styles['wide']}>
          {differing > 0 && <p className={styles['hint']}>{colleagues.differing(differing)}</p>}
          <PlainSelect
            label={colleagues.clashOf(name)}
            value={whose.clash ?? 'skip'}
            isDisabled={whose.as === 'leave-out'}
            options={clashes.map((id) => ({ id, name: colleagues.clash[id] }))}
            onChoose={(id) => onChange({ clash: clashes.find((one) => one === id) ?? 'skip' })}
          />
        </div>
      )}
    </div>
  )
}

/** The first of somebody's files below the folder that was given, and how many there are besides. */
function filesOf(files: readonly string[]): string {
  const more = files.length - named
  const below = files.slice(0, named).map((name) => name.replace(/^[^/]*\//, ''))
  return `${below.join(', ')}${more > 0 ? ` (+${more})` : ''}`
}

const named = 2
