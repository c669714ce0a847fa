import { formatNumber } from '#core/words/said'
import { wordOf } from '#core/words/said'
import { measureAgreement, stopAgreement } from '../../state/agreement-actions'
import type { AgreementChoice } from '../../state/agreement'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { ManyOf } from '../../ui/ManyOf'
import { PlainSelect } from '../../ui/PlainSelect'
import styles from './Figures.module.css'

const everything = ''

/** What is measured: whose readings, which label, which article; and how far it has come. */
export function AgreementHead() {
  const desk = useDesk()
  const { agreement: words } = useStrings()
  const language = useLanguage()
  const project = useWorkbench(({ project }) => project)
  const { choice, people, compared } = useWorkbench(({ agreement }) => agreement)
  if (!project) return null
  const change = (part: Partial<AgreementChoice>) =>
    void measureAgreement(desk, { ...choice, ...part })
  const names = people.map(({ id }) => ({
    id,
    name: project.annotators.find((one) => one.id === id)?.name ?? id
  }))
  return (
    <header className={styles['choices']}>
      <h2 className={styles['title']}>{words.title}</h2>
      <p className={styles['lead']}>{words.lead}</p>
      <div className={styles['fields']}>
        {names.length > 0 && (
          <ManyOf
            label={words.annotators}
            value={choice.annotators ?? compared}
            options={names}
            onChange={(ids) => {
              if (ids.length > 0 && ids.length <= 8) change({ annotators: ids })
            }}
          />
        )}
        <PlainSelect
          label={words.label}
          value={choice.label ?? everything}
          options={[
            { id: everything, name: words.everyLabel },
            ...project.scheme.span_types.map((type) => ({
              id: type.id,
              name: wordOf(type, language)
            }))
          ]}
          onChoose={(id) => change({ label: id === everything ? null : id })}
        />
        <PlainSelect
          label={words.article}
          value={choice.article ?? everything}
          options={[
            { id: everything, name: words.everyArticle },
            ...project.articles.map(({ id, title }) => ({ id, name: title }))
          ]}
          onChoose={(id) => change({ article: id === everything ? null : id })}
        />
        <Progress onAgain={() => change({})} />
      </div>
    </header>
  )
}

function Progress({ onAgain }: { readonly onAgain: () => void }) {
  const desk = useDesk()
  const { agreement: words } = useStrings()
  const language = useLanguage()
  const { running, done, steps, project } = useWorkbench(({ agreement }) => agreement)
  const number = (value: number) => formatNumber(value, language)
  if (running !== null)
    return (
      <>
        <Button size="small" onPress={() => stopAgreement(desk)}>
          {words.stop}
        </Button>
        <output className={styles['small']}>
          {steps > 0 && words.measuring(number(done), number(steps))}
        </output>
      </>
    )
  return (
    <>
      <Button size="small" onPress={onAgain}>
        {words.again}
      </Button>
      {project !== null && done < steps && <span className={styles['small']}>{words.stopped}</span>}
    </>
  )
}
