import { finishTyping } from './finish-typing'
import { tagById } from '#core/annotation/reading'
import type { Span } from '#core/text/span'
import { showArticle } from './project-actions'
import type { Desk } from './workbench'

/** What the window is used for at the moment: reading, reviewing colleagues, or seeing the data. */
export const roomNames = ['read', 'review', 'data'] as const
export type RoomName = (typeof roomNames)[number]

/** The rooms that are made of pages; the reader is one page. */
export type PagedRoom = Exclude<RoomName, 'read'>

/** Which page of each room is open, by its id; null means its first. */
export type OpenPages = Readonly<Record<PagedRoom, string | null>>

export function goToRoom({ store }: Desk, room: RoomName): void {
  if (store.get().room === room) return
  finishTyping()
  store.patch({ room })
}

export function goToPage({ store }: Desk, room: PagedRoom, page: string): void {
  finishTyping()
  const { pages } = store.get()
  store.patch({ room, pages: { ...pages, [room]: page } })
}

/**
 * Shows words of an article in the reader, from wherever in the window. The span counts UTF-16 units
 * of the article's text; where the article cannot be opened, the reader says why. A tag of the
 * annotator's own reading is chosen there.
 */
export async function goToWords(
  desk: Desk,
  article: string,
  span: Span,
  tag?: string
): Promise<void> {
  goToRoom(desk, 'read')
  if (desk.store.get().open?.article.id !== article) await showArticle(desk, article)
  const { open } = desk.store.get()
  if (open?.article.id !== article) return
  const known = tag !== undefined && tagById(open.reading, tag) ? { tag } : {}
  desk.store.patch({ goTo: { span, withKeys: true, ...known } })
}
