import { Toolbar } from 'react-aria-components'
import { openBundles } from '../../state/bundle-actions'
import { importArticles } from '../../state/import-actions'
import { changeSettings, closeProject } from '../../state/project-actions'
import { redo, undo } from '../../state/reading-actions'
import type { RoomName } from '../../state/rooms'
import { openSearch } from '../../state/search-actions'
import { openColleagues } from '../../state/taking-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Toggle } from '../../ui/Toggle'
import { AppearanceMenu } from '../appearance/AppearanceMenu'
import { RoomSwitch } from './RoomSwitch'
import styles from './ToolBar.module.css'

/** The row above everything: the project's name and the tools that act on all of it. */
export function ToolBar({ rooms = [] }: { readonly rooms?: readonly RoomName[] }) {
  const desk = useDesk()
  const { bar } = useStrings()
  const hasProject = useWorkbench(({ project }) => project !== null)
  return (
    <Toolbar aria-label={bar.label} data-region="tools" className={styles['bar'] ?? ''}>
      {hasProject && <ProjectTools rooms={rooms} />}
      <span className={styles['space']} />
      <AppearanceMenu />
      <Button
        look="quiet"
        size="icon"
        aria-label={bar.keys}
        onPress={() => desk.store.patch({ dialog: 'keys' })}
      >
        <Icon name="keys" />
      </Button>
      <LanguageSwitch />
    </Toolbar>
  )
}

function ProjectTools({ rooms }: { readonly rooms: readonly RoomName[] }) {
  const desk = useDesk()
  const { bar, actors, bundles, colleagues } = useStrings()
  const name = useWorkbench(({ project }) => project?.name)
  const room = useWorkbench(({ room }) => room)
  const folder = useWorkbench(({ project }) => project?.folder)
  const canImport = useWorkbench(({ importing, project }) => !importing && !project?.readOnly)
  return (
    <>
      <Button
        look="quiet"
        size="icon"
        aria-label={bar.close}
        onPress={() => void closeProject(desk)}
      >
        <Icon name="book" />
      </Button>
      <h1 className={styles['name']} title={folder}>
        <bdi>{name}</bdi>
      </h1>
      <RoomSwitch rooms={rooms} />
      {room === 'read' && <HistoryTools />}
      <Button look="quiet" isDisabled={!canImport} onPress={() => void importArticles(desk, null)}>
        <Icon name="import" />
        {bar.import}
      </Button>
      <Button
        look="quiet"
        {...(room === 'review' ? {} : { size: 'icon' as const })}
        aria-label={colleagues.open}
        isDisabled={!canImport}
        onPress={() => openColleagues(desk)}
      >
        <Icon name="inbox" />
        {room === 'review' && colleagues.open}
      </Button>
      <Button look="quiet" onPress={() => desk.store.patch({ dialog: 'export' })}>
        <Icon name="export" />
        {bar.export}
      </Button>
      <Button look="quiet" onPress={() => desk.store.patch({ dialog: 'actors' })}>
        <Icon name="people" />
        {actors.open}
      </Button>
      <Button look="quiet" onPress={() => openBundles(desk)}>
        <Icon name="exchange" />
        {bundles.open}
      </Button>
      <LookingTools />
    </>
  )
}

/** Ways to see what is in the articles: searching all of them, and what a text holds unseen. */
function LookingTools() {
  const desk = useDesk()
  const { search, lens, claims } = useStrings()
  const room = useWorkbench(({ room }) => room)
  const bySource = useWorkbench(({ bySource }) => bySource)
  const on = useWorkbench(({ lens }) => lens)
  return (
    <>
      <Button look="quiet" size="icon" aria-label={search.label} onPress={() => openSearch(desk)}>
        <Icon name="search" />
      </Button>
      <Toggle
        size="icon"
        aria-label={lens.toggle}
        isSelected={on}
        onChange={(isOn) => desk.store.patch({ lens: isOn })}
      >
        <Icon name="eye" />
      </Toggle>
      {room === 'read' && (
        <Toggle
          size="icon"
          aria-label={claims.bySource.toggle}
          isSelected={bySource}
          onChange={(isOn) => desk.store.patch({ bySource: isOn })}
        >
          <Icon name="voices" />
        </Toggle>
      )}
    </>
  )
}

function HistoryTools() {
  const desk = useDesk()
  const { bar } = useStrings()
  const canUndo = useWorkbench(({ canUndo }) => canUndo)
  const canRedo = useWorkbench(({ canRedo }) => canRedo)
  const tool = (name: 'undo' | 'redo', able: boolean, act: () => void) => (
    <Button look="quiet" size="icon" aria-label={bar[name]} isDisabled={!able} onPress={act}>
      <Icon name={name} />
    </Button>
  )
  return (
    <>
      {tool('undo', canUndo, () => undo(desk))}
      {tool('redo', canRedo, () => redo(desk))}
    </>
  )
}

function LanguageSwitch() {
  const desk = useDesk()
  const { language } = useStrings()
  const other = useLanguage() === 'ar' ? 'en' : 'ar'
  return (
    <Button look="quiet" onPress={() => void changeSettings(desk, { language: other })}>
      <span lang={other}>{language.other}</span>
    </Button>
  )
}
