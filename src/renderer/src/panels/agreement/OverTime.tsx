import { formatDate } from '#core/words/said'
import type { AgreementRow } from '#core/review/agreement'
import type { MeasureId } from '#core/review/measures'
import { goToWords } from '../../state/rooms'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { rowsAsTable } from './chart-data'
import { ChartTools } from './ChartTools'
import { figureText, whyNot } from './figure-text'
import { IntervalBar } from './IntervalBar'
import { frame, heightOf, marksOf, steps, timePicture } from './time-picture'
import styles from './Figures.module.css'

type OverTimeProps = {
  /** One row for each article, of one measure. */
  readonly rows: readonly AgreementRow[]
  readonly measure: MeasureId
}

/** The figure of each article by its date, as a chart and as a table. */
export function OverTime({ rows, measure }: OverTimeProps) {
  const { agreement: words } = useStrings()
  const language = useLanguage()
  const articles = useWorkbench(({ project }) => project?.articles)
  const placed = rows
    .map((row) => ({ row, card: articles?.find(({ id }) => id === row.article) }))
    .toSorted((a, b) => ((a.card?.date ?? '9') < (b.card?.date ?? '9') ? -1 : 1))
  const dated = placed.flatMap(({ row: { value }, card }) =>
    card?.date && value !== null && !Number.isNaN(Date.parse(card.date))
      ? [{ date: card.date, value }]
      : []
  )
  const rightToLeft = language === 'ar'
  const title = words.time.chart(words.measures[measure].name)
  const chart = {
    title,
    marks: marksOf(dated, rightToLeft),
    stepNames: steps.map((step) => figureText(measure, step, language)),
    ends: [
      formatDate(dated[0]?.date ?? '', language),
      formatDate(dated.at(-1)?.date ?? '', language)
    ] as const,
    rightToLeft
  }
  return (
    <section className={styles['section']} aria-labelledby="agreement-time">
      <div className={styles['head']}>
        <h3 id="agreement-time" className={styles['heading']}>
          {words.time.heading}
        </h3>
        <ChartTools
          name={words.time.heading}
          data={rows}
          table={() => rowsAsTable(rows)}
          picture={() => timePicture(chart)}
        />
      </div>
      <p className={styles['small']}>{dated.length === 0 ? words.time.none : words.time.lead}</p>
      {dated.length > 0 && <Chart {...chart} />}
      <details className={styles['details']}>
        <summary>{words.time.table}</summary>
        <Articles placed={placed} measure={measure} />
      </details>
    </section>
  )
}

type ChartProps = Parameters<typeof timePicture>[0]

function Chart({ title, marks, stepNames, ends, rightToLeft }: ChartProps) {
  const across = (x: number) => (rightToLeft ? frame.width - x : x)
  return (
    <svg
      role="img"
      aria-label={title}
      className={styles['chart']}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
    >
      {steps.map((step, at) => (
        <g key={step}>
          <path
            className={styles['scale']}
            d={`M${across(frame.start)} ${heightOf(step)}L${across(frame.end)} ${heightOf(step)}`}
          />
          <text x={across(8)} y={heightOf(step) + 4}>
            {stepNames[at]}
          </text>
        </g>
      ))}
      <polyline
        className={styles['line']}
        points={marks.map(({ x, y }) => `${x},${y}`).join(' ')}
      />
      {marks.map(({ x, y }, at) => (
        <circle key={at} className={styles['dot']} cx={x} cy={y} r="4" />
      ))}
      <text x={across(frame.start)} y="226">
        {ends[0]}
      </text>
      <text x={across(frame.end)} y="226" textAnchor="end">
        {ends[1]}
      </text>
    </svg>
  )
}

type Card = { readonly id: string; readonly title: string; readonly date: string | null }
type ArticlesProps = {
  readonly placed: readonly { readonly row: AgreementRow; readonly card: Card | undefined }[]
  readonly measure: MeasureId
}

function Articles({ placed, measure }: ArticlesProps) {
  const desk = useDesk()
  const strings = useStrings()
  const { agreement: words } = strings
  const language = useLanguage()
  return (
    <table className={styles['table']} aria-label={words.time.table}>
      <thead>
        <tr>
          <th scope="col">{words.article}</th>
          <th scope="col">{words.time.date}</th>
          <th scope="col">
            <bdi>{words.measures[measure].name}</bdi>
          </th>
        </tr>
      </thead>
      <tbody>
        {placed.map(({ row, card }) => (
          <tr key={row.article}>
            <th scope="row" className={styles['link']}>
              <button
                type="button"
                aria-label={card?.title ?? row.article ?? ''}
                onClick={() => void goToWords(desk, row.article ?? '', { start: 0, end: 0 })}
              >
                <bdi>{card?.title ?? row.article}</bdi>
              </button>
            </th>
            <td>{card?.date ? formatDate(card.date, language) : words.time.undated}</td>
            <td className={styles['value']}>
              {row.value === null ? (
                <span className={styles['small']}>{whyNot(row, strings)}</span>
              ) : (
                <>
                  {figureText(measure, row.value, language)}
                  <IntervalBar value={row.value} interval={null} />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
