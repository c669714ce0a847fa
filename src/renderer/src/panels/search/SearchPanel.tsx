import { useEffect } from 'react'
import {
  changeSearch,
  closeSearch,
  runSearch,
  searchFieldId,
  stopSearch
} from '../../state/search-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { SearchField } from '../../ui/SearchField'
import { Toggle } from '../../ui/Toggle'
import styles from './SearchPanel.module.css'
import { SearchResults } from './SearchResults'

/** Looks for words in all articles of the project, beneath the one that is open. */
export function SearchPanel() {
  const desk = useDesk()
  const { search: words } = useStrings()
  const shown = useWorkbench(({ search }) => search.shown)
  // The project may close while a search is on its way.
  useEffect(() => () => stopSearch(desk), [desk])
  if (!shown) return null
  return (
    <div role="search" className={styles['panel']} aria-label={words.label}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{words.label}</h2>
        <Field />
        <Tools />
        <Progress />
        <Button
          look="quiet"
          size="icon"
          aria-label={words.close}
          onKeyDown={({ code }) => code === 'Escape' && closeSearch(desk)}
          onPress={() => closeSearch(desk)}
        >
          <Icon name="close" />
        </Button>
      </div>
      <SearchResults />
    </div>
  )
}

function Field() {
  const desk = useDesk()
  const { find } = useStrings()
  const typed = useWorkbench(({ search }) => search.words)

  return (
    <SearchField
      id={searchFieldId}
      label={find.field}
      value={typed}
      onChange={(words) => changeSearch(desk, { words })}
      onEnter={() => void runSearch(desk)}
      onEscape={() => closeSearch(desk)}
    />
  )
}

function Tools() {
  const desk = useDesk()
  const { find, search: words } = useStrings()
  const exact = useWorkbench(({ search }) => search.exact)
  const blank = useWorkbench(({ search }) => search.words.trim() === '')
  const running = useWorkbench(({ search }) => search.running !== null)
  return (
    <>
      <span title={find.exactHint}>
        <Toggle
          size="small"
          isSelected={exact}
          onChange={(on) => changeSearch(desk, { exact: on })}
        >
          {find.exact}
        </Toggle>
      </span>
      {running ? (
        <Button size="small" onPress={() => stopSearch(desk)}>
          {words.stop}
        </Button>
      ) : (
        <Button size="small" isDisabled={blank} onPress={() => void runSearch(desk)}>
          {words.run}
        </Button>
      )}
    </>
  )
}

/** How far the search is, and what it has come to. */
function Progress() {
  const { search: words } = useStrings()
  const language = useLanguage()
  const search = useWorkbench(({ search }) => search)
  const number = (value: number) => formatNumber(value, language)
  const hits = search.found.reduce((sum, { count }) => sum + count, 0)
  const nothing = search.running === null ? words.none : ''
  return (
    <>
      {search.asked && (
        <output className={styles['facts']}>
          {hits > 0 ? words.found(number(hits), number(search.found.length)) : nothing}
        </output>
      )}
      {search.problems.length > 0 && (
        <span className={styles['problem']}>{words.unread(search.problems.length)}</span>
      )}
      {search.read < search.articles && (
        <span className={styles['facts']}>
          {words.progress(number(search.read), number(search.articles))}
        </span>
      )}
      <span className={styles['space']} />
    </>
  )
}
