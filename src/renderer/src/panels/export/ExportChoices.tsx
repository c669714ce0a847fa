import type { ProjectView } from '#core/bridge/calls'
import type { FormatFacts } from '#core/bridge/export-calls'
import type { ExportChoice } from '#core/bridge/export-choice'
import { readingStates } from '#core/annotation/reading'
import { wordOf } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { ManyOf } from '../../ui/ManyOf'
import { someOf } from './choice'
import styles from './ExportDialog.module.css'
import { FormatChoices } from './FormatChoices'
import { FormatSummary } from './FormatSummary'
import { OneOf } from './OneOf'
import { WhoseChoice } from './WhoseChoice'

type ExportChoicesProps = {
  readonly choice: ExportChoice
  readonly format: FormatFacts
  readonly project: ProjectView
  readonly openArticle: string | null
  readonly gold: boolean
  readonly onChange: (part: Partial<ExportChoice>) => void
}

/** What goes out, whose it is, and what the format leaves to choose. */
export function ExportChoices(props: ExportChoicesProps) {
  const { choice, format, project, openArticle, gold, onChange } = props
  const { export: strings, library } = useStrings()
  const language = useLanguage()
  const labels = project.scheme.span_types.map(({ id }) => id)
  return (
    <>
      <FormatSummary format={format} offsetUnit={choice.offsetUnit} />
      <div className={styles['choices']}>
        <WhoseChoice
          {...{ project, gold }}
          whose={choice.whose}
          onChoose={(whose) => onChange({ whose })}
        />
        <OneOf
          label={strings.names.label}
          value={choice.pseudonyms ? 'pseudonyms' : 'real'}
          options={{ real: strings.names.real, pseudonyms: strings.names.pseudonyms }}
          hint={choice.pseudonyms ? strings.names.hint : undefined}
          onChoose={(chosen) => onChange({ pseudonyms: chosen === 'pseudonyms' })}
        />
        <ManyOf
          label={strings.labels}
          value={choice.labels ?? labels}
          options={project.scheme.span_types.map((type) => ({
            id: type.id,
            name: wordOf(type, language)
          }))}
          onChange={(chosen) => onChange({ labels: mutable(someOf(chosen, labels)) })}
        />
        <ManyOf
          label={strings.states}
          value={choice.states ?? readingStates}
          options={readingStates.map((id) => ({ id, name: library.states[id] }))}
          onChange={(chosen) => {
            const states = readingStates.filter((state) => chosen.includes(state))
            onChange({ states: mutable(someOf(states, readingStates)) })
          }}
        />
        {openArticle !== null && (
          <OneOf
            label={strings.articles.label}
            value={choice.articles === null ? 'all' : 'open'}
            options={{ all: strings.articles.all, open: strings.articles.open }}
            onChoose={(chosen) => onChange({ articles: chosen === 'all' ? null : [openArticle] })}
          />
        )}
        <FormatChoices {...{ choice, format, onChange }} />
      </div>
    </>
  )
}

/** What is asked for is a list of its own. */
function mutable<N>(names: readonly N[] | null): N[] | null {
  return names === null ? null : [...names]
}
