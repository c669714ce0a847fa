import type { RefObject } from 'react'
import type { Scheme } from '#core/scheme/scheme'
import type { Paragraph } from '#core/text/paragraphs'
import { targetsOf } from '../state/linking'
import { useWorkbench } from '../state/workbench'
import { Ghosts } from './Ghosts'
import { usePageLayout } from './layout'
import { MarginNotes } from './MarginNotes'
import { Marks } from './Marks'
import styles from './ParagraphView.module.css'
import { useDrawn } from './use-drawn'

type ParagraphTagsProps = {
  readonly paragraph: Paragraph
  readonly scheme: Scheme
  readonly words: RefObject<HTMLParagraphElement | null>
  readonly onChoose: (id: string, isGhost: boolean) => void
}

/** Tags and suggestions of a paragraph beneath its words, and their notes in the margin. */
export function ParagraphTags({ paragraph, scheme, words, onChoose }: ParagraphTagsProps) {
  const layout = usePageLayout()
  const drawn = useDrawn(paragraph, { scheme, layout, words })
  const selected = useWorkbench(({ selected }) =>
    drawn.placed.some(({ tag }) => tag.id === selected) ? selected : null
  )
  const suggested = useWorkbench(({ suggested }) =>
    drawn.ghosts.some(({ proposal }) => proposal.id === suggested) ? suggested : null
  )
  const candidate = useWorkbench(({ linking }) => linking?.candidate ?? null)
  const allowed = useAllowed()
  if (!layout || (drawn.placed.length === 0 && drawn.ghosts.length === 0)) return null
  const { size } = layout.metrics
  return (
    <>
      <Marks placed={drawn.placed} {...{ scheme, size, selected, candidate, allowed }} />
      <Ghosts placed={drawn.ghosts} current={suggested} {...{ scheme, size }} />
      <div className={styles['margin']} style={{ minBlockSize: `${drawn.height}px` }}>
        <MarginNotes
          notes={drawn.notes}
          scheme={scheme}
          selected={selected ?? suggested}
          onChoose={onChoose}
        />
      </div>
    </>
  )
}

/** While a link is being made, the tags that it may end at. */
function useAllowed(): ReadonlySet<string> | null {
  const linking = useWorkbench(({ linking }) => linking)
  const reading = useWorkbench(({ open, linking }) => (linking ? open?.reading : undefined))
  const scheme = useWorkbench(({ project }) => project?.scheme)
  if (!linking || !reading || !scheme) return null
  return new Set([linking.from, ...targetsOf(scheme, reading, linking).map(({ id }) => id)])
}
