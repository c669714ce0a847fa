import type { FormatFacts } from '#core/bridge/export-calls'
import type { ExportChoice } from '#core/bridge/export-choice'
import { useStrings } from '../../strings/use-strings'
import { OneOf } from './OneOf'
import { SplitChoice } from './SplitChoice'

type FormatChoicesProps = {
  readonly choice: ExportChoice
  readonly format: FormatFacts
  readonly onChange: (part: Partial<ExportChoice>) => void
}

/** Names that are the same in every language. */
const taggings = { bio: 'BIO', iob1: 'IOB1', bioes: 'BIOES' }

/** Only what the chosen format takes heed of. */
export function FormatChoices({ choice, format, onChange }: FormatChoicesProps) {
  const strings = useStrings().export
  const { text, tokens, tagging, units } = strings
  const heeds = new Set(format.heeds)
  return (
    <>
      {format.textOptional && (
        <OneOf
          label={text.label}
          value={choice.withText ? 'with' : 'without'}
          options={{ with: text.with, without: text.without }}
          onChoose={(chosen) => onChange({ withText: chosen === 'with' })}
        />
      )}
      {heeds.has('tokens') && (
        <OneOf
          label={tokens.label}
          value={choice.tokens}
          options={{
            'split-at-tags': tokens['split-at-tags'],
            words: tokens.words,
            spaces: tokens.spaces
          }}
          onChoose={(policy) => onChange({ tokens: policy })}
        />
      )}
      {heeds.has('tagging') && (
        <OneOf
          label={tagging}
          value={choice.tagging}
          options={taggings}
          onChoose={(chosen) => onChange({ tagging: chosen })}
        />
      )}
      {heeds.has('unit') && (
        <OneOf
          label={units.label}
          value={choice.offsetUnit}
          options={{ codepoint: units.codepoint, utf16: units.utf16, utf8: units.utf8 }}
          onChoose={(offsetUnit) => onChange({ offsetUnit })}
        />
      )}
      {heeds.has('splits') && (
        <SplitChoice split={choice.split} onChange={(split) => onChange({ split })} />
      )}
    </>
  )
}
