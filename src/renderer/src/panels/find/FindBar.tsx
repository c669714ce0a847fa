import type { KeyboardEvent } from 'react'
import { changeFind, closeFind, findFieldId, stepFind } from '../../state/find-actions'
import { openSearch } from '../../state/search-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { formatNumber, useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Toggle } from '../../ui/Toggle'
import styles from './FindBar.module.css'

/** Looks for words in the open article while they are typed. */
export function FindBar() {
  const { find: words } = useStrings()
  const shown = useWorkbench(({ find, open }) => find.shown && open !== null)
  if (!shown) return null
  return (
    <div role="search" className={styles['bar']} aria-label={words.label}>
      <Field />
      <Place />
      <Tools />
    </div>
  )
}

function Field() {
  const desk = useDesk()
  const { find: words } = useStrings()
  const typed = useWorkbench(({ find }) => find.words)

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.code === 'Escape') closeFind(desk, 'bar')
    else if (event.code === 'Enter') stepFind(desk, event.shiftKey ? -1 : 1, 'bar')
    else return
    event.preventDefault()
  }

  return (
    <input
      id={findFieldId}
      className={styles['field']}
      type="text"
      dir="auto"
      autoComplete="off"
      spellCheck={false}
      maxLength={1000}
      aria-label={words.field}
      placeholder={words.field}
      value={typed}
      onChange={(event) => changeFind(desk, { words: event.target.value })}
      onKeyDown={press}
    />
  )
}

/** Escape closes the bar from its buttons, too. */
function Tools() {
  const desk = useDesk()
  const { find: words } = useStrings()
  const exact = useWorkbench(({ find }) => find.exact)
  const nothing = useWorkbench(({ find }) => find.hits.length === 0)
  const close = () => closeFind(desk, 'bar')
  const onKeyDown = ({ code }: { readonly code: string }) => {
    if (code === 'Escape') close()
  }
  const icon = { look: 'quiet', size: 'icon', onKeyDown } as const
  const step = { ...icon, isDisabled: nothing }
  return (
    <>
      <Button {...step} aria-label={words.previous} onPress={() => stepFind(desk, -1, 'bar')}>
        <Icon name="up" />
      </Button>
      <Button {...step} aria-label={words.next} onPress={() => stepFind(desk, 1, 'bar')}>
        <Icon name="chevron" />
      </Button>
      <span title={words.exactHint}>
        <Toggle
          size="small"
          isSelected={exact}
          onChange={(on) => changeFind(desk, { exact: on })}
          onKeyDown={onKeyDown}
        >
          {words.exact}
        </Toggle>
      </span>
      <Button look="quiet" size="small" onKeyDown={onKeyDown} onPress={() => openSearch(desk)}>
        {words.everywhere}
      </Button>
      <Button {...icon} aria-label={words.close} onPress={close}>
        <Icon name="close" />
      </Button>
    </>
  )
}

/** Which hit of how many, said aloud when it changes. */
function Place() {
  const { find: words } = useStrings()
  const language = useLanguage()
  const find = useWorkbench(({ find }) => find)
  const number = (value: number) => formatNumber(value, language)
  const said =
    find.current === null
      ? words.none
      : words.place(number(find.current + 1), number(find.hits.length))
  return (
    <output className={styles['place']} data-none={find.current === null || undefined}>
      {find.words.trim() === '' ? '' : said}
    </output>
  )
}
