import styles from './Figures.module.css'

type IntervalBarProps = {
  readonly value: number
  readonly interval: readonly [number, number] | null
}

/**
 * A figure between 0 and 1 as a stroke, with its interval as a band; what lies below 0 stands at 0.
 * The words beside it say the same.
 */
export function IntervalBar({ value, interval }: IntervalBarProps) {
  return (
    <svg className={styles['bar']} viewBox="0 0 120 14" aria-hidden="true">
      <path className={styles['scale']} d="M2 7H118M2 4V10M60 5V9M118 4V10" />
      {interval && (
        <rect
          className={styles['band']}
          x={at(interval[0])}
          y="3.5"
          width={Math.max(1, at(interval[1]) - at(interval[0]))}
          height="7"
          rx="2"
        />
      )}
      <path className={styles['stroke']} d={`M${at(value)} 1V13`} />
    </svg>
  )
}

function at(part: number): number {
  return 2 + 116 * Math.min(1, Math.max(0, part))
}
