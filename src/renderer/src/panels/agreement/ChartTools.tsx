import { saveTable } from '../../state/agreement-actions'
import { saveChart } from '../../state/save-chart'
import { notify, useDesk } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { pictureFile } from '../charts/chart-file'
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
  const { agreement, charts } = useStrings()
  const { save } = agreement
  const write = (kind: 'csv' | 'json', text: string) => void saveTable(desk, { name, kind, text })
  async function draw(kind: 'svg' | 'png', svg: string): Promise<void> {
    try {
      await saveChart(desk, { name, kind, bytes: await pictureFile(kind, svg) })
    } catch {
      notify(desk, { code: 'chart.not-a-picture', at: name })
    }
  }
  return (
    <div role="group" aria-label={save.of(name)} className={styles['tools']}>
      {picture && (
        <>
          <Button size="small" look="quiet" onPress={() => void draw('svg', picture())}>
            {charts.svg}
          </Button>
          <Button size="small" look="quiet" onPress={() => void draw('png', picture())}>
            {charts.png}
          </Button>
        </>
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
