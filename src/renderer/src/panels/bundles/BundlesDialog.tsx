import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { turnTo } from '../../state/bundle-actions'
import type { ExchangeTab } from '../../state/bundles'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { DialogFrame } from '../../ui/DialogFrame'
import styles from './Bundles.module.css'
import { CopiesPanel } from './CopiesPanel'
import { ReceivePanel } from './ReceivePanel'
import { SendPanel } from './SendPanel'

const tabs: readonly ExchangeTab[] = ['send', 'receive', 'copies']

/** Work goes out to colleagues and comes in from them, in one file; what differs is kept beside. */
export function BundlesDialog() {
  const desk = useDesk()
  const { bundles, copies } = useStrings()
  const isOpen = useWorkbench(({ dialog }) => dialog === 'bundles')
  const tab = useWorkbench(({ bundles }) => bundles.tab)
  const close = () => desk.store.patch({ dialog: null })
  return (
    <DialogFrame title={bundles.title} isOpen={isOpen} onClose={close}>
      <Tabs
        selectedKey={tab}
        onSelectionChange={(key) => turnTo(desk, tabs.find((id) => id === key) ?? 'send')}
      >
        <TabList aria-label={bundles.title} className={styles['tabs'] ?? ''}>
          {tabs.map((id) => (
            <Tab key={id} id={id} className={styles['tab'] ?? ''}>
              {id === 'copies' ? copies.tab : bundles.tabs[id]}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="send" className={styles['panel'] ?? ''}>
          <SendPanel onClose={close} />
        </TabPanel>
        <TabPanel id="copies" className={styles['panel'] ?? ''}>
          <CopiesPanel onClose={close} />
        </TabPanel>
        <TabPanel id="receive" className={styles['panel'] ?? ''}>
          <ReceivePanel onClose={close} />
        </TabPanel>
      </Tabs>
    </DialogFrame>
  )
}
