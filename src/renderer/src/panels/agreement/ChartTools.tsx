import { saveChart } from '../../state/agreement-actions'
import { useDesk } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { csvOf } from './chart-data'
import styles from './Figures.module.css'

type ChartToolsProps = {
  readonly name: string
  /** Everything that is shown, for the JSON. */
  readonly data: unknown
  readonly table: () => readonly (readonly string[])[]
  /** An SVG that stands alone; a table has none. */
  readonly picture?: () => string
}

/** Saves what a chart shows: as a picture, as a table, as data. */
export function ChartTools({ name, data, table, picture }: ChartToolsProps) {
  const desk = useDesk()
  const { save } = useStrings().agreement
  const write = (kind: 'svg' | 'csv' | 'json', text: string) =>
    void saveChart(desk, { name, kind, text })
  return (
    <div role="group" aria-label={save.of(name)} className={styles['tools']}>
      {picture && (
        <Button size="small" look="quiet" onPress={() => write('svg', picture())}>
          {save.picture}
        </Button>
      )}
      <Button size="small" look="quiet" onPress={() => write('csv', csvOf(table()))}>
        {save.csv}
      </Button>
      <Button
        size="small"
        look="quiet"
        onPress={() => write('json', `${JSON.stringify(data, null, 2)}\n`)}
      >
        {save.json}
      </Button>
    </div>
  )
}
