import { useMemo } from 'react'
import type { Invisible } from '#core/text/invisibles'
import { useDesk, useWorkbench, type Desk } from '../../state/workbench'
import { codeOf, signName } from '../../strings/sign-names'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import styles from './LensPanel.module.css'

/** The invisible characters of the article by their kind, each with its names, number and places. */
export function LensPanel() {
  const desk = useDesk()
  const { lens: words } = useStrings()
  const shown = useWorkbench(({ lens }) => lens)
  const open = useWorkbench(({ open }) => open)
  const invisibles = open?.invisibles
  const groups = useMemo(
    () => (shown && invisibles ? groupsOf(invisibles()) : []),
    [shown, invisibles]
  )
  if (!shown || !open) return null
  return (
    <section className={styles['panel']} aria-label={words.label}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{words.label}</h2>
        {groups.length === 0 && <span className={styles['none']}>{words.none}</span>}
        <span className={styles['space']} />
        <Button
          look="quiet"
          size="icon"
          aria-label={words.close}
          onPress={() => desk.store.patch({ lens: false })}
        >
          <Icon name="close" />
        </Button>
      </div>
      {groups.length > 0 && (
        <ul className={styles['list']}>
          {groups.map((signs) => (
            <SignRow key={signs[0]?.code} signs={signs} />
          ))}
        </ul>
      )}
    </section>
  )
}

function SignRow({ signs }: { readonly signs: readonly Invisible[] }) {
  const desk = useDesk()
  const { lens: words } = useStrings()
  const language = useLanguage()
  const [first] = signs
  if (!first) return null
  const names = signName(first)
  const other = language === 'ar' ? 'en' : 'ar'
  return (
    <li className={styles['row']} data-kind={first.kind}>
      <span className={styles['sign']}>
        <span className={styles['mark']} aria-hidden="true">
          {names.mark}
        </span>
        <bdi className={styles['code']} dir="ltr">
          {codeOf(first)}
        </bdi>
      </span>
      <span className={styles['names']}>
        <span>{names[language]}</span>
        <bdi className={styles['other']} lang={other}>
          {names[other]}
        </bdi>
      </span>
      <span className={styles['count']}>{formatNumber(signs.length, language)}</span>
      <Button
        look="quiet"
        size="icon"
        aria-label={words.previous(names[language])}
        onPress={() => goTo(desk, signs, -1)}
      >
        <Icon name="up" />
      </Button>
      <Button
        look="quiet"
        size="icon"
        aria-label={words.next(names[language])}
        onPress={() => goTo(desk, signs, 1)}
      >
        <Icon name="chevron" />
      </Button>
    </li>
  )
}

/** Puts the caret before the next or the previous of these signs, round and round. */
function goTo({ store }: Desk, signs: readonly Invisible[], step: 1 | -1): void {
  const here = store.get().selection?.start ?? -1
  const next =
    step === 1
      ? (signs.find(({ span }) => span.start > here) ?? signs[0])
      : (signs.findLast(({ span }) => span.start < here) ?? signs.at(-1))
  if (!next) return
  const { start } = next.span
  store.patch({ goTo: { span: { start, end: start }, withKeys: false } })
}

/** What sets a direction comes first, then by code point. */
function groupsOf(signs: readonly Invisible[]): readonly (readonly Invisible[])[] {
  const groups = new Map<number, Invisible[]>()
  for (const sign of signs) {
    const group = groups.get(sign.code)
    if (group) group.push(sign)
    else groups.set(sign.code, [sign])
  }
  return [...groups.entries()]
    .toSorted(([a, [one]], [b, [two]]) => rank(one) - rank(two) || a - b)
    .map(([, group]) => group)
}

function rank(sign: Invisible | undefined): number {
  if (sign?.kind === 'direction') return 0
  return sign?.kind === 'line-end' ? 2 : 1
}
