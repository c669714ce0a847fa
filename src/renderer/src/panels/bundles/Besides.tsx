import { useId } from 'react'
import type { BundlePreview } from '#core/bridge/bundle-calls'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import styles from './Bundles.module.css'

export type BesideKind = keyof BundlePreview['offered']

type BesidesProps = {
  readonly offered: BundlePreview['offered']
  readonly ticked: { readonly [K in BesideKind]: boolean }
  readonly onTick: (kind: BesideKind, isOn: boolean) => void
}

const kinds: readonly BesideKind[] = ['guidelines', 'incidents', 'gold']

/** What goes along with the readings, each with how many there are of it. */
export function Besides({ offered, ticked, onTick }: BesidesProps) {
  const { send } = useStrings().bundles
  return (
    <div role="group" aria-label={send.besides} className={styles['besides']}>
      <p>{send.besides}</p>
      {kinds.map((kind) => (
        <BesideBox
          key={kind}
          kind={kind}
          count={offered[kind]}
          isTicked={ticked[kind]}
          onTick={(isOn) => onTick(kind, isOn)}
        />
      ))}
    </div>
  )
}

type BesideBoxProps = {
  readonly kind: BesideKind
  readonly count: number
  readonly isTicked: boolean
  readonly onTick: (isOn: boolean) => void
}

function BesideBox({ kind, count, isTicked, onTick }: BesideBoxProps) {
  const { send } = useStrings().bundles
  const language = useLanguage()
  const id = useId()
  const hint = useId()
  return (
    <label htmlFor={id} className={styles['beside']} data-none={count === 0 || undefined}>
      <input
        id={id}
        type="checkbox"
        aria-describedby={hint}
        disabled={count === 0}
        checked={isTicked && count > 0}
        onChange={({ target }) => onTick(target.checked)}
      />
      <span>{send.kinds[kind](formatNumber(count, language))}</span>
      <span id={hint} className={styles['said']}>
        {count === 0 ? send.noneOf[kind] : send.kindHints[kind]}
      </span>
    </label>
  )
}
