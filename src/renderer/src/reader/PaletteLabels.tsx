import { useEffect, useId, useState, type ReactNode } from 'react'
import { canHaveGuideline, firstSentence } from '#core/guidelines/guideline'
import { enabledLabels } from '#core/scheme/rules'
import type { Label, Scheme } from '#core/scheme/scheme'
import { wordOf } from '#core/words/said'
import { LabelMark } from '../labels/LabelMark'
import { labelLook } from '../labels/label-look'
import { fetchGuideline } from '../state/guideline-actions'
import { guidelineKey } from '../state/guidelines'
import { legendsOf, letterOfLabel } from '../state/keys'
import { useDesk, useWorkbench } from '../state/workbench'
import { useLanguage } from '../strings/use-strings'
import { Key } from '../ui/Key'
import styles from './Palette.module.css'

type PaletteLabelsProps = {
  readonly scheme: Scheme
  /** What stands in the row after the labels. */
  readonly children: ReactNode
  readonly onChoose: (label: string) => void
}

/** The labels with their keys; the one under the pointer says when it is chosen, by its guideline. */
export function PaletteLabels({ scheme, onChoose, children }: PaletteLabelsProps) {
  const language = useLanguage()
  const [looked, look] = useState<Label | null>(null)
  const hint = useId()
  const sentence = useSentence(looked)
  return (
    <>
      <div className={styles['row']}>
        {enabledLabels(scheme).map((label) => (
          <button
            key={label.id}
            type="button"
            className={styles['label']}
            aria-describedby={looked?.id === label.id && sentence !== '' ? hint : undefined}
            // The words stay selected while the button is pressed.
            onMouseDown={(event) => event.preventDefault()}
            onMouseEnter={() => look(label)}
            onMouseLeave={() => look(null)}
            onFocus={() => look(label)}
            onBlur={() => look(null)}
            onClick={() => onChoose(label.id)}
          >
            <LabelMark look={labelLook(scheme, label.id)} />
            {wordOf(label, language)}
            <Key legends={legendsOf(letterOfLabel(label.id) ?? `Digit${label.hotkey}`)} />
          </button>
        ))}
        {children}
      </div>
      {sentence !== '' && (
        <p id={hint} className={styles['hint']} dir="auto">
          {sentence}
        </p>
      )}
    </>
  )
}

/** The first sentence of a label's guideline, read when it is first looked at. */
function useSentence(label: Label | null): string {
  const desk = useDesk()
  const language = useLanguage()
  const id = label && canHaveGuideline(label.id) ? label.id : null
  const view = useWorkbench(({ guidelines }) =>
    id === null ? undefined : guidelines.views[guidelineKey(id, language)]
  )
  const isKnown = view !== undefined
  useEffect(() => {
    if (id !== null && !isKnown) void fetchGuideline(desk, id)
  }, [desk, id, isKnown])
  return view ? firstSentence(view.text) : ''
}
