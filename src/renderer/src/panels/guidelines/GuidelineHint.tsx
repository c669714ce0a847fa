import { useEffect } from 'react'
import { canHaveGuideline, firstSentence } from '#core/guidelines/guideline'
import { fetchGuideline, openGuideline } from '../../state/guideline-actions'
import { guidelineKey } from '../../state/guidelines'
import { legendsOf } from '../../state/keys'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Key } from '../../ui/Key'
import styles from './Guidelines.module.css'

/** The first sentence of a label's guideline where the label is chosen, and the way to the whole. */
export function GuidelineHint({ label }: { readonly label: string }) {
  const desk = useDesk()
  const { guidelines } = useStrings()
  const language = useLanguage()
  const view = useWorkbench(({ guidelines }) => guidelines.views[guidelineKey(label, language)])
  const isKnown = view !== undefined
  useEffect(() => {
    if (!isKnown) void fetchGuideline(desk, label)
  }, [desk, label, isKnown])
  if (!canHaveGuideline(label)) return null
  return (
    <div className={styles['hint']}>
      {view && view.text !== '' && <p dir="auto">{firstSentence(view.text)}</p>}
      <Button look="quiet" size="small" onPress={() => void openGuideline(desk, label)}>
        <Icon name="book" />
        {guidelines.open}
        <Key legends={legendsOf('KeyD')} />
      </Button>
    </div>
  )
}
