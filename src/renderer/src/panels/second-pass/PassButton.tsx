import { shownState } from '#core/annotation/reading'
import type { OpenArticle } from '../../state/open-article'
import { turnPass } from '../../state/pass-actions'
import { useDesk } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'

/** Offers a second pass over an article that was read, or ends the one that is on. */
export function PassButton({ open }: { readonly open: OpenArticle }) {
  const desk = useDesk()
  const { secondPass } = useStrings()
  const isOn = open.pass !== undefined
  const isUnread = shownState(open.reading) === 'new'
  return (
    <Button
      size="small"
      look="quiet"
      isDisabled={!isOn && (open.locked !== null || isUnread)}
      onPress={() => turnPass(desk)}
    >
      <Icon name="again" />
      {isOn ? secondPass.end : secondPass.open}
    </Button>
  )
}
