import type { ExportPreview } from '#core/bridge/export-calls'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import styles from './ExportDialog.module.css'

type PreviewProps = {
  readonly preview: ExportPreview
  /** Whether the articles are shared out among the splits. */
  readonly isSplit: boolean
}

/** How much goes out, and the first records to the letter. */
export function Preview({ preview, isSplit }: PreviewProps) {
  const strings = useStrings().export
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  const { readings, articles, annotations, links, leftOut, splits, isWhole } = preview
  const contents = strings.contents(
    number(readings),
    number(articles),
    number(annotations),
    number(links)
  )
  return (
    <section className={styles['preview']} aria-label={strings.preview}>
      <h3 className={styles['name']}>{strings.preview}</h3>
      <p className={styles['facts']}>{isWhole ? contents : strings.atLeast(contents)}</p>
      {isSplit && (
        <p className={styles['facts']}>
          {strings.splits(number(splits.train), number(splits.validation), number(splits.test))}
        </p>
      )}
      {leftOut.readings + leftOut.tags + leftOut.links > 0 && (
        <p className={styles['facts']}>
          {strings.leftOut(number(leftOut.readings), number(leftOut.tags), number(leftOut.links))}
        </p>
      )}
      {preview.inOtherForm && <p className={styles['facts']}>{strings.otherForm}</p>}
      {readings === 0 && <p className={styles['facts']}>{strings.nothing}</p>}
      {preview.files.map(({ name, text, isCut }) => (
        <figure key={name} className={styles['file']}>
          <figcaption>
            <bdi>{name}</bdi>
          </figcaption>
          <textarea
            readOnly
            className={styles['sample']}
            dir="ltr"
            rows={Math.min(16, text.split('\n').length + 1)}
            aria-label={strings.previewOf(name)}
            value={isCut ? `${text}…` : text}
          />
        </figure>
      ))}
    </section>
  )
}
