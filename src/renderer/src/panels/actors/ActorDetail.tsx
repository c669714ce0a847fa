import type { Entity, Register } from '#core/actors/register'
import type { ActorUse, RegisterTable } from '#core/bridge/register-calls'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { ActorFields } from './ActorFields'
import styles from './Actors.module.css'
import { AddPanel } from './AddPanel'
import { nameOf } from './actor-names'
import type { ActorChoices } from './choices'
import { ImportPanel } from './ImportPanel'
import { MergePanel } from './MergePanel'
import { RemovePanel } from './RemovePanel'
import { SplitPanel } from './SplitPanel'

/** What a person is asked in the place of the actor's fields. */
export type Question =
  | { readonly is: 'add' | 'merge' | 'split' | 'remove' }
  | { readonly is: 'import'; readonly table: RegisterTable }

type ActorDetailProps = {
  readonly actor: Entity | undefined
  readonly register: Register
  readonly choices: ActorChoices
  readonly uses: readonly ActorUse[] | null
  readonly question: Question | null
  readonly locked: boolean
  readonly onAsk: (question: Question) => void
  /** Told the actor to show now, or null for the one that is shown. */
  readonly onAnswered: (id: string | null) => void
}

/** The chosen actor's fields, or the question that stands in their place. */
export function ActorDetail(props: ActorDetailProps) {
  const { actor, register, choices, uses, question, locked, onAsk, onAnswered } = props
  const { actors } = useStrings()
  const common = { register, choices, uses, onDone: onAnswered }
  if (question?.is === 'add') return <AddPanel choices={choices} onDone={onAnswered} />
  if (question?.is === 'import')
    return <ImportPanel table={question.table} onDone={() => onAnswered(null)} />
  if (!actor) return <p className={styles['hint']}>{actors.choose}</p>
  switch (question?.is) {
    case 'merge':
      return <MergePanel actor={actor} {...common} />
    case 'split':
      return <SplitPanel actor={actor} {...common} />
    case 'remove':
      return <RemovePanel actor={actor} uses={uses} onDone={() => onAnswered(null)} />
    default:
      return (
        <div key={actor.id} className={styles['actor']}>
          <Head actor={actor} locked={locked} onAsk={onAsk} />
          <ActorFields actor={actor} choices={choices} locked={locked} />
        </div>
      )
  }
}

function Head({
  actor,
  locked,
  onAsk
}: Pick<ActorDetailProps, 'locked' | 'onAsk'> & { actor: Entity }) {
  const { actors } = useStrings()
  const language = useLanguage()
  return (
    <div className={styles['head']}>
      <h3 className={styles['heading']}>
        <bdi>{nameOf(actor, language)}</bdi>
      </h3>
      <div className={styles['buttons']}>
        <Button size="small" isDisabled={locked} onPress={() => onAsk({ is: 'merge' })}>
          {actors.merge}
        </Button>
        <Button
          size="small"
          isDisabled={locked || actor.aliases.length === 0}
          onPress={() => onAsk({ is: 'split' })}
        >
          {actors.split}
        </Button>
        <Button
          size="small"
          look="danger"
          isDisabled={locked}
          onPress={() => onAsk({ is: 'remove' })}
        >
          {actors.remove}
        </Button>
      </div>
    </div>
  )
}
