import { memo } from 'react'
import type { SumLine, SumTotal } from '#core/ledger/sums'
import type { LedgerRow } from '#core/ledger/rows'
import { showRows } from '../../state/ledger-actions'
import { useDesk } from '../../state/workbench'
import { boundsText } from '../../strings/bounds-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { boundsOf } from '#core/ledger/bounds'
import { Button } from '../../ui/Button'
import { choiceText, partiesText, type Look } from './columns'
import { FigureList } from './FigureList'
import styles from './Ledger.module.css'
import type { Shown } from './LedgerGrid'

type PanelProps = { readonly shown: Shown; readonly look: Look }

/** The people of each harm and status as a range, with what it was added up from. */
export const TotalsPanel = memo(function TotalsPanel({ shown, look }: PanelProps) {
  const strings = useStrings().ledger
  const { totals, apart } = shown.sums
  return (
    <div className={styles['panel']}>
      <p className={styles['hint']}>{strings.totalsLead}</p>
      {totals.length === 0 && <p className={styles['hint']}>{strings.noTotals}</p>}
      {totals.map((total) => (
        <Total key={`${total.harm} ${total.status}`} total={total} rows={shown.rows} look={look} />
      ))}
      {apart.length > 0 && <h3 className={styles['subtitle']}>{strings.apartTitle}</h3>}
      {apart.map((line, index) => (
        <section key={`${line.apart} ${index}`} className={styles['total']}>
          <h4 className={styles['reason']}>{line.apart && strings.apart[line.apart]}</h4>
          <Line line={line} rows={shown.rows} look={look} />
        </section>
      ))}
    </div>
  )
})

type TotalProps = {
  readonly total: SumTotal
  readonly rows: readonly LedgerRow[]
  readonly look: Look
}

function Total({ total, rows, look }: TotalProps) {
  const language = useLanguage()
  const { harm, status, bounds, lines } = total
  const name = kindText(harm, status, look)
  return (
    <section className={styles['total']} aria-label={name}>
      <h3 className={styles['sum']}>
        <span>{name}</span>
        <strong>{boundsText(bounds, language)}</strong>
      </h3>
      <Arithmetic total={total} rows={rows} />
      {lines.map((line, index) => (
        <Line key={index} line={line} rows={rows} look={look} />
      ))}
    </section>
  )
}

/** How many summands are written out. */
const written = 8

/** «3 + 5 to 10 + at least 1»: what the sum is made of, in the order of the lines. */
function Arithmetic({ total, rows }: Omit<TotalProps, 'look'>) {
  const strings = useStrings().ledger
  const language = useLanguage()
  const count = total.lines.reduce((sum, { counted }) => sum + counted.length, 0)
  if (count < 2) return null
  const numbers = total.lines.flatMap(({ counted }) => [...counted.subarray(0, written)])
  const terms = numbers.slice(0, written).flatMap((number) => {
    const row = rows[number]
    return row ? [boundsText(boundsOf(row), language)] : []
  })
  const rest = count - terms.length
  return (
    <p className={styles['arithmetic']}>
      {'= '}
      {terms.map((term, index) => (
        <span key={index}>
          {index > 0 && ' + '}
          <bdi>{/\s/.test(term) ? `(${term})` : term}</bdi>
        </span>
      ))}
      {rest > 0 && ` + … ${strings.more(rest)}`}
    </p>
  )
}

type LineProps = {
  readonly line: SumLine
  readonly rows: readonly LedgerRow[]
  readonly look: Look
}

function Line({ line, rows, look }: LineProps) {
  const desk = useDesk()
  const strings = useStrings().ledger
  const language = useLanguage()
  const who = partiesText(line.victims, language) || strings.nobody
  const harm = line.harm.map((one) => choiceText('FIGURE', 'harm', one, look)).join(strings.and)
  const name = `${who} · ${harm}`
  const show = () => {
    const all = [...line.counted, ...line.repeated, ...line.parts]
    showRows(
      desk,
      all.flatMap((number) => rows[number]?.key ?? []),
      name
    )
  }
  return (
    <div className={styles['line']}>
      <div className={styles['lineHead']}>
        <bdi>{line.apart === null ? who : name}</bdi>
        <span>{boundsText(boundsOf(line.value), language)}</span>
        <Button
          look="quiet"
          size="small"
          aria-label={`${strings.counted(line.counted.length)} · ${strings.showRows(name)}`}
          onPress={show}
        >
          {strings.counted(line.counted.length)}
        </Button>
      </div>
      <FigureList numbers={line.counted} rows={rows} />
      {line.repeated.length > 0 && (
        <p className={styles['hint']}>{strings.repeated(line.repeated.length)}</p>
      )}
      <FigureList numbers={line.repeated} rows={rows} />
      {line.parts.length > 0 && (
        <p className={styles['hint']}>{strings.parts(line.parts.length)}</p>
      )}
      <FigureList numbers={line.parts} rows={rows} />
    </div>
  )
}

/** Harm and status in words: «Killed · Civilian». */
export function kindText(harm: string, status: string | null, look: Look): string {
  const parts = [choiceText('FIGURE', 'harm', harm, look)]
  if (status !== null) parts.push(choiceText('FIGURE', 'status', status, look))
  return parts.join(' · ')
}
