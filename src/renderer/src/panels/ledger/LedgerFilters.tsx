import { goldReadings } from '#core/bridge/ledger-calls'
import type { Facet } from '#core/ledger/facets'
import { nobody, type LedgerFilter } from '#core/ledger/query'
import { labelById } from '#core/scheme/rules'
import { changeFilter, clearFilter, lookAtReadingsOf } from '../../state/ledger-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { formatNumber, wordOf } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { PlainSelect } from '../../ui/PlainSelect'
import { SearchField } from '../../ui/SearchField'
import { Toggle } from '../../ui/Toggle'
import styles from './Ledger.module.css'
import { useLook } from './use-look'

/** Stands for no choice in a list: no key of an actor or article is longer than this. */
const any = '*'

/** Which figures are wanted: by words in any spelling, and by what was said of them. */
export function LedgerFilters() {
  const desk = useDesk()
  const strings = useStrings().ledger
  const filter = useWorkbench(({ ledger }) => ledger.query.filter)
  const from = useWorkbench(({ ledger }) => ledger.keysFrom)
  const isFiltered = useWorkbench(({ ledger }) => isAnything(ledger.query.filter))
  return (
    <div role="search" aria-label={strings.filters} className={styles['filters']}>
      <Words />
      <WhoseReadings />
      <Choices of="harm" />
      <Choices of="status" />
      <Parties of="victim" />
      <Parties of="perpetrator" />
      <Parties of="source" />
      <Articles />
      <Toggle
        isSelected={filter.oneUnnamed}
        aria-describedby="one-unnamed-hint"
        onChange={(oneUnnamed) => changeFilter(desk, { oneUnnamed })}
      >
        {strings.oneUnnamed}
      </Toggle>
      <span id="one-unnamed-hint" className="visually-hidden">
        {strings.oneUnnamedHint}
      </span>
      {filter.keys && from !== null && (
        <p className={styles['only']}>
          <bdi>{strings.only(from)}</bdi>
        </p>
      )}
      {isFiltered && (
        <Button look="quiet" onPress={() => clearFilter(desk)}>
          {strings.clear}
        </Button>
      )}
    </div>
  )
}

function isAnything({ words, oneUnnamed, ...chosen }: LedgerFilter): boolean {
  return words.trim() !== '' || oneUnnamed || Object.values(chosen).some((one) => one !== null)
}

function Words() {
  const desk = useDesk()
  const strings = useStrings().ledger
  const words = useWorkbench(({ ledger }) => ledger.query.filter.words)
  return (
    <div className={styles['words']}>
      <SearchField
        id="ledger-words"
        label={strings.words}
        value={words}
        onChange={(typed) => changeFilter(desk, { words: typed })}
        onEnter={goToGrid}
        onEscape={() => changeFilter(desk, { words: '' })}
      />
    </div>
  )
}

/** The choice of readings, where there is more than one annotator. */
export function WhoseReadings() {
  const desk = useDesk()
  const strings = useStrings().ledger
  const project = useWorkbench(({ project }) => project)
  const whose = useWorkbench(({ ledger }) => ledger.whose)
  if (!project || project.annotators.length < 2) return null
  const options = [
    ...project.annotators.map(({ id, name }) => ({
      id,
      name: id === project.annotator.id ? strings.mine(name) : name
    })),
    { id: goldReadings, name: strings.gold }
  ]
  return (
    <div className={styles['select']}>
      <PlainSelect
        label={strings.whose}
        value={whose ?? project.annotator.id}
        options={options}
        onChoose={(id) => lookAtReadingsOf(desk, id)}
      />
    </div>
  )
}

/** From the words to what they found. */
function goToGrid(): void {
  document.getElementById('ledger-grid')?.focus()
}

/** A closed choice of the scheme's own. */
function Choices({ of }: { readonly of: 'harm' | 'status' }) {
  const desk = useDesk()
  const strings = useStrings().ledger
  const language = useLanguage()
  const { scheme } = useLook()
  const value = useWorkbench(({ ledger }) => ledger.query.filter[of])
  const values = labelById(scheme, 'FIGURE')?.attrs.find(({ id }) => id === of)?.values ?? []
  return (
    <Select
      label={strings[of]}
      value={value}
      options={values.map((choice) => ({ id: choice.id, name: wordOf(choice, language) }))}
      onChoose={(id) => changeFilter(desk, { [of]: id })}
    />
  )
}

function Parties({ of }: { readonly of: 'victim' | 'perpetrator' | 'source' }) {
  const desk = useDesk()
  const strings = useStrings().ledger
  const language = useLanguage()
  const value = useWorkbench(({ ledger }) => ledger.query.filter[of])
  const facets = useWorkbench(({ ledger }) => ledger.arranged?.facets)
  const without = facets?.nobody[of] ?? 0
  const nobodyName = `${strings.nobody} (${formatNumber(without, language)})`
  return (
    <Select
      label={strings[of]}
      value={value}
      options={[
        ...(without > 0 ? [{ id: nobody, name: nobodyName }] : []),
        ...(facets?.[of] ?? []).map((facet) => optionOf(facet, language))
      ]}
      onChoose={(id) => changeFilter(desk, { [of]: id })}
    />
  )
}

function Articles() {
  const desk = useDesk()
  const strings = useStrings().ledger
  const language = useLanguage()
  const value = useWorkbench(({ ledger }) => ledger.query.filter.article)
  const facets = useWorkbench(({ ledger }) => ledger.arranged?.facets.article)
  return (
    <Select
      label={strings.article}
      value={value}
      options={(facets ?? []).map((facet) => optionOf(facet, language))}
      onChoose={(article) => changeFilter(desk, { article })}
    />
  )
}

function optionOf({ key, names, count }: Facet, language: 'ar' | 'en') {
  return { id: key, name: `${wordOf(names, language) || key} (${formatNumber(count, language)})` }
}

type SelectProps = {
  readonly label: string
  readonly value: string | null
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly onChoose: (id: string | null) => void
}

function Select({ label, value, options, onChoose }: SelectProps) {
  const strings = useStrings().ledger
  return (
    <div className={styles['select']} data-chosen={value !== null || undefined}>
      <PlainSelect
        label={label}
        value={value ?? any}
        options={[{ id: any, name: strings.any }, ...options]}
        onChoose={(id) => onChoose(id === any ? null : id)}
      />
    </div>
  )
}
