import { useState } from 'react'
import type { BorderCount, Tally } from '#core/review/tally'
import { formatNumber, useLanguage, useStrings } from '../../strings/use-strings'
import { ChartTools } from './ChartTools'
import { Examples } from './Examples'
import styles from './Figures.module.css'

/** Which letters the borders differ by, the most frequent first; every number leads to its places. */
export function Borders({ tally }: { readonly tally: Tally }) {
  const { borders: words } = useStrings().agreement
  const language = useLanguage()
  const [shown, show] = useState<BorderCount | null>(null)
  const { borders } = tally
  const lettersOf = ({ letters }: BorderCount) => letters || words.many
  return (
    <section className={styles['section']} aria-labelledby="agreement-borders">
      <div className={styles['head']}>
        <h3 id="agreement-borders" className={styles['heading']}>
          {words.heading}
        </h3>
        {borders.length > 0 && (
          <ChartTools
            name={words.heading}
            data={borders}
            table={() => [
              ['letters', 'what', 'side', 'count'],
              ...borders.map(({ letters, what, side, count }) => [
                letters,
                what,
                side,
                String(count)
              ])
            ]}
          />
        )}
      </div>
      <p className={styles['small']}>{borders.length === 0 ? words.none : words.lead}</p>
      {borders.length > 0 && (
        <table className={styles['table']} aria-labelledby="agreement-borders">
          <thead>
            <tr>
              <th scope="col">{words.letters}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.side}</th>
              <th scope="col">{words.count}</th>
            </tr>
          </thead>
          <tbody>
            {borders.map((border) => (
              <tr key={`${border.what} ${border.side} ${border.letters}`}>
                <th scope="row" className={styles['words']}>
                  <bdi>{lettersOf(border)}</bdi>
                </th>
                <td>{words.kinds[border.what]}</td>
                <td>{words.sides[border.side]}</td>
                <td className={styles['number']}>
                  <button
                    type="button"
                    aria-label={`${lettersOf(border)}: ${formatNumber(border.count, language)}`}
                    onClick={() => show(border)}
                  >
                    {formatNumber(border.count, language)}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown && (
        <Examples
          title={`${lettersOf(shown)} (${words.kinds[shown.what]})`}
          count={shown.count}
          examples={shown.examples}
          onClose={() => show(null)}
        />
      )}
    </section>
  )
}
