import type { ExportChoice } from '#core/bridge/export-choice'
import { useStrings } from '../../strings/use-strings'
import { NumberField } from '../../ui/NumberField'
import { TextField } from '../../ui/TextField'
import field from '../../ui/Field.module.css'
import { evenSplit } from './choice'
import styles from './ExportDialog.module.css'
import { OneOf } from './OneOf'

type Split = ExportChoice['split']

type SplitChoiceProps = {
  readonly split: Split
  readonly onChange: (split: Split) => void
}

const parts = ['train', 'validation', 'test'] as const
const largest = 1_000_000

/** Everything for training, or shares of the articles for training, validation and testing. */
export function SplitChoice({ split, onChange }: SplitChoiceProps) {
  const strings = useStrings().export.split
  return (
    <div className={styles['split']}>
      <OneOf
        label={strings.label}
        value={split === null ? 'none' : 'by'}
        options={{ none: strings.none, by: strings.by }}
        hint={split === null ? undefined : strings.hint}
        onChoose={(chosen) => onChange(chosen === 'none' ? null : evenSplit)}
      />
      {split !== null && (
        <div className={styles['parts']}>
          {parts.map((part) => (
            <NumberField
              key={part}
              label={strings[part]}
              value={split[part]}
              placeholder={strings.notSet}
              complaint={strings.complaint}
              onChange={(share) =>
                onChange({ ...split, [part]: Math.min(largest, Math.max(0, share ?? 0)) })
              }
            />
          ))}
          <TextField
            label={strings.seed}
            value={split.seed}
            maxLength={200}
            onChange={(seed) => onChange({ ...split, seed })}
          />
        </div>
      )}
      {split !== null && split.train + split.validation + split.test === 0 && (
        <p className={field['complaint']}>{strings.nothing}</p>
      )}
    </div>
  )
}
