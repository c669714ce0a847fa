import type { CSSProperties, ReactNode } from 'react'
import styles from './Figures.module.css'

type MatrixProps = {
  readonly label: string
  readonly rows: readonly ReactNode[]
  /** The names of rows and columns alike, in words. */
  readonly names: readonly string[]
  readonly cell: (
    row: number,
    column: number
  ) => { readonly words: string; readonly part: number } | null
  readonly onChoose?: (row: number, column: number) => void
}

/** A table whose cells are darker the more they hold; the number stands in each. */
export function Matrix({ label, rows, names, cell, onChoose }: MatrixProps) {
  return (
    <div className={styles['wide']}>
      <table className={styles['matrix']} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{label}</span>
            </th>
            {rows.map((name, at) => (
              <th key={at} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((name, row) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {rows.map((_, column) => {
                const found = cell(row, column)
                const of = `${names[row]} × ${names[column]}: ${found?.words}`
                return (
                  <td key={column} className={styles['cell']} style={tint(found?.part ?? 0)}>
                    {found && onChoose ? (
                      <button type="button" aria-label={of} onClick={() => onChoose(row, column)}>
                        {found.words}
                      </button>
                    ) : (
                      found?.words
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function tint(part: number): CSSProperties {
  return { '--part': `${Math.round(30 * Math.max(0, Math.min(1, part)))}%` } as CSSProperties
}
