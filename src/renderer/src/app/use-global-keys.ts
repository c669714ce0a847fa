import { useEffect } from 'react'
import { undoActors } from '../state/actor-actions'
import { importArticles } from '../state/import-actions'
import { openBundles } from '../state/bundle-actions'
import { openFind, stepFind } from '../state/find-actions'
import { stepArticle } from '../state/project-actions'
import { goToRoom } from '../state/rooms'
import { redo, undo } from '../state/reading-actions'
import { turnPass } from '../state/pass-actions'
import { saveNow } from '../state/saving'
import { openSearch } from '../state/search-actions'
import { openColleagues } from '../state/taking-actions'
import { openVersions } from '../state/version-actions'
import { goToRegion } from './regions'
import { rooms } from './room-pages'
import { commandOf, type KeyCommand } from '../state/keys'
import { useDesk, type Desk, type DialogName } from '../state/workbench'

/** The keys that work wherever the focus is, except that a text field keeps its own undo. */
export function useGlobalKeys(): void {
  const desk = useDesk()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const binding = commandOf(event)
      const { dialog } = desk.store.get()
      if (!binding?.everywhere) return
      if (dialog === 'actors' && binding.command === 'undo' && !isTyping(event.target)) {
        event.preventDefault()
        return void undoActors(desk)
      }
      if (dialog) return
      if (isTyping(event.target) && (binding.command === 'undo' || binding.command === 'redo'))
        return
      const typing = isTyping(event.target)
      if (run(desk, binding.command, typing) || goTo(binding.command)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [desk])
}

const dialogs: Partial<Record<KeyCommand, DialogName>> = {
  help: 'keys',
  export: 'export',
  actors: 'actors'
}

/** What speaks of the open article; in other rooms these keys are theirs. */
const ofTheReader: ReadonlySet<KeyCommand> = new Set([
  'undo',
  'redo',
  'find',
  'find-next',
  'find-previous',
  'next-article',
  'previous-article',
  'versions',
  'second-pass'
])

function enterRoom(desk: Desk, command: KeyCommand): boolean {
  const room = rooms.find((name) => command === `room-${name}`)
  if (room === undefined) return false
  goToRoom(desk, room)
  return true
}

function openDialog({ store }: Desk, command: KeyCommand): boolean {
  const dialog = dialogs[command]
  if (dialog === undefined || (store.get().project === null && dialog !== 'keys')) return false
  store.patch({ dialog })
  return true
}

function run(desk: Desk, command: KeyCommand, typing: boolean): boolean {
  if (openDialog(desk, command)) return true
  const { project, room } = desk.store.get()
  if (!project || (room !== 'read' && ofTheReader.has(command))) return false
  return enterRoom(desk, command) || act(desk, command) || look(desk, command, typing)
}

const acts: Partial<Record<KeyCommand, (desk: Desk) => void>> = {
  undo,
  redo,
  save: (desk) => void saveNow(desk),
  import(desk) {
    if (!desk.store.get().project?.readOnly) void importArticles(desk, null)
  },
  colleagues: openColleagues,
  bundles: (desk) => openBundles(desk),
  versions: (desk) => openVersions(desk),
  'second-pass': turnPass,
  'next-article': (desk) => void stepArticle(desk, 1),
  'previous-article': (desk) => void stepArticle(desk, -1)
}

function act(desk: Desk, command: KeyCommand): boolean {
  const work = acts[command]
  work?.(desk)
  return work !== undefined
}

/** The keys of searching, in the article and in all of them. */
function look(desk: Desk, command: KeyCommand, typing: boolean): boolean {
  if (command === 'find') openFind(desk)
  else if (command === 'search') openSearch(desk)
  else if (command === 'find-next') stepFind(desk, 1, typing ? 'bar' : 'page')
  else if (command === 'find-previous') stepFind(desk, -1, typing ? 'bar' : 'page')
  else return false
  return true
}

/** Also without a project: the start screen has parts, too. */
function goTo(command: KeyCommand): boolean {
  if (command === 'next-region') return goToRegion(1)
  return command === 'previous-region' && goToRegion(-1)
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox'
  return target instanceof HTMLTextAreaElement
}
