import type { ActorChange } from '#core/actors/register-import'
import type { RegisterTable } from '#core/bridge/register-calls'
import { changeActors } from '../../state/actor-actions'
import { useDesk } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { formatNumber } from '#core/words/said'
import { isolated } from '#core/text/isolated'
import { useLanguage, useStrings } from '../../strings/use-strings'
import styles from './Actors.module.css'
import { Panel } from './Panel'

type ImportPanelProps = {
  readonly table: RegisterTable
  readonly onDone: (imported: boolean) => void
}

/** The most lines of each kind that are shown; all are counted. */
const shown = 40

/** What a table adds and changes, before it is taken over. */
export function ImportPanel({ table, onDone }: ImportPanelProps) {
  const desk = useDesk()
  const { actors } = useStrings()
  const language = useLanguage()
  const { fileName, entities, plan, problems } = table
  const number = (value: number) => formatNumber(value, language)

  async function take(): Promise<void> {
    if (await changeActors(desk, { type: 'import', entities: [...entities] })) onDone(true)
  }

  return (
    <Panel
      title={actors.importTitle(isolated(fileName))}
      confirm={actors.importDo}
      able={plan.added.length + plan.changed.length > 0}
      onConfirm={() => void take()}
      onCancel={() => onDone(false)}
    >
      <p className={styles['hint']}>{actors.importRule}</p>
      <Listed title={actors.importAdds(number(plan.added.length))}>
        {plan.added.slice(0, shown).map(({ id, names }) => (
          <li key={id}>
            <bdi>{names.ar || names.en}</bdi>
          </li>
        ))}
      </Listed>
      <Listed title={actors.importChanges(number(plan.changed.length))}>
        {plan.changed.slice(0, shown).map((change) => (
          <li key={change.id}>
            <bdi>{change.names.ar || change.names.en}</bdi>: <Changes change={change} />
          </li>
        ))}
      </Listed>
      <p>{actors.importSame(number(plan.same))}</p>
      {problems.length > 0 && (
        <Listed title={actors.importLeftOut(number(problems.length))}>
          {problems.slice(0, shown).map((problem, at) => (
            <li key={`${at}:${problem.code}`}>{problemText(problem, language)}</li>
          ))}
        </Listed>
      )}
    </Panel>
  )
}

function Listed({
  title,
  children
}: {
  readonly title: string
  readonly children: React.ReactNode
}) {
  return (
    <section className={styles['listed']}>
      <h4>{title}</h4>
      <ul>{children}</ul>
    </section>
  )
}

function Changes({ change }: { readonly change: ActorChange }) {
  const { changes } = useStrings().actors
  const language = useLanguage()
  const { renamed, retyped, noted, aliasesAdded, aliasesChanged } = change
  const said = [
    renamed && changes.renamed,
    retyped && changes.retyped,
    noted && changes.noted,
    aliasesAdded > 0 && changes.aliasesAdded(formatNumber(aliasesAdded, language)),
    aliasesChanged > 0 && changes.aliasesChanged(formatNumber(aliasesChanged, language))
  ]
  return <>{said.filter((words) => words !== false).join(' · ')}</>
}
