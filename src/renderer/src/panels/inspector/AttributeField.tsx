import { attributeOf, type AttributeValue, type Tag } from '#core/annotation/reading'
import type { Attribute } from '#core/scheme/scheme'
import { edit } from '../../state/reading-actions'
import { settingAttribute } from '../../state/tag-values'
import { useDesk, useWorkbench } from '../../state/workbench'
import { wordOf } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { NumberField } from '../../ui/NumberField'
import { TextField } from '../../ui/TextField'
import { ChoiceField } from './ChoiceField'
import { EntityField } from './EntityField'

type AttributeFieldProps = {
  readonly tag: Tag
  readonly attribute: Attribute
  readonly locked: boolean
}

/** The field for one attribute of the scheme, by the attribute's kind. */
export function AttributeField({ tag, attribute, locked }: AttributeFieldProps) {
  const desk = useDesk()
  const { inspector } = useStrings()
  const language = useLanguage()
  const register = useWorkbench(({ register }) => register)
  const value = attributeOf(tag, attribute.id)
  const common = { label: wordOf(attribute, language), isDisabled: locked }

  function set(to: AttributeValue | undefined): void {
    edit(desk, settingAttribute(tag, attribute.id, to))
  }

  switch (attribute.kind) {
    case 'int':
      return (
        <NumberField
          key={tag.id}
          {...common}
          value={typeof value === 'number' ? value : null}
          placeholder="—"
          complaint={inspector.badNumber}
          onChange={set}
        />
      )
    case 'multi':
    case 'single':
      return <ChoiceField attribute={attribute} value={value} locked={locked} onSet={set} />
    case 'entity':
    case 'text': {
      const text = typeof value === 'string' ? value : ''
      const change = (to: string) => {
        if (to !== text) set(to === '' ? undefined : to)
      }
      return attribute.kind === 'entity' && register ? (
        <EntityField key={tag.id} {...common} value={text} register={register} onChoose={change} />
      ) : (
        <TextField key={tag.id} {...common} value={text} onChange={change} />
      )
    }
  }
}
