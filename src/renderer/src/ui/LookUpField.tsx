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
import { foldText } from '#core/text/fold'
import choice from './Choice.module.css'
import styles from './Field.module.css'
import { Icon } from './Icon'
import own from './LookUpField.module.css'

/** Something that can be looked up. */
export type LookedUp = {
  readonly id: string
  readonly name: string
  /** What tells it from others of the name. */
  readonly hint: string
  /** All that it is found by, in any spelling; the name is not among them by itself. */
  readonly words: readonly string[]
}

type LookUpFieldProps = {
  readonly label: string
  /** The label is for screen readers alone. */
  readonly bare?: boolean
  /** The id of what was chosen; empty where nothing was. */
  readonly value: string
  /** What is chosen is called. */
  readonly name: string
  /** Everything there is, asked for when the field is entered. */
  readonly items: () => readonly LookedUp[]
  readonly placeholder: string
  /** What is said where nothing is found. */
  readonly none: string
  readonly isDisabled?: boolean
  /** Told an id, or nothing where the field was emptied. */
  readonly onChoose: (id: string) => void
}

/** No list is longer: what is not among these is found by typing more. */
const shownAtMost = 30

/** One of many things, found by any part of its names, however spelled. */
export function LookUpField(props: LookUpFieldProps) {
  const { label, bare = false, value, name, items: all, isDisabled = false, onChoose } = props
  const isEmpty = value === ''
  const [typed, setTyped] = useState<string | null>(null)
  // A field that nobody is in costs a key in the reader nothing: its list is made when it is entered.
  const [isEntered, setEntered] = useState(false)
  const index = useMemo(() => (isEntered ? all().map(indexed) : []), [all, isEntered])
  const items = useMemo(() => matching(index, typed ?? ''), [index, typed])

  function leave(): void {
    if (typed !== null && typed.trim() === '' && !isEmpty) onChoose('')
    setTyped(null)
  }

  return (
    <ComboBox
      className={styles['field'] ?? ''}
      items={items}
      inputValue={typed ?? name}
      // An emptied field holds nothing; it lets go of what it held when it is left.
      value={isEmpty || typed === '' ? null : value}
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
      <Label className={(bare ? 'visually-hidden' : styles['label']) ?? ''}>{label}</Label>
      <div className={own['box']}>
        <Input className={styles['input'] ?? ''} placeholder={props.placeholder} />
        <Button className={own['open'] ?? ''}>
          <Icon name="chevron" />
        </Button>
      </div>
      <Options none={props.none} />
    </ComboBox>
  )
}

function Options({ none }: Pick<LookUpFieldProps, 'none'>) {
  return (
    <Popover className={choice['popover'] ?? ''} maxHeight={420}>
      <ListBox
        className={choice['list'] ?? ''}
        renderEmptyState={() => <p className={own['none']}>{none}</p>}
      >
        {(item: Indexed) => (
          <ListBoxItem id={item.id} textValue={item.name} className={choice['option'] ?? ''}>
            <bdi className={choice['name']}>{item.name}</bdi>
            {item.hint !== '' && <bdi className={choice['hint']}>{item.hint}</bdi>}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}

type Indexed = LookedUp & {
  /** All words in one spelling, each after a space. */
  readonly found: string
}

function indexed(one: LookedUp): Indexed {
  return { ...one, found: folded(one.words.map((word) => ` ${word}`).join()) }
}

/** Those with a word that holds what was typed; one that begins so comes first. */
function matching(index: readonly Indexed[], typed: string): readonly Indexed[] {
  const wanted = folded(typed.trim())
  const found = index.filter((one) => one.found.includes(wanted))
  const first = found.filter((one) => one.found.includes(` ${wanted}`))
  const later = found.filter((one) => !one.found.includes(` ${wanted}`))
  return [...first, ...later].slice(0, shownAtMost)
}

function folded(text: string): string {
  return foldText(text).text
}
