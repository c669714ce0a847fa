import type { AttributeValue, Tag } from '#core/annotation/reading'
import type { Attribute } from '#core/scheme/scheme'
import { edit } from '../../state/reading-actions'
import { useDesk } from '../../state/workbench'
import { useLanguage, useStrings, wordOf } from '../../strings/use-strings'
import { Choice } from '../../ui/Choice'
import { ManyOf } from '../../ui/ManyOf'
import { NumberField } from '../../ui/NumberField'
import { TextField } from '../../ui/TextField'

type AttributeFieldProps = {
  readonly tag: Tag
  readonly attribute: Attribute
  readonly locked: boolean
}

/** Up to so many choices are shown side by side, more in a list that opens. */
const fewChoices = 4

/** The field for one attribute of the scheme, by the attribute's kind. */
export function AttributeField({ tag, attribute, locked }: AttributeFieldProps) {
  const desk = useDesk()
  const { inspector } = useStrings()
  const language = useLanguage()
  const value = tag.attributes[attribute.id]
  const label = wordOf(attribute, language)
  const options = (attribute.values ?? []).map((choice) => ({
    id: choice.id,
    name: wordOf(choice, language),
    hint: language === 'ar' ? choice.def_ar : choice.def_en
  }))
  const unset =
    value === undefined || value === null || (Array.isArray(value) && value.length === 0)
  const mark = attribute.required && unset ? inspector.required : undefined
  const common = { label, isDisabled: locked }

  function set(to: AttributeValue | undefined): void {
    edit(desk, { type: 'set', id: tag.id, attribute: attribute.id, from: value, to })
  }

  switch (attribute.kind) {
    case 'int':
      return (
        <NumberField
          {...common}
          value={typeof value === 'number' ? value : null}
          placeholder="—"
          complaint={inspector.badNumber}
          onChange={set}
        />
      )
    case 'multi':
      return (
        <ManyOf
          {...common}
          mark={mark}
          options={options}
          value={Array.isArray(value) ? value : []}
          onChange={(chosen) => set(chosen.length === 0 ? undefined : chosen)}
        />
      )
    case 'single': {
      const chosen = typeof value === 'string' ? value : null
      return options.length <= fewChoices ? (
        <ManyOf
          {...common}
          single
          mark={mark}
          options={options}
          value={chosen === null ? [] : [chosen]}
          onChange={([first]) => set(first)}
        />
      ) : (
        <Choice
          {...common}
          mark={mark}
          options={options}
          placeholder={inspector.choose}
          value={chosen}
          onChoose={(id) => id !== chosen && set(id)}
        />
      )
    }
    case 'text':
    case 'entity':
      return (
        <TextField
          {...common}
          value={typeof value === 'string' ? value : ''}
          onChange={(to) => {
            if (to !== (value ?? '')) set(to === '' ? undefined : to)
          }}
        />
      )
  }
}
