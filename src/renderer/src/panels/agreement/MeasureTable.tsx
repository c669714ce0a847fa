import { formatNumber } from '#core/words/said'
import type { AgreementRow } from '#core/review/agreement'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { ChartTools } from './ChartTools'
import { rowsAsTable } from './chart-data'
import { figureText, meaningOf } from './figure-text'
import { IntervalBar } from './IntervalBar'
import { measureSources } from '../../strings/measure-words'
import styles from './Figures.module.css'

/** Every measure over all that were compared: its value, what it means, and where it is from. */
export function MeasureTable({ rows }: { readonly rows: readonly AgreementRow[] }) {
  const { agreement: words } = useStrings()
  return (
    <section className={styles['section']} aria-labelledby="agreement-measures">
      <div className={styles['head']}>
        <h3 id="agreement-measures" className={styles['heading']}>
          {words.table.heading}
        </h3>
        <ChartTools name={words.table.heading} data={rows} table={() => rowsAsTable(rows)} />
      </div>
      <table className={styles['table']} aria-labelledby="agreement-measures">
        <thead>
          <tr>
            <th scope="col">{words.table.measure}</th>
            <th scope="col">{words.table.value}</th>
            <th scope="col">{words.table.means}</th>
            <th scope="col">{words.table.source}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.measure} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Line({ row }: { readonly row: AgreementRow }) {
  const strings = useStrings()
  const { agreement: words } = strings
  const language = useLanguage()
  const { measure, value, interval, samples, isExact } = row
  return (
    <tr>
      <th scope="row">
        <span className={styles['measure']}>
          <bdi>{words.measures[measure].name}</bdi>
        </span>
        <code className={styles['id']}>{measure}</code>
      </th>
      <td className={styles['value']}>
        {value === null ? (
          words.none
        ) : (
          <>
            <span>{figureText(measure, value, language)}</span>
            <IntervalBar value={value} interval={interval} />
            {interval && (
              <span className={styles['small']}>
                {words.interval(
                  figureText(measure, interval[0], language),
                  figureText(measure, interval[1], language)
                )}
              </span>
            )}
          </>
        )}
      </td>
      <td>
        {words.measures[measure].says} <strong>{meaningOf(row, strings)}</strong>
        {samples !== null && (
          <span className={styles['small']}>
            {' '}
            {words.table.samples(formatNumber(samples, language))}
            {!isExact && ` · ${words.table.cutShort}`}
          </span>
        )}
      </td>
      <td className={styles['small']}>
        <bdi>{measureSources[measure]}</bdi>
      </td>
    </tr>
  )
}
