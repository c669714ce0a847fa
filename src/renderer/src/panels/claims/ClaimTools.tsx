import { actorKey, type ClaimBook } from '#core/claims/claim-book'
import { affiliationsOf, type ClaimFilter } from '#core/claims/claim-filter'
import { labelById } from '#core/scheme/rules'
import { formatNumber, wordOf } from '#core/words/said'
import { zooms } from '../../state/claims'
import {
  changeClaimFilter,
  clearClaimFilter,
  showClaimsAs,
  zoomClaims
} from '../../state/claims-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { ManyOf } from '../../ui/ManyOf'
import { PlainSelect } from '../../ui/PlainSelect'
import { partyText } from '../ledger/columns'
import { WhoseReadings } from '../ledger/LedgerFilters'
import ledger from '../ledger/Ledger.module.css'
import { useLook } from '../ledger/use-look'
import { sourceName } from './claim-text'
import styles from './Claims.module.css'

type ClaimToolsProps = { readonly book: ClaimBook; readonly shown: number }

/** Which claims are wanted, and how they are shown. */
export function ClaimTools({ book, shown }: ClaimToolsProps) {
  const desk = useDesk()
  const strings = useStrings().claims
  const language = useLanguage()
  const filter = useWorkbench(({ claims }) => claims.filter)
  const isFiltered = Object.values(filter).some((part) => part !== null)
  return (
    <>
      <div role="search" aria-label={strings.filters} className={ledger['filters']}>
        <WhoseReadings />
        <Who book={book} />
        <Choices of="type" attribute="claim_type" />
        <Choices of="epistemic" attribute="epistemic" />
        <Actors book={book} />
        {isFiltered && (
          <Button look="quiet" onPress={() => clearClaimFilter(desk)}>
            {strings.clear}
          </Button>
        )}
      </div>
      <div role="toolbar" aria-label={strings.view} className={ledger['tools']}>
        <span className={ledger['counted']}>
          {strings.count(formatNumber(shown, language), formatNumber(book.claims.length, language))}
        </span>
        <Zoom />
        <View />
      </div>
    </>
  )
}

/** By the source itself, or by those whom sources are close to. */
function Who({ book }: { readonly book: ClaimBook }) {
  const strings = useStrings().claims
  const language = useLanguage()
  const sources = book.sources.map((source) => ({
    id: source.key,
    name: `${sourceName(source, { strings, language })} (${formatNumber(source.claims.length, language)})`
  }))
  const close = [...affiliationsOf(book)].map(([id, party]) => ({
    id,
    name: partyText(party, language)
  }))
  return (
    <>
      <Select of="source" options={sources} />
      <Select of="affiliation" options={close} />
    </>
  )
}

type ChoicesProps = { readonly of: 'type' | 'epistemic'; readonly attribute: string }

function Choices({ of, attribute }: ChoicesProps) {
  const { scheme, language } = useLook()
  const values = labelById(scheme, 'CLAIM')?.attrs.find(({ id }) => id === attribute)?.values ?? []
  const options = values.map((choice) => ({ id: choice.id, name: wordOf(choice, language) }))
  return <Select of={of} options={options} />
}

function Actors({ book }: { readonly book: ClaimBook }) {
  const language = useLanguage()
  const options = book.subjects.flatMap((subject) =>
    subject.kind === 'actor'
      ? [{ id: actorKey(subject.party), name: partyText(subject.party, language) }]
      : []
  )
  return <Select of="actor" options={options} />
}

/** Stands for no choice in a list: every key of a party or source is longer. */
const any = '*'

type SelectProps = {
  readonly of: keyof ClaimFilter
  readonly options: readonly { readonly id: string; readonly name: string }[]
}

function Select({ of, options }: SelectProps) {
  const desk = useDesk()
  const strings = useStrings().claims
  const value = useWorkbench(({ claims }) => claims.filter[of])
  return (
    <div className={ledger['select']} data-chosen={value !== null || undefined}>
      <PlainSelect
        label={strings[of]}
        value={value ?? any}
        options={[{ id: any, name: strings.any }, ...options]}
        onChoose={(id) => changeClaimFilter(desk, { [of]: id === any ? null : id })}
      />
    </div>
  )
}

function Zoom() {
  const desk = useDesk()
  const strings = useStrings().claims
  const { zoom, view } = useWorkbench(({ claims }) => claims)
  if (view === 'table') return null
  return (
    <div role="group" aria-label={strings.zoom} className={styles['zoom']}>
      <Button
        look="quiet"
        size="icon"
        aria-label={strings.zoomOut}
        isDisabled={zoom === 0}
        onPress={() => zoomClaims(desk, -1)}
      >
        <Icon name="minus" />
      </Button>
      <Button
        look="quiet"
        size="icon"
        aria-label={strings.zoomIn}
        isDisabled={zoom === zooms.length - 1}
        onPress={() => zoomClaims(desk, 1)}
      >
        <Icon name="plus" />
      </Button>
    </div>
  )
}

function View() {
  const desk = useDesk()
  const strings = useStrings().claims
  const view = useWorkbench(({ claims }) => claims.view)
  const views = ['graph', 'table'] as const
  return (
    <div className={ledger['inline']}>
      <ManyOf
        single
        label={strings.view}
        value={[view]}
        options={views.map((id) => ({ id, name: strings[id] }))}
        onChange={([id]) => {
          const chosen = views.find((one) => one === id)
          if (chosen) showClaimsAs(desk, chosen)
        }}
      />
    </div>
  )
}
