import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Icon } from '../../ui/Icon'
import { inContext } from './context'
import styles from './MentionTree.module.css'
import { keyOf, tickOf, type GroupRow, type MentionRow, type Row } from './mention-rows'

type MentionTreeRowProps = {
  readonly row: Row
  readonly text: string
  readonly start: number
  readonly current: boolean
  readonly onPress: () => void
}

/** One line of the tree: a group's heading, or a mention in its line, with its tick. */
export function MentionTreeRow({ row, text, start, current, onPress }: MentionTreeRowProps) {
  const tick = tickOf(row)
  const place =
    row.is === 'group'
      ? { 'aria-level': 1 }
      : { 'aria-level': 2, 'aria-posinset': row.position, 'aria-setsize': row.count }
  return (
    <div
      id={`mention-${keyOf(row)}`}
      role="treeitem"
      aria-selected={current}
      aria-checked={tick ?? 'false'}
      aria-disabled={tick === null}
      {...place}
      tabIndex={-1}
      className={styles['row']}
      style={{ transform: `translateY(${start}px)` }}
      data-is={row.is}
      onClick={onPress}
      onKeyDown={() => undefined}
    >
      <Tick tick={tick} />
      {row.is === 'group' ? <Heading row={row} /> : <Line row={row} text={text} />}
    </div>
  )
}

function Tick({ tick }: { readonly tick: ReturnType<typeof tickOf> }) {
  return (
    <span className={styles['tick']} data-tick={tick ?? 'none'} aria-hidden="true">
      {tick === 'true' && <Icon name="check" />}
      {tick === 'mixed' && <Icon name="minus" />}
    </span>
  )
}

function Heading({ row: { group, offered } }: { readonly row: GroupRow }) {
  const { mentions } = useStrings()
  const language = useLanguage()
  const ticked = offered.filter((mention) => mention.ticked).length
  const number = (value: number) => formatNumber(value, language)
  return (
    <span className={styles['heading']}>
      {mentions.groups[group]}
      <span className={styles['count']}>
        {mentions.tickedOf(number(ticked), number(offered.length))}
      </span>
    </span>
  )
}

function Line({ row: { mention }, text }: { readonly row: MentionRow; readonly text: string }) {
  const { mentions } = useStrings()
  const { before, words, after } = inContext(text, mention.span)
  const { standing, doubtful } = mention
  const remark = standing === 'free' ? (doubtful ? mentions.doubtful : null) : mentions[standing]
  return (
    <>
      <bdi className={styles['line']} dir="rtl" lang="ar">
        <span className={styles['before']}>
          <span>{before}</span>
        </span>
        <mark className={styles['words']}>{words}</mark>
        <span className={styles['after']}>{after}</span>
      </bdi>
      {remark && <span className={styles['remark']}>{remark}</span>}
    </>
  )
}
