import type { ProjectView } from '#core/bridge/calls'
import type { ExportChoice } from '#core/bridge/export-choice'
import { useStrings } from '../../strings/use-strings'
import { Choice } from '../../ui/Choice'

type Whose = ExportChoice['whose']

type WhoseChoiceProps = {
  readonly project: ProjectView
  /** Whether there are readings that were agreed upon. */
  readonly gold: boolean
  readonly whose: Whose
  readonly onChoose: (whose: Whose) => void
}

/** Mine, a colleague's, everybody's, or what was agreed upon. */
export function WhoseChoice({ project, gold, whose, onChoose }: WhoseChoiceProps) {
  const strings = useStrings().export
  const { annotator, annotators } = project
  const offered: readonly { readonly whose: Whose; readonly name: string }[] = [
    { whose: { kind: 'annotator', id: annotator.id }, name: strings.mine(annotator.name) },
    ...annotators
      .filter(({ id }) => id !== annotator.id)
      .map(({ id, name }) => ({ whose: { kind: 'annotator' as const, id }, name })),
    { whose: { kind: 'all' }, name: strings.everyone },
    ...(gold ? [{ whose: { kind: 'gold' as const }, name: strings.gold }] : [])
  ]
  return (
    <Choice
      label={strings.annotator}
      value={keyOf(whose)}
      options={offered.map((one) => ({ id: keyOf(one.whose), name: one.name }))}
      onChoose={(key) => {
        const found = offered.find((one) => keyOf(one.whose) === key)
        if (found) onChoose(found.whose)
      }}
    />
  )
}

/** A colon is in no id. */
function keyOf(whose: Whose): string {
  return whose.kind === 'annotator' ? `annotator:${whose.id}` : whose.kind
}
