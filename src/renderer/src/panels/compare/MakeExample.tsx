import type { Settlement } from '#core/annotation/settlement'
import type { Dispute } from '#core/review/disputes'
import { addExample } from '../../state/guideline-actions'
import type { OpenReview } from '../../state/reviewing'
import { useDesk, useWorkbench } from '../../state/workbench'
import { labelText } from '../../strings/edit-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'

type MakeExampleProps = {
  readonly dispute: Dispute
  readonly settlement: Settlement
  readonly open: OpenReview
}

/** Puts what was decided, and why, into the guideline of its label, to be read over and saved there. */
export function MakeExample({ dispute, settlement, open }: MakeExampleProps) {
  const desk = useDesk()
  const { compare, guidelines } = useStrings()
  const language = useLanguage()
  const scheme = useWorkbench(({ project }) => project?.scheme)
  const decided = open.gold.tags.find(({ id }) => settlement.result.includes(id))
  const tag = decided ?? dispute.candidates.find((candidate) => candidate.tag)?.tag
  if (!scheme || !tag || settlement.kind === 'link') return null
  const { start, end } = decided?.span ?? dispute.span
  const reason = settlement.reason ? compare.reasons[settlement.reason] : ''
  const why = [reason, settlement.words].filter((part) => part !== '').join(': ')
  const example = {
    words: open.article.text.slice(start, end),
    decided: decided ? labelText(decided.label, scheme, language) : compare.noneOf,
    why
  }
  return (
    <Button size="small" onPress={() => void addExample(desk, tag.label, example)}>
      {guidelines.example}
    </Button>
  )
}
