import { chosenBy, ruleIds } from '#core/review/settling-rules'
import { settleByRule } from '../../state/review-actions'
import { patchReview } from '../../state/review-opening'
import type { OpenReview } from '../../state/reviewing'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Toggle } from '../../ui/Toggle'
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
    <div className={styles['rules']} role="group" aria-label={compare.rules.label}>
      <span className={styles['rulesTitle']}>{compare.rules.label}</span>
      {ruleIds.map((rule) => (
        <Toggle
          key={rule}
          size="small"
          isSelected={preview === rule}
          onChange={(shows) => patchReview(desk, { preview: shows ? rule : null })}
        >
          {compare.rules.names[rule]}
        </Toggle>
      ))}
      {preview && <Preview open={open} />}
    </div>
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
