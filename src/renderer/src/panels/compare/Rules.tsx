import { chosenBy, ruleIds } from '#core/review/settling-rules'
import { settleByRule } from '../../state/review-actions'
import { patchReview } from '../../state/review-opening'
import type { OpenReview } from '../../state/reviewing'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { PlainSelect } from '../../ui/PlainSelect'
import styles from './Decisions.module.css'
import { shortQuote } from './dispute-text'
import { useReaderName } from './reader-names'

/** Rules that settle many cases as one step; what they would settle is shown first. */
export function Rules({ open }: { readonly open: OpenReview }) {
  const desk = useDesk()
  const { compare } = useStrings()
  const preview = useWorkbench(({ reviewing }) => reviewing.preview)
  if (open.locked) return null
  return (
    <>
      <PlainSelect
        label={compare.rules.label}
        value={preview ?? ''}
        options={[
          { id: '', name: compare.rules.choose },
          ...ruleIds.map((id) => ({ id, name: compare.rules.names[id] }))
        ]}
        onChoose={(id) =>
          patchReview(desk, { preview: ruleIds.find((rule) => rule === id) ?? null })
        }
      />
      {preview && <Preview open={open} />}
    </>
  )
}

/** How many are named before the rest is counted. */
const named = 6

function Preview({ open }: { readonly open: OpenReview }) {
  const desk = useDesk()
  const { compare } = useStrings()
  const nameOf = useReaderName()
  const rule = useWorkbench(({ reviewing }) => reviewing.preview)
  if (!rule) return null
  const choices = chosenBy(rule, open.cases, open.standings)
  const { rules } = compare
  if (choices.length === 0) return <p className={styles['preview']}>{rules.nothing}</p>
  return (
    <div className={styles['preview']}>
      <p>{rules.preview(choices.length)}</p>
      <ul>
        {choices.slice(0, named).map(({ of, answer }) => {
          const chosen = answer.is === 'take' ? of.candidates[answer.candidate] : undefined
          const words = chosen?.tag
            ? shortQuote(open.article.text, chosen.tag.span)
            : compare.nothing
          return (
            <li key={of.id}>
              <bdi dir="auto">{words}</bdi> —{' '}
              {(chosen?.annotators ?? []).map(nameOf).join(compare.and)}
            </li>
          )
        })}
      </ul>
      {choices.length > named && <p>{rules.more(choices.length - named)}</p>}
      <Button size="small" look="primary" onPress={() => settleByRule(desk, rule)}>
        {rules.apply}
      </Button>
      <Button size="small" onPress={() => patchReview(desk, { preview: null })}>
        {rules.cancel}
      </Button>
    </div>
  )
}
