import { memo, useRef, type CSSProperties } from 'react'
import type { LineRole } from '#core/article/recognise'
import type { Scheme } from '#core/scheme/scheme'
import type { Paragraph } from '#core/text/paragraphs'
import { useNear } from './near'
import { ParagraphHits } from './ParagraphHits'
import { ParagraphLens } from './ParagraphLens'
import { ParagraphTags } from './ParagraphTags'
import { ParagraphVoices } from './ParagraphVoices'
import styles from './ParagraphView.module.css'

type ParagraphViewProps = {
  readonly paragraph: Paragraph
  readonly words: string
  readonly role: LineRole | null
  /** What a pointer that rests on it is told, for a line that is not of the article. */
  readonly title: string | undefined
  readonly scheme: Scheme
  /** Drawn at once, without waiting to be told that it is near the window. */
  readonly first: boolean
  readonly onChoose: (id: string, isGhost: boolean) => void
}

/**
 * One paragraph: its number, its words in one text node and, while it is near the window, its tags
 * beneath and its notes beside. Far from the window it costs as little as a plain paragraph.
 */
export const ParagraphView = memo(function ParagraphView(props: ParagraphViewProps) {
  const { paragraph, words, role, scheme, onChoose } = props
  const element = useRef<HTMLDivElement>(null)
  const wordsElement = useRef<HTMLParagraphElement>(null)
  const near = useNear(element, props.first)
  return (
    <div
      ref={element}
      className={styles['paragraph']}
      data-role={role ?? undefined}
      style={{ '--letters': words.length } as CSSProperties}
    >
      <span className={styles['number']} aria-hidden="true">
        {paragraph.index + 1}
      </span>
      <p
        ref={wordsElement}
        className={styles['words']}
        data-start={paragraph.start}
        dir="rtl"
        lang="ar"
        title={props.title}
      >
        {words}
      </p>
      {/* After the words: what it draws is measured from them, and lies beneath them by its style. */}
      {near && (
        <>
          <ParagraphVoices paragraph={paragraph} words={wordsElement} />
          <ParagraphHits paragraph={paragraph} words={wordsElement} />
          <ParagraphTags {...{ paragraph, scheme, onChoose }} words={wordsElement} />
          <ParagraphLens paragraph={paragraph} words={wordsElement} />
        </>
      )}
    </div>
  )
})
