import { Label, ProgressBar } from 'react-aria-components'
import type { ExportPage } from '#core/bridge/export-calls'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import styles from './ExportResult.module.css'

/** How far the writing is, or the reading back. */
export function ExportProgress({ page }: { readonly page: ExportPage }) {
  const strings = useStrings().export
  const language = useLanguage()
  const { stage, done, total } = page
  return (
    <ProgressBar
      className={styles['progress'] ?? ''}
      value={done}
      maxValue={Math.max(1, total)}
      valueLabel={strings.progress(formatNumber(done, language), formatNumber(total, language))}
    >
      {({ percentage = 0, valueText }) => (
        <>
          <Label>{stage === 'writing' ? strings.writing : strings.readingBack}</Label>
          <span>{valueText}</span>
          <div className={styles['track']}>
            <div className={styles['bar']} style={{ inlineSize: `${percentage}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  )
}
