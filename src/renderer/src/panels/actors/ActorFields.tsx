import type { Entity } from '#core/actors/register'
import { changeActors } from '../../state/actor-actions'
import { useDesk } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { CommitField } from '../../ui/CommitField'
import { PlainSelect } from '../../ui/PlainSelect'
import styles from './Actors.module.css'
import { AliasTable } from './AliasTable'
import type { ActorChoices } from './choices'

type ActorFieldsProps = {
  readonly actor: Entity
  readonly choices: ActorChoices
  readonly locked: boolean
}

/** Everything that the register says of one actor, to be changed in place. */
export function ActorFields({ actor, choices, locked }: ActorFieldsProps) {
  const desk = useDesk()
  const { actors } = useStrings()
  const { id, names, type, note = '', formerIds = [] } = actor
  const rename = (to: Partial<Entity['names']>) =>
    void changeActors(desk, {
      type: 'rename',
      id,
      names: { ar: names.ar, en: names.en, ...to }
    })
  return (
    <>
      <p className={styles['ids']}>
        {actors.id}: <bdi>{id}</bdi>
        {formerIds.length > 0 && (
          <>
            {' · '}
            {actors.former}: <bdi>{formerIds.join(' ')}</bdi>
          </>
        )}
      </p>
      <div className={styles['pair']}>
        <CommitField
          label={actors.nameAr}
          value={names.ar}
          maxLength={300}
          isDisabled={locked}
          onCommit={(ar) => rename({ ar })}
        />
        <CommitField
          label={actors.nameEn}
          value={names.en}
          maxLength={300}
          isDisabled={locked}
          onCommit={(en) => rename({ en })}
        />
      </div>
      <PlainSelect
        label={actors.type}
        value={type}
        options={choices.types}
        isDisabled={locked}
        onChoose={(to) => void changeActors(desk, { type: 'retype', id, to })}
      />
      <AliasTable actor={actor} choices={choices} locked={locked} />
      <CommitField
        label={actors.note}
        value={note}
        rows={2}
        maxLength={10_000}
        isDisabled={locked}
        onCommit={(to) => void changeActors(desk, { type: 'note', id, to })}
      />
    </>
  )
}
