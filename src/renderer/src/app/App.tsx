import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { CreateDialog } from '../panels/start/CreateDialog'
import { FindBar } from '../panels/find/FindBar'
import { InspectorPanel } from '../panels/inspector/InspectorPanel'
import { KeysDialog } from '../panels/keys/KeysDialog'
import { LensPanel } from '../panels/lens/LensPanel'
import { LibraryPanel } from '../panels/library/LibraryPanel'
import { Notices } from '../panels/notices/Notices'
import { SearchPanel } from '../panels/search/SearchPanel'
import { StartPanel } from '../panels/start/StartPanel'
import { StatusBar } from '../panels/status/StatusBar'
import { ToolBar } from '../panels/bar/ToolBar'
import { VoicesPanel } from '../panels/voices/VoicesPanel'
import { Reader } from '../reader/Reader'
import { VoicesHere } from '../reader/VoicesHere'
import { useDesk, useWorkbench } from '../state/workbench'
import { useLanguage, useStrings } from '../strings/use-strings'
import styles from './App.module.css'
import { DropZone } from './DropZone'
import { ProjectDialogs } from './ProjectDialogs'
import { Room } from './Room'
import { rooms } from './room-pages'
import { useGlobalKeys } from './use-global-keys'
import { usePageLook } from './use-page-look'

/** The window: tools above, library, reader and inspector side by side, status below. */
export function App() {
  const language = useLanguage()
  const started = useWorkbench(({ started }) => started)
  const hasProject = useWorkbench(({ project }) => project !== null)
  usePageLook()
  useGlobalKeys()
  useReportWhenStarted()
  if (!started) return null
  return (
    <I18nProvider locale={language}>
      <div className={styles['window']}>
        <ToolBar rooms={rooms} />
        <Notices />
        {hasProject ? <Rooms /> : <StartPanel />}
        {hasProject && <StatusBar />}
        <CreateDialog />
        <KeysDialog />
        {hasProject && <ProjectDialogs />}
      </div>
    </I18nProvider>
  )
}

function Rooms() {
  const room = useWorkbench(({ room }) => room)
  return room === 'read' ? <Workbench /> : <Room room={room} />
}

function Workbench() {
  return (
    <DropZone>
      <div className={styles['bench']}>
        <LibraryPanel />
        <ReaderPlace />
        <InspectorPanel />
      </div>
    </DropZone>
  )
}

function ReaderPlace() {
  const { reader } = useStrings()
  const open = useWorkbench(({ open }) => open)
  const opening = useWorkbench(({ opening }) => opening)
  return (
    <VoicesHere>
      <main data-region="reader" className={styles['reader']}>
        <FindBar />
        <div className={styles['page']}>
          {open ? (
            <Reader open={open} />
          ) : (
            <p className={styles['empty']}>{opening ? reader.opening : reader.empty}</p>
          )}
        </div>
        <VoicesPanel />
        <LensPanel />
        <SearchPanel />
      </main>
    </VoicesHere>
  )
}

/** The start screen, too, is something that main may wait for. */
function useReportWhenStarted(): void {
  const { ask } = useDesk()
  const empty = useWorkbench(({ started, project }) => started && project === null)
  useEffect(() => {
    if (empty) requestAnimationFrame(() => void ask('window.drawn', {}))
  }, [ask, empty])
}
