import { Button } from '../../ui/Button'
import styles from './Charts.module.css'

export type TableRow = {
  readonly key: string
  readonly cells: readonly string[]
  /** What its button says and does; its first cell is its name. */
  readonly show: string
  readonly onShow: () => void
}

type ChartTableProps = {
  readonly caption: string
  readonly heads: readonly string[]
  readonly rows: readonly TableRow[]
}

/** What a chart shows, as a table with the same ways to the rows. */
export function ChartTable({ caption, heads, rows }: ChartTableProps) {
  const [first = '', ...numbers] = heads
  return (
    <table className={styles['table']}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {numbers.map((head) => (
            <th key={head} scope="col" className={styles['number']}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...cells], show, onShow }) => (
          <tr key={key}>
            <th scope="row">
              <Button look="quiet" size="small" aria-label={show} onPress={onShow}>
                <bdi>{name}</bdi>
              </Button>
            </th>
            {cells.map((cell, index) => (
              <td key={heads[index + 1]} className={styles['number']}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
