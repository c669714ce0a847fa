import { tagsByLabel } from '#core/progress/labels'
import type { Trace } from '#core/progress/trace'
import { labelById } from '#core/scheme/rules'
import { formatNumber, wordOf } from '#core/words/said'
import { useStrings } from '../../strings/use-strings'
import { ChartTable } from '../charts/ChartTable'
import { StackChart } from '../charts/StackChart'
import { useLook } from '../ledger/use-look'
import type { Listed } from './ArticleList'
import styles from './Progress.module.css'

type LabelsPartProps = {
  readonly traces: readonly Trace[]
  readonly onList: (listed: Listed) => void
}

/** How many tags there are of each label, and in which articles. */
export function LabelsPart({ traces, onList }: LabelsPartProps) {
  const { progress } = useStrings()
  const { scheme, language } = useLook()
  const stacks = tagsByLabel(traces).map(({ label, tags, articles }) => {
    const known = labelById(scheme, label)
    const name = known ? wordOf(known, language) : label
    return {
      key: label,
      name,
      counts: { tags },
      total: tags,
      articles,
      show: progress.show(name)
    }
  })
  if (stacks.length === 0) return null
  const list = ({ name, articles }: (typeof stacks)[number]) => onList({ name, articles })
  return (
    <div className={styles['pair']}>
      <StackChart
        title={progress.labels}
        unit={progress.tags}
        stacks={stacks}
        kinds={[{ id: 'tags', name: progress.tags, colour: 'var(--label-0)' }]}
        onChoose={list}
      />
      <ChartTable
        caption={progress.labels}
        heads={[progress.label, progress.tags, progress.articles]}
        rows={stacks.map((stack) => ({
          key: stack.key,
          show: stack.show,
          onShow: () => list(stack),
          cells: [
            stack.name,
            formatNumber(stack.total, language),
            formatNumber(stack.articles.length, language)
          ]
        }))}
      />
    </div>
  )
}
