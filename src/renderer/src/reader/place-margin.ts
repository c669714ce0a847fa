import { placeNotes, type PlacedNote, type WantedNote } from './place-notes'

/** The note of a suggestion; of a paragraph's the ones of the lowest rank find room first. */
export type WantedGhost = WantedNote & { readonly rank: number }

/**
 * Places the notes of tags and suggestions beside one paragraph. A tag always has its note; of the
 * suggestions only as many ranks as fit beside the words, because the text must not move when
 * suggestions arrive. `room` is the height of the words.
 */
export function placeMargin(
  tags: readonly WantedNote[],
  ghosts: readonly WantedGhost[],
  { columnWidth, room }: { readonly columnWidth: number; readonly room: number }
): { readonly notes: readonly PlacedNote[]; readonly height: number } {
  const alone = placeNotes(inOrder(tags), columnWidth)
  const limit = Math.max(alone.height, room)
  const ranks = [...new Set(ghosts.map(({ rank }) => rank))].toSorted((a, b) => b - a)
  for (const most of ranks) {
    const shown = ghosts.filter(({ rank }) => rank <= most)
    const placed = placeNotes(inOrder([...tags, ...shown]), columnWidth)
    if (placed.height <= limit) return { ...placed, height: alone.height }
  }
  return alone
}

function inOrder(notes: readonly WantedNote[]): readonly WantedNote[] {
  return notes.toSorted((a, b) => a.top - b.top)
}
