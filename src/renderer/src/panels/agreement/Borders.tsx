import { formatNumber } from '#core/words/said'
import { useState } from 'react'
import type { BorderCount, Tally } from '#core/review/tally'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { ChartTools } from './ChartTools'
import { Examples } from './Examples'
import styles from './Figures.module.css'

/** Which letters the borders differ by, the most frequent first; every number leads to its places. */
export function Borders({ tally }: { readonly tally: Tally }) {
  const { borders: words } = useStrings().agreement
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
      {borders.length > 0 && <Patterns borders={borders} onShow={show} />}
      {shown && (
        <Examples
          key={`${shown.what} ${shown.side} ${shown.letters}`}
          title={`${lettersOf(shown)} (${words.kinds[shown.what]})`}
          count={shown.count}
          examples={shown.examples}
          onClose={() => show(null)}
        />
      )}
    </section>
  )
}

type PatternsProps = {
  readonly borders: readonly BorderCount[]
  readonly onShow: (border: BorderCount) => void
}

function Patterns({ borders, onShow }: PatternsProps) {
  const { borders: words } = useStrings().agreement
  const language = useLanguage()
  return (
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
        {borders.map((border) => {
          const letters = border.letters || words.many
          const count = formatNumber(border.count, language)
          return (
            <tr key={`${border.what} ${border.side} ${border.letters}`}>
              <th scope="row" className={styles['words']}>
                <bdi>{letters}</bdi>
              </th>
              <td>{words.kinds[border.what]}</td>
              <td>{words.sides[border.side]}</td>
              <td className={styles['number']}>
                <button
                  type="button"
                  aria-label={`${letters}: ${count}`}
                  onClick={() => onShow(border)}
                >
                  {count}
                </button>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
