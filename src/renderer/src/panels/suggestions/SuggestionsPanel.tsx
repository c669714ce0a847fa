import { enabledLabels } from '#core/scheme/rules'
import type { Scheme } from '#core/scheme/scheme'
import { labelOf } from '#core/suggest/labels'
import { suggestionKinds, type SuggestionKind } from '#core/suggest/suggestion'
import type { OpenArticle } from '../../state/open-article'
import { ofKind, type KindFilter } from '../../state/suggesting'
import { acceptAll, currentSuggestion, shownSuggestions } from '../../state/suggestion-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { ManyOf } from '../../ui/ManyOf'
import { RejectedList } from './RejectedList'
import { SuggestionCard } from './SuggestionCard'
import { SuggestionList } from './SuggestionList'
import styles from './SuggestionsPanel.module.css'

type SuggestionsPanelProps = { readonly open: OpenArticle; readonly scheme: Scheme }

/** What the article proposes to tag, with value and reason, and the ways to decide on it. */
export function SuggestionsPanel({ open, scheme }: SuggestionsPanelProps) {
  const { suggest } = useStrings()
  const isFound = useWorkbench(({ suggesting }) => suggesting !== null)
  const showsRejected = useWorkbench(({ showsRejected }) => showsRejected)
  const current = useWorkbench(currentSuggestion)
  const rejected = open.reading.rejected ?? []
  if (open.locked) return <p className={styles['nothing']}>{suggest.locked}</p>
  if (!isFound)
    return (
      <p role="status" className={styles['nothing']}>
        {suggest.working}
      </p>
    )
  if (showsRejected && rejected.length > 0) return <RejectedList {...{ open, scheme, rejected }} />
  return (
    <div className={styles['panel']}>
      <Filter scheme={scheme} />
      <Several />
      <SuggestionList {...{ open, scheme }} />
      {current ? (
        <SuggestionCard key={current.id} proposal={current} {...{ open, scheme }} />
      ) : (
        <p className={styles['hint']}>{suggest.choose}</p>
      )}
      {rejected.length > 0 && <RejectedLine count={rejected.length} />}
    </div>
  )
}

/** The kinds that this project can tag, each with how many there are. */
function Filter({ scheme }: { readonly scheme: Scheme }) {
  const desk = useDesk()
  const { suggest } = useStrings()
  const language = useLanguage()
  const kind = useWorkbench(({ suggestionKind }) => suggestionKind)
  const offered = useWorkbench(({ suggesting }) => suggesting?.offered)
  const enabled = new Set(enabledLabels(scheme).map(({ id }) => id))
  const kinds: readonly KindFilter[] = [
    'all',
    ...suggestionKinds.filter((id) => enabled.has(labelOf(id)))
  ]
  return (
    <div className={styles['filter']}>
      <ManyOf
        single
        label={suggest.filter}
        value={[kind]}
        options={kinds.map((id) => ({
          id,
          name: `${suggest.kinds[id]} ${formatNumber(ofKind(offered ?? [], id).length, language)}`
        }))}
        onChange={([chosen]) => {
          const to = kinds.find((id) => id === chosen)
          if (to) desk.store.patch({ suggestionKind: to, suggested: null })
        }}
      />
    </div>
  )
}

/** Accepts all of one kind, and says how much that was. */
function Several() {
  const desk = useDesk()
  const { suggest } = useStrings()
  const done = useWorkbench(({ acceptedAll }) => acceptedAll)
  const kind = useWorkbench((workbench): SuggestionKind | null => {
    const { suggestionKind } = workbench
    return suggestionKind === 'all' ? (currentSuggestion(workbench)?.kind ?? null) : suggestionKind
  })
  const count = useWorkbench(({ suggesting }) =>
    kind && suggesting ? ofKind(suggesting.offered, kind).length : 0
  )
  return (
    <>
      {kind && count > 0 && (
        <div className={styles['several']}>
          <Button size="small" onPress={() => acceptAll(desk, kind)}>
            {suggest.acceptAll[kind](count)}
          </Button>
        </div>
      )}
      <p role="status" className={styles['done']}>
        {done && suggest.acceptedAll(done.count)}
      </p>
    </>
  )
}

function RejectedLine({ count }: { readonly count: number }) {
  const desk = useDesk()
  const { suggest } = useStrings()
  return (
    <p className={styles['rejected']}>
      {suggest.rejected(count)}
      <Button
        size="small"
        look="quiet"
        onPress={() => desk.store.patch({ showsRejected: true, suggested: null })}
      >
        {suggest.showRejected}
      </Button>
    </p>
  )
}

/** How many suggestions are shown: the number beside the tab's name. */
export function useShownCount(): number {
  return useWorkbench((workbench) => shownSuggestions(workbench).length)
}
