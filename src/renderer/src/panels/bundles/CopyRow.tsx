import { useId } from 'react'
import type { KeptCopy } from '#core/bridge/copy-calls'
import { isolated } from '#core/text/isolated'
import { formatMoment, useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Markdown } from '../guidelines/Markdown'
import { useBesideText } from './beside-text'
import styles from './Bundles.module.css'

type CopyRowProps = {
  readonly copy: KeptCopy
  readonly isTicked: boolean
  readonly onTick: () => void
  readonly onChoose: () => void
}

/** One version that lies beside its file: what it is, whether it would be missed, and its uses. */
export function CopyRow({ copy, isTicked, onTick, onChoose }: CopyRowProps) {
  const { copies: words } = useStrings()
  const id = useId()
  const name = useCopyName()(copy)
  const facts = useCopyFacts()(copy)
  const { shared, place } = copy
  return (
    <div className={styles['copyRow']}>
      <label htmlFor={id} className={styles['copy']}>
        <input id={id} type="checkbox" checked={isTicked} onChange={onTick} />
        <span>{name}</span>
        <span className={styles['said']}>{facts}</span>
        <span className={styles['said']}>
          <bdi dir="ltr">{place}</bdi>
        </span>
      </label>
      {shared?.usable && (
        <Button size="small" aria-label={words.chooseIt(name)} onPress={onChoose}>
          {words.choose}
        </Button>
      )}
      {shared?.text && (
        <details className={styles['words']}>
          <summary>{words.text}</summary>
          <Markdown text={shared.text} />
        </details>
      )}
    </div>
  )
}

function useCopyName(): (copy: KeptCopy) => string {
  const { copies: words, bundles } = useStrings()
  const besideText = useBesideText()
  return ({ reading, shared }) => {
    if (reading) return words.of(isolated(reading.reader), isolated(reading.title))
    if (!shared) return words.file
    if (shared.of.is === 'gold') return words.of(bundles.send.gold, isolated(shared.of.title))
    const { title, who } = besideText(shared.of)
    return words.of(who, isolated(title))
  }
}

/** Whether it would be missed; who saved it and when, or whose name it bears. */
function useCopyFacts(): (copy: KeptCopy) => string {
  const { copies: words } = useStrings()
  const language = useLanguage()
  return ({ by, more, shared }) => {
    const count = more && more.tags + more.links
    const difference =
      count === null
        ? words[shared ? 'differs' : 'unknown']
        : count > 0
          ? words.more(count)
          : words[shared ? 'same' : 'settled']
    if (!shared) return `${difference} · ${words.by(isolated(by))}`
    const { savedAt, savedBy } = shared
    const who = savedBy === null ? [] : [words.savedBy(isolated(savedBy))]
    const when = savedAt === null ? [] : [formatMoment(savedAt, language)]
    return [difference, ...who, ...when].join(' · ')
  }
}
