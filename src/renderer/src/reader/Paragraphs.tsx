import { useCallback, useMemo, type CSSProperties } from 'react'
import { useStrings } from '../strings/use-strings'
import { useDesk, useWorkbench } from '../state/workbench'
import type { OpenArticle } from '../state/open-article'
import { chooseTag } from '../state/reading-actions'
import { showSuggestion } from '../state/suggestion-actions'
import { ParagraphView } from './ParagraphView'
import styles from './Paragraphs.module.css'
import { sheetSize } from './text-place'

/** How many paragraphs are drawn before anyone has told which of them can be seen. */
const drawnFirst = 12

/**
 * The article's paragraphs, bound in sheets: the browser lays out and paints the sheets near the
 * window and passes over the others, however many there are.
 */
export function Paragraphs({ open }: { readonly open: OpenArticle }) {
  const desk = useDesk()
  const { head } = useStrings()
  const scheme = useWorkbench(({ project }) => project?.scheme)
  const { article, paragraphs } = open
  const onChoose = useCallback(
    (id: string, isGhost: boolean) => (isGhost ? showSuggestion(desk, id) : chooseTag(desk, id)),
    [desk]
  )
  return useMemo(() => {
    if (!scheme) return null
    const roles = new Map(article.metadata.lines.map(({ role, span }) => [span.start, role]))
    const views = paragraphs.map((paragraph) => {
      const words = article.text.slice(paragraph.start, paragraph.end)
      const role = roles.get(paragraph.start + words.length - words.trimStart().length) ?? null
      return (
        <ParagraphView
          key={paragraph.start}
          paragraph={paragraph}
          words={words}
          role={role}
          title={role ? head.roles[role] : undefined}
          scheme={scheme}
          first={paragraph.index < drawnFirst}
          onChoose={onChoose}
        />
      )
    })
    return inSheets(views).map((sheet, at) => {
      const first = paragraphs[at * sheetSize]
      const last = paragraphs[at * sheetSize + sheet.length - 1]
      const letters = first && last ? last.end - first.start : 0
      const size = { '--letters': letters, '--paragraphs': sheet.length } as CSSProperties
      return (
        <div key={first?.start} className={styles['sheet']} style={size}>
          {sheet}
        </div>
      )
    })
  }, [article, paragraphs, scheme, onChoose, head])
}

function inSheets<T>(views: readonly T[]): readonly (readonly T[])[] {
  const sheets: T[][] = []
  for (let at = 0; at < views.length; at += sheetSize) sheets.push(views.slice(at, at + sheetSize))
  return sheets
}
