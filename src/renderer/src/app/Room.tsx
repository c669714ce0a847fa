import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { goToPage, type PagedRoom } from '../state/rooms'
import { useDesk, useWorkbench } from '../state/workbench'
import { useStrings } from '../strings/use-strings'
import { roomPages } from './room-pages'
import styles from './Room.module.css'

/** A room of the window: its pages by name, and the one that is open. */
export function Room({ room }: { readonly room: PagedRoom }) {
  const desk = useDesk()
  const strings = useStrings()
  const pages = roomPages[room]
  const open = useWorkbench(({ pages }) => pages[room]) ?? pages[0]?.id ?? ''
  return (
    <Tabs
      className={styles['room'] ?? ''}
      selectedKey={open}
      onSelectionChange={(key) => goToPage(desk, room, String(key))}
    >
      <TabList
        aria-label={strings.rooms[room]}
        className={styles['tabs'] ?? ''}
        data-region="pages"
      >
        {pages.map(({ id, name }) => (
          <Tab key={id} id={id} className={styles['tab'] ?? ''}>
            {name(strings)}
          </Tab>
        ))}
      </TabList>
      {pages.map(({ id, Page }) => (
        <TabPanel key={id} id={id} className={styles['page'] ?? ''} data-region="room">
          <Page />
        </TabPanel>
      ))}
    </Tabs>
  )
}
