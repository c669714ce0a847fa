import { undoDecision } from '../../state/double-count-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'

/** Takes back the last decision about two figures, where one was made in this session. */
export function UndoDecision() {
  const desk = useDesk()
  const strings = useStrings().ledger
  const decided = useWorkbench(({ ledger }) => ledger.decided.length)
  if (decided === 0) return null
  return (
    <Button look="quiet" size="small" onPress={() => void undoDecision(desk)}>
      <Icon name="undo" />
      {strings.undo}
    </Button>
  )
}
