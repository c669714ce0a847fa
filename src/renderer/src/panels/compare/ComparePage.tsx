import { useEffect, type CSSProperties } from 'react'
import { enterReview } from '../../state/review-opening'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { ArticleChoice } from './ArticleChoice'
import styles from './ComparePage.module.css'
import { CompareText } from './CompareText'
import { Decisions } from './Decisions'
import { Legend } from './Legend'
import { NobodyYet } from './NobodyYet'
import { Pairing } from './Pairing'
import { useCompareKeys } from './use-compare-keys'

/** Compares colleagues' readings of an article and settles what they did otherwise, by keys alone. */
export function ComparePage() {
  const desk = useDesk()
  const { compare } = useStrings()
  const people = useWorkbench(({ project }) => peopleKey(project?.annotators, project?.articles))
  const alone = useWorkbench(({ project }) => (project?.annotators.length ?? 0) < 2)
  useEffect(() => {
    if (people !== '') void enterReview(desk)
  }, [desk, people])
  useCompareKeys()
  if (alone) return <NobodyYet />
  return (
    <div className={styles['page']}>
      <h1 className="visually-hidden">{compare.title}</h1>
      <ArticleChoice />
      <Middle />
    </div>
  )
}

function Middle() {
  const open = useWorkbench(({ reviewing }) => reviewing.open)
  const pairing = useWorkbench(({ reviewing }) => reviewing.pairing)
  if (!open || pairing) return <Pairing />
  const lanes = { '--lanes': open.readings.length } as CSSProperties
  return (
    <>
      <main className={styles['text']} style={lanes}>
        <Legend open={open} />
        <CompareText key={open.article.id} open={open} />
      </main>
      <Decisions open={open} />
    </>
  )
}

type Named = readonly { readonly id: string }[] | undefined
type Read = readonly { readonly readers: readonly string[] }[] | undefined

/** Another value when somebody's readings come or go. */
function peopleKey(annotators: Named, articles: Read): string {
  const ids = (annotators ?? []).map(({ id }) => id)
  return [...ids, ...(articles ?? []).map(({ readers }) => readers.length)].join()
}
