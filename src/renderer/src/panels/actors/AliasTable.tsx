import { useEffect, useRef, useState } from 'react'
import type { Alias, Entity } from '#core/actors/register'
import { changeActors } from '../../state/actor-actions'
import { useDesk } from '../../state/workbench'
import { formatNumber } from '#core/words/said'
import { isolated } from '#core/text/isolated'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { CommitField } from '../../ui/CommitField'
import { Icon } from '../../ui/Icon'
import { PlainSelect } from '../../ui/PlainSelect'
import { TextField } from '../../ui/TextField'
import styles from './AliasTable.module.css'
import type { ActorChoices } from './choices'

type AliasTableProps = {
  readonly actor: Entity
  readonly choices: ActorChoices
  readonly locked: boolean
}

/** The other names of an actor, each with its tone, its form, and whether it may mean another. */
export function AliasTable({ actor, choices, locked }: AliasTableProps) {
  const { actors } = useStrings()
  const fields = useRef<HTMLFieldSetElement>(null)
  const count = actor.aliases.length
  // A row that goes takes the focus with it when it was the last.
  const before = useRef(count)
  useEffect(() => {
    if (count < before.current && document.activeElement === document.body) fields.current?.focus()
    before.current = count
  }, [count])
  return (
    <fieldset ref={fields} tabIndex={-1} className={styles['aliases']}>
      <legend className={styles['legend']}>{actors.aliases}</legend>
      {actor.aliases.length > 0 && (
        <div className={styles['heads']} aria-hidden="true">
          <span>{actors.alias}</span>
          <span>{actors.framing}</span>
          <span>{actors.form}</span>
          <span>{actors.ambiguous}</span>
        </div>
      )}
      {actor.aliases.map((alias, index) => (
        <AliasRow
          // Rows are known by their places: one stays, with the focus, while its words are edited.
          key={`${actor.id}:${index}`}
          number={index + 1}
          {...{ actor, alias, choices, locked }}
        />
      ))}
      {!locked && <NewAlias actor={actor} />}
    </fieldset>
  )
}

type AliasRowProps = AliasTableProps & { readonly alias: Alias; readonly number: number }

function AliasRow({ actor, alias, number, choices, locked }: AliasRowProps) {
  const desk = useDesk()
  const { actors } = useStrings()
  const language = useLanguage()
  const { id } = actor
  const name = (field: string) => actors.aliasOf(formatNumber(number, language), field)
  function change(to: Partial<Alias>): void {
    void changeActors(desk, { type: 'change-alias', id, text: alias.text, to: { ...alias, ...to } })
  }
  return (
    <div className={styles['row']} role="group" aria-label={alias.text}>
      <CommitField
        bare
        label={name(actors.alias)}
        value={alias.text}
        maxLength={300}
        isDisabled={locked}
        onCommit={(text) => change({ text })}
      />
      <PlainSelect
        bare
        label={name(actors.framing)}
        value={alias.framing}
        options={choices.framings}
        isDisabled={locked}
        onChoose={(framing) => change({ framing })}
      />
      <PlainSelect
        bare
        label={name(actors.form)}
        value={alias.form ?? ''}
        options={[{ id: '', name: actors.formByName }, ...choices.forms]}
        isDisabled={locked}
        onChoose={(form) => change({ form: form === '' ? undefined : form })}
      />
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={alias.ambiguous === true}
          disabled={locked}
          aria-label={name(actors.ambiguous)}
          onChange={(event) => change({ ambiguous: event.target.checked || undefined })}
        />
      </label>
      <Button
        look="quiet"
        size="icon"
        aria-label={actors.removeAlias(isolated(alias.text))}
        isDisabled={locked}
        onPress={() => void changeActors(desk, { type: 'remove-alias', id, text: alias.text })}
      >
        <Icon name="close" />
      </Button>
    </div>
  )
}

function NewAlias({ actor: { id } }: { readonly actor: Entity }) {
  const desk = useDesk()
  const { actors } = useStrings()
  const [text, setText] = useState('')
  async function add(): Promise<void> {
    if (text.trim() === '') return
    const alias = { text: text.trim(), framing: 'neutral' }
    if (await changeActors(desk, { type: 'add-alias', id, alias })) setText('')
  }
  return (
    <form
      className={styles['add']}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField live label={actors.newAlias} value={text} maxLength={300} onChange={setText} />
      <Button type="submit" isDisabled={text.trim() === ''}>
        <Icon name="plus" />
        {actors.addAlias}
      </Button>
    </form>
  )
}
