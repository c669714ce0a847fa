import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { FileLook } from '#core/bridge/intake-calls'
import { useStrings } from '../../strings/use-strings'
import styles from './IntakeDialog.module.css'

type EncodingChoiceProps = {
  readonly look: FileLook
  readonly chosen: string | undefined
  readonly onChoose: (encoding: string) => void
}

/** The encodings that a file may be in, each with the text as it would read. */
export function EncodingChoice({ look, chosen, onChoose }: EncodingChoiceProps) {
  const { intake: strings } = useStrings()
  if (look.candidates.length === 0) return null
  return (
    <RadioGroup
      className={styles['encodings'] ?? ''}
      data-open={chosen === undefined || undefined}
      value={chosen ?? null}
      onChange={onChoose}
    >
      <Label className={styles['question'] ?? ''}>{strings.encoding}</Label>
      {look.candidates.map(({ encoding, preview }) => (
        <Radio key={encoding} value={encoding} className={styles['encoding'] ?? ''}>
          <span className={styles['dot']} aria-hidden />
          <bdi dir="ltr" className={styles['encodingName']}>
            {encoding}
          </bdi>
          <bdi className={styles['preview']} lang="ar">
            {preview}
          </bdi>
        </Radio>
      ))}
    </RadioGroup>
  )
}
