import { useCallback } from 'react'
import type { Register } from '#core/actors/register'
import { entityName } from '#core/words/entity-name'
import type { Language } from '#core/words/language'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { LookUpField, type LookedUp } from '../../ui/LookUpField'

type EntityFieldProps = {
  readonly label: string
  /** The id of an actor of the register, or what an older hand wrote there. */
  readonly value: string
  readonly register: Register
  readonly isDisabled: boolean
  /** Told an id of the register, words that stand for nobody in it, or nothing. */
  readonly onChoose: (id: string) => void
}

/** An actor of the register, found by any of its names in either language, however spelled. */
export function EntityField({ label, value, register, isDisabled, onChoose }: EntityFieldProps) {
  const { suggest } = useStrings()
  const language = useLanguage()
  const items = useCallback(() => itemsOf(register, language), [register, language])
  return (
    <LookUpField
      label={label}
      value={value}
      name={value === '' ? '' : entityName(register, value, language)}
      items={items}
      placeholder={suggest.entity.placeholder}
      none={suggest.entity.none}
      isDisabled={isDisabled}
      onChoose={onChoose}
    />
  )
}

function itemsOf({ entities }: Register, language: Language): readonly LookedUp[] {
  return entities.map(({ id, names, aliases }) => {
    const [ar, en] = [names.ar || names.en || id, names.en || names.ar || id]
    return {
      id,
      name: language === 'ar' ? ar : en,
      hint: language === 'ar' ? en : ar,
      words: [names.ar, names.en, ...aliases.map(({ text }) => text), id]
    }
  })
}
