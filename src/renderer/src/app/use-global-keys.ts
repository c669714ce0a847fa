import { useEffect } from 'react'
import { importArticles } from '../state/import-actions'
import { stepArticle } from '../state/project-actions'
import { redo, undo } from '../state/reading-actions'
import { saveNow } from '../state/saving'
import { goToRegion } from './regions'
import { commandOf, type KeyCommand } from '../state/keys'
import { useDesk, type Desk } from '../state/workbench'

/** The keys that work wherever the focus is, except that a text field keeps its own undo. */
export function useGlobalKeys(): void {
  const desk = useDesk()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const binding = commandOf(event)
      if (!binding?.everywhere || desk.store.get().dialog) return
      if (isTyping(event.target) && (binding.command === 'undo' || binding.command === 'redo'))
        return
      if (run(desk, binding.command) || goTo(binding.command)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [desk])
}

function run(desk: Desk, command: KeyCommand): boolean {
  if (command === 'help') {
    desk.store.patch({ dialog: 'keys' })
    return true
  }
  const { project } = desk.store.get()
  if (!project) return false
  switch (command) {
    case 'undo':
      undo(desk)
      return true
    case 'redo':
      redo(desk)
      return true
    case 'save':
      void saveNow(desk)
      return true
    case 'import':
      if (!project.readOnly) void importArticles(desk, null)
      return true
    case 'export':
      desk.store.patch({ dialog: 'export' })
      return true
    case 'next-article':
    case 'previous-article':
      void stepArticle(desk, command === 'next-article' ? 1 : -1)
      return true
    default:
      return false
  }
}

/** Also without a project: the start screen has parts, too. */
function goTo(command: KeyCommand): boolean {
  if (command === 'next-region') return goToRegion(1)
  return command === 'previous-region' && goToRegion(-1)
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
