import { nextWordEnd, nextWordStart, previousWordEnd, previousWordStart } from '#core/text/words'
import type { OpenArticle } from '../state/open-article'
import type { Pressed } from '../state/keys'
import { readReach, setReach, type Reach } from './selection'

/**
 * Moves the caret, or the end of the selection with Shift, as an arrow key says; returns whether
 * the key was one of those. Letters and lines are left to the browser, which knows the visual order
 * of mixed directions; words are ours, so that a caret lands where a word or its name starts.
 */
export function moveCaret(root: HTMLElement, open: OpenArticle, pressed: Pressed): boolean {
  const move = moveOf(pressed)
  if (!move) return false
  const reach = readReach(root)
  if (!reach) setReach(root, open, { anchor: 0, focus: 0 })
  else if (typeof move === 'function') {
    const focus = move(open.article.text, reach, pressed.shiftKey)
    setReach(root, open, { anchor: pressed.shiftKey ? reach.anchor : focus, focus })
  } else document.getSelection()?.modify(pressed.shiftKey ? 'extend' : 'move', ...move)
  return true
}

type Native = readonly [direction: string, granularity: string]
type Own = (text: string, reach: Reach, extending: boolean) => number

function moveOf({ code, ctrlKey, metaKey, altKey }: Pressed): Native | Own | undefined {
  if (altKey) return undefined
  return (ctrlKey || metaKey ? byWord : byLetter)[code]
}

const byLetter: Readonly<Record<string, Native>> = {
  ArrowLeft: ['left', 'character'],
  ArrowRight: ['right', 'character'],
  ArrowUp: ['backward', 'line'],
  ArrowDown: ['forward', 'line'],
  Home: ['backward', 'lineboundary'],
  End: ['forward', 'lineboundary']
}

const byWord: Readonly<Record<string, Own>> = {
  ArrowLeft: (text, { focus }, extending) =>
    extending ? nextWordEnd(text, focus) : nextWordStart(text, focus),
  ArrowRight: (text, { anchor, focus }, extending) =>
    extending && focus > anchor
      ? Math.max(anchor, previousWordEnd(text, focus))
      : previousWordStart(text, focus),
  Home: () => 0,
  End: (text) => text.length
}
