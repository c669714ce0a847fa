import { useState } from 'react'
import { makeFeedback } from '../../state/corrections-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { PlainSelect } from '../../ui/PlainSelect'
import { Toggle } from '../../ui/Toggle'
import styles from './Corrections.module.css'

/** Chooses a colleague and shows what they would be told. */
export function MakeFeedback() {
  const desk = useDesk()
  const { make: words } = useStrings().corrections
  const annotators = useWorkbench(({ project }) => project?.annotators)
  const [annotator, choose] = useState('')
  const [anonymous, setAnonymous] = useState(false)
  return (
    <div role="group" aria-label={words.heading} className={styles['make']}>
      <PlainSelect
        label={words.annotator}
        value={annotator}
        options={[{ id: '', name: words.choose }, ...(annotators ?? [])]}
        onChoose={choose}
      />
      <Toggle isSelected={anonymous} onChange={setAnonymous}>
        {words.anonymous}
      </Toggle>
      <Button
        isDisabled={annotator === ''}
        onPress={() => void makeFeedback(desk, { annotator, anonymous })}
      >
        {words.show}
      </Button>
    </div>
  )
}
