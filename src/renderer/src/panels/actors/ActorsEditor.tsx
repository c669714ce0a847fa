import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { Entity, Register } from '#core/actors/register'
import { countUses } from '../../state/actor-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { ActorDetail, type Question } from './ActorDetail'
import { ActorList } from './ActorList'
import styles from './Actors.module.css'
import { ActorTools } from './ActorTools'
import { findable, matching } from './actor-names'
import { choicesOf, type ActorChoices } from './choices'
import { FilterField } from './FilterField'
import { countsOf } from './uses'

type ActorsEditorProps = { readonly register: Register; readonly onClose: () => void }

/** The actors in a list, and beside it everything about the chosen one. */
export function ActorsEditor({ register, onClose }: ActorsEditorProps) {
  const language = useLanguage()
  const scheme = useWorkbench(({ project }) => project?.scheme)
  const locked = useWorkbench(({ project }) => project?.readOnly !== false)
  const uses = useWorkbench(({ actorUses }) => actorUses)
  const [chosen, setChosen] = useState<string | null>(null)
  const [question, setQuestion] = useState<Question | null>(null)
  const [filter, setFilter] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const detail = useRef<HTMLDivElement>(null)
  const choices = useMemo(() => scheme && choicesOf(scheme, language), [scheme, language])
  useCount()
  if (!choices) return null

  function pressInList(code: string): boolean {
    if (code === 'Enter') detail.current?.querySelector('input')?.focus()
    else if (code === 'Delete' && chosen !== null && !locked) setQuestion({ is: 'remove' })
    else return false
    return true
  }

  /** A question is answered: another actor may be the one to show, and the list has the keys. */
  function answered(id: string | null): void {
    setQuestion(null)
    if (id !== null) {
      setChosen(id)
      setFilter('')
    }
    list.current?.focus()
  }

  return (
    <div className={styles['editor']}>
      <ActorTools
        locked={locked}
        onAdd={() => setQuestion({ is: 'add' })}
        onTable={(table) => setQuestion({ is: 'import', table })}
      />
      <div className={styles['columns']}>
        <Side
          {...{ register, choices, chosen, list, filter }}
          onFilter={setFilter}
          onKey={pressInList}
          onChoose={(id) => {
            setChosen(id)
            setQuestion(null)
          }}
        />
        <div ref={detail} className={styles['detail']}>
          <LastProblem />
          <ActorDetail
            actor={register.entities.find(({ id }) => id === chosen)}
            {...{ register, choices, uses, question, locked }}
            onAsk={setQuestion}
            onAnswered={answered}
          />
        </div>
      </div>
      <Foot onClose={onClose} />
    </div>
  )
}

function Foot({ onClose }: Pick<ActorsEditorProps, 'onClose'>) {
  const { actors } = useStrings()
  return (
    <div className={styles['foot']}>
      <p className={styles['status']}>{actors.keys}</p>
      <span className={styles['space']} />
      <Button onPress={onClose}>{actors.close}</Button>
    </div>
  )
}

/** Counts the tags of each actor when the editor opens. */
function useCount(): void {
  const desk = useDesk()
  useEffect(() => void countUses(desk), [desk])
}

function LastProblem() {
  const language = useLanguage()
  const problem = useWorkbench(({ actorsProblem }) => actorsProblem)
  if (!problem) return null
  return (
    <p role="alert" className={styles['problem']}>
      {problemText(problem, language)}
    </p>
  )
}

type SideProps = {
  readonly register: Register
  readonly choices: ActorChoices
  readonly chosen: string | null
  readonly filter: string
  readonly list: RefObject<HTMLDivElement | null>
  readonly onFilter: (filter: string) => void
  readonly onChoose: (id: string) => void
  readonly onKey: (code: string) => boolean
}

function Side(props: SideProps) {
  const { register, choices, chosen, filter, list, onFilter, onChoose, onKey } = props
  const { actors } = useStrings()
  const language = useLanguage()
  const annotator = useWorkbench(({ project }) => project?.annotator.id ?? '')
  const uses = useWorkbench(({ actorUses }) => actorUses)
  const all = useMemo(() => findable(register), [register])
  const found = useMemo(() => matching(all, filter), [all, filter])
  const counts = useMemo(
    () => uses && countsOf(register, uses, annotator),
    [register, uses, annotator]
  )

  function enterList(): void {
    const [first] = found
    if (first && !isAmong(found, chosen)) onChoose(first.id)
  }

  const number = (value: number) => formatNumber(value, language)
  return (
    <div className={styles['side']}>
      <FilterField
        label={actors.filter}
        value={filter}
        list={list}
        onChange={onFilter}
        onLeave={enterList}
      />
      <p role="status" className={styles['count']}>
        {found.length === 0
          ? actors.noMatch
          : actors.count(number(found.length), number(all.length))}
      </p>
      <ActorList
        label={actors.list}
        actors={found}
        types={choices.types}
        {...{ chosen, counts, list, onChoose, onKey }}
      />
    </div>
  )
}

function isAmong(actors: readonly Entity[], id: string | null): boolean {
  return actors.some((actor) => actor.id === id)
}
