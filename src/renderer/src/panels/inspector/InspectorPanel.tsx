import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { tagById } from '#core/annotation/reading'
import { useDesk, useWorkbench } from '../../state/workbench'
import { formatNumber, useLanguage, useStrings } from '../../strings/use-strings'
import styles from './InspectorPanel.module.css'
import { StateField } from './StateField'
import { TagList } from './TagList'
import { TagPanel } from './TagPanel'

/** The chosen tag with all that is known of it, and the list of every tag of the article. */
export function InspectorPanel() {
  const desk = useDesk()
  const { inspector } = useStrings()
  const tab = useWorkbench(({ inspectorTab }) => inspectorTab)
  const language = useLanguage()
  const open = useWorkbench(({ open }) => open)
  const scheme = useWorkbench(({ project }) => project?.scheme)
  const tag = useWorkbench(({ open, selected }) =>
    open && selected !== null ? tagById(open.reading, selected) : undefined
  )
  if (!open || !scheme)
    return <aside className={styles['inspector']} aria-label={inspector.label} />
  const count = formatNumber(open.reading.tags.length, language)
  return (
    <aside className={styles['inspector']} aria-label={inspector.label}>
      <Tabs
        className={styles['tabs'] ?? ''}
        selectedKey={tab}
        onSelectionChange={(key) =>
          desk.store.patch({ inspectorTab: key === 'all' ? 'all' : 'tag' })
        }
      >
        <TabList aria-label={inspector.label} className={styles['tabList'] ?? ''}>
          <Tab id="tag" className={styles['tab'] ?? ''}>
            {inspector.tag}
          </Tab>
          <Tab id="all" className={styles['tab'] ?? ''}>
            {inspector.all} <span className={styles['number']}>{count}</span>
          </Tab>
        </TabList>
        <TabPanel id="tag" className={styles['panel'] ?? ''}>
          {tag ? (
            <TagPanel key={tag.id} tag={tag} open={open} scheme={scheme} />
          ) : (
            <p className={styles['nothing']}>{inspector.nothing}</p>
          )}
        </TabPanel>
        <TabPanel id="all" className={styles['panel'] ?? ''}>
          <TagList open={open} scheme={scheme} />
        </TabPanel>
      </Tabs>
      <StateField open={open} />
    </aside>
  )
}
