import { memo, useDeferredValue } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { tagById, type Tag } from '#core/annotation/reading'
import type { Scheme } from '#core/scheme/scheme'
import type { OpenArticle } from '../../state/open-article'
import { useDesk, useWorkbench, type InspectorTab } from '../../state/workbench'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { CommentsPanel, OpenCount } from '../comments/CommentsPanel'
import { useFollowComments } from '../comments/use-follow-comments'
import { SuggestionsPanel, useShownCount } from '../suggestions/SuggestionsPanel'
import { Icon } from '../../ui/Icon'
import styles from './InspectorPanel.module.css'
import { OrphanTray } from './OrphanTray'
import { StateField } from './StateField'
import { TagList } from './TagList'
import { TagPanel } from './TagPanel'

/**
 * The chosen tag with all that is known of it, and the list of every tag of the article. It follows
 * the page a moment later: a key in the reader never waits for the fields of the inspector.
 */
export function InspectorPanel() {
  const { inspector } = useStrings()
  useFollowComments()
  const scheme = useWorkbench(({ project }) => project?.scheme)
  // Who comments or goes to the attributes types on at once: the fields must be there before the next key.
  const atOnce = useWorkbench(
    ({ inspected, selected }) => inspected !== null && inspected === selected
  )
  const open = useFollowing(
    useWorkbench(({ open }) => open),
    atOnce
  )
  const selected = useFollowing(
    useWorkbench(({ selected }) => selected),
    atOnce
  )
  const wanted = useWorkbench(({ inspectorTab }) => inspectorTab)
  const tab = useFollowing(wanted, atOnce || wanted === 'comments')
  const tag = open && selected !== null ? tagById(open.reading, selected) : undefined
  return (
    <aside data-region="inspector" className={styles['inspector']} aria-label={inspector.label}>
      {open && scheme && <Inspected {...{ open, scheme, tag, tab }} />}
    </aside>
  )
}

/** A value a moment later, unless it is wanted at once. */
function useFollowing<T>(value: T, atOnce: boolean): T {
  const later = useDeferredValue(value)
  return atOnce ? value : later
}

/** By itself, so that a count that changes draws no fields anew. */
function ShownCount() {
  const language = useLanguage()
  const shown = useDeferredValue(useShownCount())
  return <span className={styles['number']}>{formatNumber(shown, language)}</span>
}

const tabs: readonly InspectorTab[] = ['tag', 'all', 'suggestions', 'comments']

type InspectedProps = {
  readonly open: OpenArticle
  readonly scheme: Scheme
  readonly tag: Tag | undefined
  readonly tab: InspectorTab
}

const Inspected = memo(function Inspected({ open, scheme, tag, tab }: InspectedProps) {
  const desk = useDesk()
  const { inspector, suggest, comments } = useStrings()
  const language = useLanguage()
  const count = formatNumber(open.reading.tags.length, language)
  return (
    <>
      <Tabs
        className={styles['tabs'] ?? ''}
        selectedKey={tab}
        onSelectionChange={(key) =>
          desk.store.patch({ inspectorTab: tabs.find((id) => id === key) ?? 'tag' })
        }
      >
        <TabList aria-label={inspector.label} className={styles['tabList'] ?? ''}>
          <Tab id="tag" className={styles['tab'] ?? ''}>
            {inspector.tag}
          </Tab>
          <Tab id="all" className={styles['tab'] ?? ''}>
            {inspector.all} <span className={styles['number']}>{count}</span>
          </Tab>
          <Tab id="suggestions" className={styles['tab'] ?? ''}>
            {suggest.tab} <ShownCount />
          </Tab>
          <Tab id="comments" className={styles['tab'] ?? ''}>
            <span className={styles['picture']} title={comments.tab}>
              <Icon name="comment" />
              <span className="visually-hidden">{comments.tab}</span>
            </span>{' '}
            <OpenCount className={styles['number']} />
          </Tab>
        </TabList>
        <TabPanel id="tag" className={styles['panel'] ?? ''}>
          {tag ? (
            <TagPanel tag={tag} open={open} scheme={scheme} />
          ) : (
            <p className={styles['nothing']}>{inspector.nothing}</p>
          )}
        </TabPanel>
        <TabPanel id="all" className={styles['panel'] ?? ''}>
          <OrphanTray open={open} />
          <TagList open={open} scheme={scheme} />
        </TabPanel>
        <TabPanel id="suggestions" className={styles['panel'] ?? ''}>
          <SuggestionsPanel open={open} scheme={scheme} />
        </TabPanel>
        <TabPanel id="comments" className={styles['panel'] ?? ''}>
          <CommentsPanel open={open} />
        </TabPanel>
      </Tabs>
      <StateField open={open} />
    </>
  )
})
