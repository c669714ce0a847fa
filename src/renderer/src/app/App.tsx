import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { ActorsDialog } from '../panels/actors/ActorsDialog'
import { CreateDialog } from '../panels/start/CreateDialog'
import { ConflictDialog } from '../panels/outside/ConflictDialog'
import { LockDialog } from '../panels/outside/LockDialog'
import { ExportDialog } from '../panels/export/ExportDialog'
import { FindBar } from '../panels/find/FindBar'
import { InspectorPanel } from '../panels/inspector/InspectorPanel'
import { IntakeDialog } from '../panels/intake/IntakeDialog'
import { KeysDialog } from '../panels/keys/KeysDialog'
import { LensPanel } from '../panels/lens/LensPanel'
import { LibraryPanel } from '../panels/library/LibraryPanel'
import { MentionsDialog } from '../panels/mentions/MentionsDialog'
import { Notices } from '../panels/notices/Notices'
import { SearchPanel } from '../panels/search/SearchPanel'
import { StartPanel } from '../panels/start/StartPanel'
import { StatusBar } from '../panels/status/StatusBar'
import { BundlesDialog } from '../panels/bundles/BundlesDialog'
import { ToolBar } from '../panels/bar/ToolBar'
import { RepairDialog } from '../panels/versions/RepairDialog'
import { VersionsDialog } from '../panels/versions/VersionsDialog'
import { Reader } from '../reader/Reader'
import { useDesk, useWorkbench } from '../state/workbench'
import { useLanguage, useStrings } from '../strings/use-strings'
import styles from './App.module.css'
import { DropZone } from './DropZone'
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
        {hasProject && <ExportDialog />}
        {hasProject && <IntakeDialog />}
        {hasProject && <MentionsDialog />}
        {hasProject && <ActorsDialog />}
        {hasProject && <LockDialog />}
        {hasProject && <ConflictDialog />}
        {hasProject && <VersionsDialog />}
        {hasProject && <BundlesDialog />}
        {hasProject && <RepairDialog />}
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
    <main data-region="reader" className={styles['reader']}>
      <FindBar />
      <div className={styles['page']}>
        {open ? (
          <Reader open={open} />
        ) : (
          <p className={styles['empty']}>{opening ? reader.opening : reader.empty}</p>
        )}
      </div>
      <LensPanel />
      <SearchPanel />
    </main>
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
