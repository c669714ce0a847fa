import { readingStates, shownState } from '#core/annotation/reading'
import type { OpenArticle } from '../../state/open-article'
import { edit } from '../../state/reading-actions'
import { openVersions } from '../../state/version-actions'
import { useDesk } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Icon } from '../../ui/Icon'
import { PassButton } from '../second-pass/PassButton'
import styles from './InspectorPanel.module.css'

/** How far the annotator is with this article, and the way to how the reading was before. */
export function StateField({ open }: { readonly open: OpenArticle }) {
  const { reading, locked } = open
  const desk = useDesk()
  const { inspector, library, versions } = useStrings()
  const choose = (id: string) => {
    const to = readingStates.find((state) => state === id)
    if (to && to !== reading.state) edit(desk, { type: 'mark', from: reading.state, to })
  }
  return (
    <div className={styles['state']}>
      <Choice
        label={inspector.state}
        value={shownState(reading)}
        isDisabled={locked !== null}
        options={readingStates.map((id) => ({ id, name: library.states[id] }))}
        onChoose={choose}
      />
      <Button size="small" look="quiet" onPress={() => openVersions(desk)}>
        <Icon name="past" />
        {versions.open}
      </Button>
      <PassButton open={open} />
    </div>
  )
}
