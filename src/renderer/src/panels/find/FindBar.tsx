import { changeFind, closeFind, findFieldId, stepFind } from '../../state/find-actions'
import { openSearch } from '../../state/search-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { SearchField } from '../../ui/SearchField'
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

  return (
    <SearchField
      id={findFieldId}
      label={words.field}
      value={typed}
      onChange={(words) => changeFind(desk, { words })}
      onEnter={(backwards) => stepFind(desk, backwards ? -1 : 1, 'bar')}
      onEscape={() => closeFind(desk, 'bar')}
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
