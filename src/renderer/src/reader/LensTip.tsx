import { useEffect, useState, type RefObject } from 'react'
import type { Invisible } from '#core/text/invisibles'
import { useDesk, useWorkbench } from '../state/workbench'
import { codeOf, signName } from '../strings/sign-names'
import styles from './LensTip.module.css'

type Tip = { readonly sign: Invisible; readonly left: number; readonly top: number }

/**
 * Names the invisible character under the pointer. The signs themselves take no pointer, so that
 * selecting and clicking in the words is the same with and without them.
 */
export function LensTip({ page }: { readonly page: RefObject<HTMLElement | null> }) {
  const { store } = useDesk()
  const on = useWorkbench(({ lens }) => lens)
  const [tip, setTip] = useState<Tip | null>(null)

  useEffect(() => {
    const root = page.current
    if (!on || !root) return undefined
    let frame = 0
    const follow = ({ clientX: x, clientY: y }: PointerEvent) => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const start = signAt(root, x, y)
        const sign = store
          .get()
          .open?.invisibles()
          .find(({ span }) => span.start === start)
        const box = root.getBoundingClientRect()
        setTip(sign ? { sign, left: x - box.left, top: y - box.top } : null)
      })
    }
    root.addEventListener('pointermove', follow)
    return () => {
      cancelAnimationFrame(frame)
      root.removeEventListener('pointermove', follow)
      setTip(null)
    }
  }, [on, page, store])

  if (!tip) return null
  const { ar, en } = signName(tip.sign)
  return (
    <p className={styles['tip']} style={{ left: tip.left, top: tip.top + 18 }} aria-hidden="true">
      <bdi lang="ar">{ar}</bdi> · <bdi lang="en">{en}</bdi> ·{' '}
      <bdi dir="ltr">{codeOf(tip.sign)}</bdi>
    </p>
  )
}

const near = 5

/** Where the character of the sign at a point of the window starts, or null where there is none. */
function signAt(root: HTMLElement, x: number, y: number): number | null {
  for (const sign of root.querySelectorAll('[data-sign]')) {
    const { left, right, top, bottom } = sign.getBoundingClientRect()
    if (x >= left - near && x <= right + near && y >= top - near && y <= bottom + near)
      return Number(sign.getAttribute('data-sign'))
  }
  return null
}
