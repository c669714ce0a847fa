import type { AttributeValue } from '#core/annotation/reading'
import type { Attribute } from '#core/scheme/scheme'
import { wordOf } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Choice } from '../../ui/Choice'
import { ManyOf } from '../../ui/ManyOf'

type ChoiceFieldProps = {
  readonly attribute: Attribute
  readonly value: AttributeValue | undefined
  readonly locked: boolean
  readonly onSet: (value: AttributeValue | undefined) => void
}

/** Up to so many choices are shown side by side, more in a list that opens. */
const fewChoices = 4

/** One or several of the choices that the scheme closes an attribute to. */
export function ChoiceField({ attribute, value, locked, onSet }: ChoiceFieldProps) {
  const { inspector } = useStrings()
  const language = useLanguage()
  const options = (attribute.values ?? []).map((choice) => ({
    id: choice.id,
    name: wordOf(choice, language),
    hint: language === 'ar' ? choice.def_ar : choice.def_en
  }))
  const chosen = chosenIds(value)
  const common = {
    label: wordOf(attribute, language),
    mark: attribute.required && chosen.length === 0 ? inspector.required : undefined,
    options,
    isDisabled: locked
  }
  if (attribute.kind === 'multi')
    return (
      <ManyOf
        {...common}
        value={chosen}
        onChange={(ids) => onSet(ids.length === 0 ? undefined : ids)}
      />
    )
  if (options.length <= fewChoices)
    return <ManyOf {...common} single value={chosen} onChange={([first]) => onSet(first)} />
  return (
    <Choice
      {...common}
      placeholder={inspector.choose}
      value={chosen[0] ?? null}
      onChoose={(id) => id !== chosen[0] && onSet(id)}
    />
  )
}

function chosenIds(value: AttributeValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value : []
}
