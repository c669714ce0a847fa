import type { AgreementRow } from '#core/review/agreement'
import type { MeasureId } from '#core/review/measures'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { rowsAsTable } from './chart-data'
import { ChartTools } from './ChartTools'
import { useLabelNames } from './Confusions'
import { figureText, whyNot } from './figure-text'
import { IntervalBar } from './IntervalBar'
import styles from './Figures.module.css'

const columns = [
  ...(['found', 'same_borders', 'f1_exact', 'alpha_u', 'gamma'] as const)
] satisfies readonly MeasureId[]

/** A few measures for each label; the file has all of them. */
export function ByLabel({ rows }: { readonly rows: readonly AgreementRow[] }) {
  const strings = useStrings()
  const { agreement: words } = strings
  const language = useLanguage()
  const nameOf = useLabelNames()
  const labels = [...new Set(rows.map(({ label }) => label))]
  return (
    <section className={styles['section']} aria-labelledby="agreement-labels">
      <div className={styles['head']}>
        <h3 id="agreement-labels" className={styles['heading']}>
          {words.byLabel.heading}
        </h3>
        <ChartTools name={words.byLabel.heading} data={rows} table={() => rowsAsTable(rows)} />
      </div>
      <table className={styles['table']} aria-labelledby="agreement-labels">
        <thead>
          <tr>
            <th scope="col">{words.byLabel.tags}</th>
            {columns.map((measure) => (
              <th key={measure} scope="col">
                <bdi>{words.measures[measure].name}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label) => (
            <tr key={label}>
              <th scope="row">{nameOf(label)}</th>
              {columns.map((measure) => {
                const row = rows.find((one) => one.label === label && one.measure === measure)
                if (!row || row.value === null)
                  return (
                    <td key={measure} title={row && whyNot(row, strings)}>
                      {words.none}
                    </td>
                  )
                return (
                  <td key={measure} className={styles['value']}>
                    {figureText(measure, row.value, language)}
                    <IntervalBar value={row.value} interval={row.interval} />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
