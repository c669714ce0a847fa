import { formatNumber } from '#core/words/said'
import { wordOf } from '#core/words/said'
import { useEffect, useRef } from 'react'
import type { Example } from '#core/review/tally'
import { goToWords } from '../../state/rooms'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import styles from './Figures.module.css'

type ExamplesProps = {
  readonly title: string
  readonly count: number
  readonly examples: readonly Example[]
  readonly onClose: () => void
}

/** The words behind a number; each leads to its place in the article. */
export function Examples({ title, count, examples, onClose }: ExamplesProps) {
  const { examples: words } = useStrings().agreement
  const language = useLanguage()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={styles['examples']} role="group" aria-label={title}>
      <div className={styles['head']}>
        <h4 ref={heading} tabIndex={-1} className={styles['question']}>
          {title} · {words.heading(count)}
          {examples.length < count && ` · ${words.shown(formatNumber(examples.length, language))}`}
        </h4>
        <Button look="quiet" size="icon" aria-label={words.close} onPress={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <ul className={styles['places']}>
        {examples.map((example, index) => (
          <Place key={index} example={example} />
        ))}
      </ul>
    </div>
  )
}

function Place({ example }: { readonly example: Example }) {
  const desk = useDesk()
  const { agreement } = useStrings()
  const language = useLanguage()
  const project = useWorkbench(({ project }) => project)
  const { article, span, words, annotators, labels } = example
  const title = project?.articles.find(({ id }) => id === article)?.title ?? article
  const said = annotators.map((id, at) => {
    const name = project?.annotators.find((one) => one.id === id)?.name ?? id
    const label = project?.scheme.span_types.find((one) => one.id === labels[at])
    return { id, name, label: label ? wordOf(label, language) : agreement.confusion.nothing }
  })
  const [line = ''] = words.split('\n', 1)
  const short = line.length > 70 ? `${line.slice(0, 70)}…` : line
  return (
    <li>
      <Button
        look="quiet"
        aria-label={agreement.examples.goTo(short)}
        onPress={() => void goToWords(desk, article, span)}
      >
        <bdi lang="ar" className={styles['words']}>
          {short}
        </bdi>
      </Button>
      <span className={styles['small']}>
        {said.map(({ id, name, label }) => (
          <span key={id}>
            <bdi>{name}</bdi>: {label} ·{' '}
          </span>
        ))}
        <bdi>{title}</bdi>
      </span>
    </li>
  )
}
