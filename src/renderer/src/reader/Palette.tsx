import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { Span } from '#core/text/span'
import { legendsOf } from '../state/keys'
import { offerMentions } from '../state/mention-actions'
import type { OpenArticle } from '../state/open-article'
import { useDesk, useWorkbench } from '../state/workbench'
import { useStrings } from '../strings/use-strings'
import { Icon } from '../ui/Icon'
import { Key } from '../ui/Key'
import styles from './Palette.module.css'
import { PaletteLabels } from './PaletteLabels'
import { tagSelection, tidied } from './reader-keys'
import { endRect } from './selection'

type PaletteProps = {
  readonly page: RefObject<HTMLElement | null>
  /** The selection is still being drawn with the pointer. */
  readonly dragging: boolean
}

/** Offers the labels beside the selected words, each with its key. */
export function Palette({ page, dragging }: PaletteProps) {
  const desk = useDesk()
  const strings = useStrings()
  const open = useWorkbench(({ open }) => open)
  const scheme = useWorkbench(({ project }) => project?.scheme)
  const selection = useWorkbench(({ selection }) => selection)
  const [place, setPlace] = useState<{ x: number; y: number } | null>(null)
  const palette = useRef<HTMLDivElement>(null)
  const span = selection && selection.start < selection.end ? selection : null

  useLayoutEffect(() => {
    const root = page.current
    const rect = root && open && span && !dragging ? endRect(root, open, span) : null
    const frame = root?.getBoundingClientRect()
    setPlace(rect && frame ? { x: rect.left - frame.left, y: rect.bottom - frame.top } : null)
  }, [page, open, span, dragging])

  // Beneath the end of the selection, but never beyond the page's edges.
  useLayoutEffect(() => {
    const element = palette.current
    const room = page.current?.clientWidth
    if (!element || !place || room === undefined) return
    const left = Math.min(place.x - 12, room - element.offsetWidth)
    element.style.left = `${Math.max(0, left)}px`
  }, [page, place])

  if (!place || !open || !span || !scheme || open.locked) return null
  return (
    <div
      ref={palette}
      role="group"
      aria-label={strings.reader.palette}
      className={styles['palette']}
      style={{ top: place.y + 6 }}
    >
      <PaletteLabels
        scheme={scheme}
        onChoose={(label) =>
          page.current && tagSelection(desk, { root: page.current }, open, label, span)
        }
      >
        <AllMentions open={open} span={span} />
      </PaletteLabels>
    </div>
  )
}

function AllMentions({ open, span }: { readonly open: OpenArticle; readonly span: Span }) {
  const desk = useDesk()
  const { mentions } = useStrings()
  const words = tidied(open, span)
  if (!words) return null
  return (
    <button
      type="button"
      className={styles['label']}
      title={mentions.open}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => offerMentions(desk, words)}
    >
      <Icon name="many" />
      {/* The key is part of the name, as it is of the labels' names: what is seen is what is said. */}
      <span className="visually-hidden">{mentions.open}</span>
      <Key legends={legendsOf('KeyM')} />
    </button>
  )
}
