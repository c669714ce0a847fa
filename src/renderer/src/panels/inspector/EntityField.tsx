import { useMemo, useState } from 'react'
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover
} from 'react-aria-components'
import type { Register } from '#core/actors/register'
import { foldText } from '#core/text/fold'
import { entityName } from '#core/words/entity-name'
import { useLanguage, useStrings } from '../../strings/use-strings'
import choice from '../../ui/Choice.module.css'
import styles from '../../ui/Field.module.css'
import { Icon } from '../../ui/Icon'
import own from './EntityField.module.css'

type EntityFieldProps = {
  readonly label: string
  /** The id of an actor of the register, or what an older hand wrote there. */
  readonly value: string
  readonly register: Register
  readonly isDisabled: boolean
  /** Told an id of the register, words that stand for nobody in it, or nothing. */
  readonly onChoose: (id: string) => void
}

/** No list is longer: what is not among these is found by typing more. */
const shownAtMost = 30

/** An actor of the register, found by any of its names in either language, however spelled. */
export function EntityField({ label, value, register, isDisabled, onChoose }: EntityFieldProps) {
  const { suggest } = useStrings()
  const language = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  // A field that nobody is in costs a key in the reader nothing: its list is made when it is entered.
  const [isEntered, setEntered] = useState(false)
  const index = useMemo(() => (isEntered ? indexOf(register) : []), [register, isEntered])
  const name = value === '' ? '' : entityName(register, value, language)
  const items = useMemo(() => matching(index, typed ?? ''), [index, typed])

  function leave(): void {
    if (typed !== null && typed.trim() === '' && value !== '') onChoose('')
    setTyped(null)
  }

  return (
    <ComboBox
      className={styles['field'] ?? ''}
      items={items}
      inputValue={typed ?? name}
      // An emptied field holds nobody; it lets go of its actor when it is left.
      value={value === '' || typed === '' ? null : value}
      menuTrigger="input"
      allowsEmptyCollection
      isDisabled={isDisabled}
      onInputChange={(text) => setTyped(text === name ? null : text)}
      onChange={(key) => {
        if (key === null) return
        setTyped(null)
        if (key !== value) onChoose(String(key))
      }}
      onFocus={() => setEntered(true)}
      onBlur={leave}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <div className={own['box']}>
        <Input
          className={styles['input'] ?? ''}
          dir="auto"
          placeholder={suggest.entity.placeholder}
        />
        <Button className={own['open'] ?? ''}>
          <Icon name="chevron" />
        </Button>
      </div>
      <Popover className={choice['popover'] ?? ''} maxHeight={420}>
        <ListBox
          className={choice['list'] ?? ''}
          renderEmptyState={() => <p className={own['none']}>{suggest.entity.none}</p>}
        >
          {(item: Item) => (
            <ListBoxItem id={item.id} textValue={item.ar} className={choice['option'] ?? ''}>
              <bdi className={choice['name']}>{language === 'ar' ? item.ar : item.en}</bdi>
              <bdi className={choice['hint']}>{language === 'ar' ? item.en : item.ar}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

type Item = {
  readonly id: string
  readonly ar: string
  readonly en: string
  /** All names in one spelling, each after a space. */
  readonly names: string
}

function indexOf({ entities }: Register): readonly Item[] {
  return entities.map(({ id, names: { ar, en }, aliases }) => ({
    id,
    ar: ar || en || id,
    en: en || ar || id,
    names: folded([ar, en, ...aliases.map(({ text }) => text), id].map((name) => ` ${name}`).join())
  }))
}

/** Those with a name that holds what was typed; a name that begins so comes first. */
function matching(index: readonly Item[], typed: string): readonly Item[] {
  const wanted = folded(typed.trim())
  const found = index.filter(({ names }) => names.includes(wanted))
  const first = found.filter(({ names }) => names.includes(` ${wanted}`))
  const later = found.filter(({ names }) => !names.includes(` ${wanted}`))
  return [...first, ...later].slice(0, shownAtMost)
}

function folded(text: string): string {
  return foldText(text).text
}
