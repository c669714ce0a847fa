import type { KeyboardEvent, ReactNode } from 'react'

type ChartBarProps = {
  /** What it shows and what choosing it does. */
  readonly title: string
  readonly onChoose: () => void
  readonly children: ReactNode
}

/** A bar of a chart that can be chosen: Enter and the space bar do what a click does. */
export function ChartBar({ title, onChoose, children }: ChartBarProps) {
  function byKey(event: KeyboardEvent): void {
    if (event.code !== 'Enter' && event.code !== 'Space') return
    event.preventDefault()
    onChoose()
  }
  return (
    <g
      role="button"
      tabIndex={0}
      className="chart-bar"
      cursor="pointer"
      onClick={onChoose}
      onKeyDown={byKey}
    >
      <title>{title}</title>
      {children}
    </g>
  )
}
