import { useEffect } from 'react'
import { redoIncident, undoIncident } from '../../state/incident-actions'
import { commandOf } from '../../state/keys'
import { useDesk } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'

/** Undo and redo of the page, wherever the focus is on it; a text field keeps its own. */
export function useIncidentKeys(onTold: (words: string) => void): void {
  const desk = useDesk()
  const { incidents: words } = useStrings()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = commandOf(event)?.command
      if (command !== 'undo' && command !== 'redo') return
      if (event.defaultPrevented || desk.store.get().dialog || isTyping(event.target)) return
      event.preventDefault()
      const turned = command === 'undo' ? undoIncident(desk) : redoIncident(desk)
      const said = words[command === 'undo' ? 'undid' : 'redid']
      void turned.then((isDone) => isDone && onTold(said))
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [desk, words, onTold])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
