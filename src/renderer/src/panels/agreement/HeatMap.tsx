import type { AgreementRow } from '#core/review/agreement'
import type { MeasureId } from '#core/review/measures'
import { useWorkbench } from '../../state/workbench'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { rowsAsTable } from './chart-data'
import { ChartTools } from './ChartTools'
import { figureText } from './figure-text'
import { Matrix } from './Matrix'
import { matrixPicture } from './matrix-picture'
import styles from './Figures.module.css'

type HeatMapProps = {
  readonly people: readonly string[]
  /** One row for each pair, of one measure. */
  readonly rows: readonly AgreementRow[]
  readonly measure: MeasureId
}

/** Who agrees with whom, by one measure. */
export function HeatMap({ people, rows, measure }: HeatMapProps) {
  const { agreement: words } = useStrings()
  const language = useLanguage()
  const annotators = useWorkbench(({ project }) => project?.annotators)
  const names = people.map((id) => annotators?.find((one) => one.id === id)?.name ?? id)
  const cell = (row: number, column: number) => {
    const [one = '', other = ''] = [people[row], people[column]]
    const found = rows.find(({ annotators: pair }) => pair.includes(one) && pair.includes(other))
    if (row === column || !found) return null
    if (found.value === null) return { words: words.none, part: 0 }
    return { words: figureText(measure, found.value, language), part: found.value }
  }
  const { heading, lead } = words.people
  return (
    <section className={styles['section']} aria-labelledby="agreement-people">
      <div className={styles['head']}>
        <h3 id="agreement-people" className={styles['heading']}>
          {heading}: <bdi>{words.measures[measure].name}</bdi>
        </h3>
        <ChartTools
          name={heading}
          data={rows}
          table={() => rowsAsTable(rows)}
          picture={() =>
            matrixPicture({
              title: `${heading}: ${words.measures[measure].name}`,
              names,
              cell,
              rightToLeft: language === 'ar'
            })
          }
        />
      </div>
      <p className={styles['small']}>{lead}</p>
      <Matrix
        label={heading}
        rows={names.map((name, at) => (
          <bdi key={at}>{name}</bdi>
        ))}
        names={names}
        cell={cell}
      />
    </section>
  )
}
