import type { FormatFacts } from '#core/bridge/export-calls'
import type { ExportChoice } from '#core/bridge/export-choice'
import { lostByAll } from '#core/formats/format'
import { useStrings } from '../../strings/use-strings'
import styles from './ExportDialog.module.css'

type FormatSummaryProps = {
  readonly format: FormatFacts
  readonly offsetUnit: ExportChoice['offsetUnit']
}

/** What a format is, what its offsets count, and what it has no place for. */
export function FormatSummary({ format, offsetUnit }: FormatSummaryProps) {
  const strings = useStrings().export
  const { name, about } = strings.formats[format.id]
  const { units, layouts } = strings
  const unit = format.heeds.includes('unit') ? offsetUnit : format.offsetUnit
  const own = format.loses.filter((loss) => !ofEvery.has(loss))
  return (
    <section className={styles['summary']}>
      <h3 className={styles['name']}>{name}</h3>
      <p>{about}</p>
      <p>
        {layouts[format.layout]} <bdi>(.{format.extension})</bdi> ·{' '}
        {unit === null ? strings.noOffsets : strings.counts(units[unit])}
      </p>
      <p>
        {own.length === 0
          ? strings.carriesAll
          : strings.loses(own.map((loss) => strings.losses[loss]).join(strings.andThen))}{' '}
        {!format.reads && strings.writesOnly}
      </p>
    </section>
  )
}

const ofEvery: ReadonlySet<string> = new Set(lostByAll)
