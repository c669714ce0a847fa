import type { BundlePreview } from '#core/bridge/bundle-calls'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { useScroller } from '../../ui/use-scroller'
import { useBesideText } from './beside-text'
import styles from './Bundles.module.css'

/** How many files a choice comes to. */
export function filesIn(preview: BundlePreview): number {
  const { readings, articles, gold, guidelines, incidents } = preview
  return readings + articles + gold + guidelines + incidents
}

/** What a bundle will hold: how much of each, and the articles, guidelines and incidents by name. */
export function BundleContents({ preview }: { readonly preview: BundlePreview }) {
  const { send } = useStrings().bundles
  const language = useLanguage()
  const sums = useSums()
  const { readings, articles, gold, items, besides } = preview
  const scroller = useScroller<HTMLDivElement>()
  const besideText = useBesideText()
  const rest = Math.max(readings, articles, gold) - items.length
  return (
    <>
      <p className={styles['facts']}>{sums(preview)}</p>
      <div ref={scroller} role="group" aria-label={send.list} className={styles['list']}>
        <ul>
          {items.map(({ title, readers, gold }, at) => (
            <li key={`${at}:${title}`}>
              <span dir="auto">{title}</span>
              <span className={styles['who']}>
                {readers.map((name) => (
                  <bdi key={name}>{name}</bdi>
                ))}
                {gold && <span>{send.gold}</span>}
              </span>
            </li>
          ))}
        </ul>
        {items.length >= 200 && rest > 0 && <p>{send.more(rest)}</p>}
        <ul>
          {besides.map((beside, at) => {
            const { title, who } = besideText(beside)
            return (
              <li key={`${at}:${title}`}>
                <span dir="auto">{title}</span>
                <span className={styles['who']}>{who}</span>
              </li>
            )
          })}
        </ul>
        {preview.incidents > 200 && (
          <p>{send.moreIncidents(formatNumber(preview.incidents - 200, language))}</p>
        )}
      </div>
    </>
  )
}

type Sums = Pick<BundlePreview, 'readings' | 'articles' | 'gold' | 'guidelines' | 'incidents'>

/** How much of each kind there is, in words; of what is seldom sent only where there is any. */
export function useSums(): (sums: Sums) => string {
  const { send } = useStrings().bundles
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  return (sums) =>
    [
      send.contents(number(sums.readings), number(sums.articles)),
      ...(['gold', 'guidelines', 'incidents'] as const).flatMap((kind) =>
        sums[kind] > 0 ? [send.sums[kind](number(sums[kind]))] : []
      )
    ].join(' · ')
}
