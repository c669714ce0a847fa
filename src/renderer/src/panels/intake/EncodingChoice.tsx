import { useId } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
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
  const title = useId()
  if (look.candidates.length === 0) return null
  return (
    <div className={styles['encodings']} data-open={chosen === undefined || undefined}>
      <span id={title} className={styles['question']}>
        {strings.encoding}
      </span>
      <ToggleButtonGroup
        aria-labelledby={title}
        orientation="vertical"
        selectionMode="single"
        selectedKeys={chosen === undefined ? [] : [chosen]}
        onSelectionChange={([encoding]) => encoding !== undefined && onChoose(String(encoding))}
      >
        {look.candidates.map(({ encoding, preview }) => (
          <ToggleButton key={encoding} id={encoding} className={styles['encoding'] ?? ''}>
            <span className={styles['dot']} aria-hidden />
            <bdi dir="ltr" className={styles['encodingName']}>
              {encoding}
            </bdi>
            <bdi className={styles['preview']} lang="ar">
              {preview}
            </bdi>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
