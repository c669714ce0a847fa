import { useLayoutEffect, useState, type RefObject } from 'react'
import { useWorkbench } from '../state/workbench'
import { usePageLayout } from './layout'
import styles from './Reader.module.css'
import { caretRect } from './selection'

type CaretProps = { readonly page: RefObject<HTMLElement | null> }

/** The caret between two letters; the browser draws none in text that cannot be typed into. */
export function Caret({ page }: CaretProps) {
  const open = useWorkbench(({ open }) => open)
  const at = useWorkbench(({ selection }) =>
    selection && selection.start === selection.end ? selection.start : null
  )
  const layout = usePageLayout()
  const [place, setPlace] = useState<{ left: number; top: number; height: number } | null>(null)

  useLayoutEffect(() => {
    const root = page.current
    const rect = root && open && layout && at !== null ? caretRect(root, open, at) : null
    const frame = root?.getBoundingClientRect()
    setPlace(
      rect && frame
        ? { left: rect.left - frame.left, top: rect.top - frame.top, height: rect.height }
        : null
    )
  }, [page, open, layout, at])

  if (!place) return null
  return (
    <div
      className={styles['caret']}
      style={{ left: place.left - 1, top: place.top, height: place.height }}
      aria-hidden="true"
    />
  )
}
