import { useEffect, useMemo, useState, type KeyboardEvent } from 'react'
import type { QuotedThread } from '#core/bridge/comment-calls'
import { lastSaid } from '#core/annotation/threads'
import { gatherQuestions, goToThread, stopQuestions } from '../../state/comment-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { formatNumber } from '#core/words/said'
import { formatMoment, useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { RowList } from '../../ui/RowList'
import { Toggle } from '../../ui/Toggle'
import { useNames } from '../comments/use-names'
import styles from './QuestionsPage.module.css'

type Question = QuotedThread & { readonly article: string; readonly title: string }

/** What was asked in the margins of all articles and nobody has resolved; one of them opens there. */
export function QuestionsPage() {
  const desk = useDesk()
  const { comments } = useStrings()
  const words = comments.questions
  const [withResolved, setWithResolved] = useState(false)
  const all = useQuestions()
  const shown = withResolved ? all : all.filter(({ thread }) => thread.isOpen)
  useEffect(() => {
    void gatherQuestions(desk)
    return () => stopQuestions(desk)
  }, [desk])
  return (
    <section className={styles['page']} aria-label={words.title}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{words.title}</h2>
        <p className={styles['lead']}>{words.lead}</p>
        <div className={styles['tools']}>
          <Progress all={all} />
          <Toggle size="small" isSelected={withResolved} onChange={setWithResolved}>
            {words.withResolved}
          </Toggle>
          <Running />
        </div>
      </header>
      {shown.length === 0 ? <Nothing any={all.length > 0} /> : <QuestionList questions={shown} />}
    </section>
  )
}

function useQuestions(): readonly Question[] {
  const found = useWorkbench(({ questions }) => questions.found)
  const articles = useWorkbench(({ project }) => project?.articles)
  return useMemo(() => {
    const titles = new Map(articles?.map(({ id, title }) => [id, title]))
    return found.flatMap(({ article, threads }) =>
      threads.map((one) => ({ ...one, article, title: titles.get(article) ?? article }))
    )
  }, [found, articles])
}

function Progress({ all }: { readonly all: readonly Question[] }) {
  const { questions: words } = useStrings().comments
  const language = useLanguage()
  const { read, articles, problems } = useWorkbench(({ questions }) => questions)
  const number = (value: number) => formatNumber(value, language)
  const open = all.filter(({ thread }) => thread.isOpen)
  const touched = new Set(open.map(({ article }) => article))
  return (
    <output className={styles['facts']}>
      {read < articles
        ? words.progress(number(read), number(articles))
        : words.found(number(open.length), number(touched.size))}
      {problems.length > 0 && ` · ${words.unread(number(problems.length))}`}
    </output>
  )
}

function Running() {
  const desk = useDesk()
  const { questions: words } = useStrings().comments
  const running = useWorkbench(({ questions }) => questions.running !== null)
  if (running)
    return (
      <Button size="small" onPress={() => stopQuestions(desk)}>
        {words.stop}
      </Button>
    )
  return (
    <Button size="small" onPress={() => void gatherQuestions(desk)}>
      {words.refresh}
    </Button>
  )
}

function Nothing({ any }: { readonly any: boolean }) {
  const { questions: words } = useStrings().comments
  const running = useWorkbench(({ questions }) => questions.running !== null)
  if (running) return null
  return <p className={styles['nothing']}>{any ? words.none : words.noneYet}</p>
}

function QuestionList({ questions }: { readonly questions: readonly Question[] }) {
  const desk = useDesk()
  const { questions: words } = useStrings().comments
  const [at, setAt] = useState(0)
  const current = Math.min(at, questions.length - 1)

  function press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code]
    const question = questions[current]
    if (event.code === 'Enter' && question) goToThread(desk, question.article, question.thread)
    else if (step === undefined) return
    else setAt(Math.min(Math.max(current + step, 0), questions.length - 1))
    event.preventDefault()
  }

  return (
    <>
      <RowList
        label={words.list}
        items={questions}
        current={current}
        rowHeight={96}
        measured
        rowId={({ article, thread }) => `question-${article}-${thread.id}`}
        rowProps={(question) => ({
          onClick: () => goToThread(desk, question.article, question.thread)
        })}
        className={styles['list']}
        onKeyDown={press}
      >
        {(question) => <Row question={question} />}
      </RowList>
      <p className={styles['keys']}>{words.keys}</p>
    </>
  )
}

function Row({ question: { thread, quote, title } }: { readonly question: Question }) {
  const { comments } = useStrings()
  const language = useLanguage()
  const names = useNames()
  const last = lastSaid(thread)
  const count = thread.comments.filter(({ does }) => does === undefined).length
  return (
    <div className={styles['row']} data-resolved={!thread.isOpen || undefined}>
      <p className={styles['about']}>
        <bdi className={styles['article']}>{title}</bdi>
        {quote !== null && (
          <bdi className={styles['quote']} dir="rtl" lang="ar">
            «{quote.replaceAll(/\s+/g, ' ')}»
          </bdi>
        )}
      </p>
      {last && (
        <>
          <p className={styles['text']}>
            <bdi>{last.text}</bdi>
          </p>
          <p className={styles['who']}>
            <bdi>{names(last.author)}</bdi>
            <time dateTime={last.at}>{formatMoment(last.at, language)}</time>
            {count > 1 && <span>{comments.questions.size(formatNumber(count, language))}</span>}
            {!thread.isOpen && <span>{comments.questions.settled}</span>}
          </p>
        </>
      )}
    </div>
  )
}
