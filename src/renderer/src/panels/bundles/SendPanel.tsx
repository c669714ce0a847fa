import { useEffect, useState } from 'react'
import type { Asked } from '#core/bridge/calls'
import type { BundlePreview } from '#core/bridge/bundle-calls'
import type { Problem } from '#core/outcome'
import { formatNumber } from '#core/words/said'
import { sendBundle } from '../../state/bundle-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { useScroller } from '../../ui/use-scroller'
import styles from './Bundles.module.css'
import { Running } from './Running'
import { SentReport } from './SentReport'

const everyone = 'everyone'

/** Whose readings go out, of which articles, with or without those: seen before it is packed. */
export function SendPanel({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const { bundles } = useStrings()
  const language = useLanguage()
  const running = useWorkbench(({ bundles }) => bundles.running)
  const report = useWorkbench(({ bundles }) => bundles.reports.send)
  const { choice, fields } = useBundleChoice()
  const { preview, problem } = usePreview(choice)
  const isNothing = preview !== null && preview.readings + preview.articles === 0
  return (
    <>
      <p className={styles['lead']}>{bundles.send.lead}</p>
      <div className={styles['choices']}>{fields}</div>
      {preview && !isNothing && <Contents preview={preview} />}
      {isNothing && <p className={styles['facts']}>{bundles.send.nothing}</p>}
      {problem && (
        <p role="alert" className={styles['problem']}>
          {problemText(problem, language)}
        </p>
      )}
      {running ? <Running running={running} /> : report && <SentReport report={report} />}
      <div className={styles['buttons']}>
        <Button onPress={onClose}>{bundles.close}</Button>
        <Button
          look="primary"
          isBusy={running !== null}
          isDisabled={!preview || isNothing}
          onPress={() => void sendBundle(desk, choice)}
        >
          {bundles.send.start}
        </Button>
      </div>
    </>
  )
}

type BundleChoice = Asked<'bundle.pack'>

function useBundleChoice() {
  const { send } = useStrings().bundles
  const project = useWorkbench(({ project }) => project)
  const open = useWorkbench(({ open }) => open?.article.id ?? null)
  const own = project?.annotator.id ?? everyone
  const [whose, setWhose] = useState(own)
  const [onlyOpen, setOnlyOpen] = useState(false)
  const [articles, setArticles] = useState(false)
  const choice: BundleChoice = {
    annotator: whose === everyone ? null : whose,
    articles,
    only: onlyOpen ? open : null
  }
  const annotators = (project?.annotators ?? []).map(({ id, name }) => ({
    id,
    name: id === own ? send.mine(name) : name
  }))
  const fields = (
    <>
      <Choice
        label={send.whose}
        value={whose}
        options={[...annotators, { id: everyone, name: send.everyone }]}
        onChoose={setWhose}
      />
      <Choice
        label={send.which}
        value={onlyOpen && open !== null ? 'open' : 'all'}
        options={[
          { id: 'all', name: send.all },
          ...(open === null ? [] : [{ id: 'open', name: send.open }])
        ]}
        onChoose={(id) => setOnlyOpen(id === 'open')}
      />
      <Choice
        label={send.articles}
        value={articles ? 'with' : 'without'}
        options={[
          { id: 'without', name: send.without, hint: send.withoutHint },
          { id: 'with', name: send.with, hint: send.withHint }
        ]}
        onChoose={(id) => setArticles(id === 'with')}
      />
    </>
  )
  return { choice, fields }
}

/** What a choice comes to, whichever answer comes first. */
function usePreview({ annotator, articles, only }: BundleChoice) {
  const { ask } = useDesk()
  const [preview, setPreview] = useState<BundlePreview | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    let stale = false
    void ask('bundle.preview', { annotator, articles, only }).then((answer) => {
      if (stale) return
      setPreview(answer.ok ? answer.value : null)
      setProblem(answer.ok ? (answer.notes[0] ?? null) : answer.problem)
    })
    return () => {
      stale = true
    }
  }, [ask, annotator, articles, only])
  return { preview, problem }
}

function Contents({ preview }: { readonly preview: BundlePreview }) {
  const { send } = useStrings().bundles
  const language = useLanguage()
  const { readings, articles, items } = preview
  const scroller = useScroller<HTMLDivElement>()
  const rest = Math.max(readings, articles) - items.length
  const number = (value: number) => formatNumber(value, language)
  return (
    <>
      <p className={styles['facts']}>{send.contents(number(readings), number(articles))}</p>
      <div ref={scroller} role="group" aria-label={send.list} className={styles['list']}>
        <ul>
          {items.map(({ title, readers }, at) => (
            <li key={`${at}:${title}`}>
              <span dir="auto">{title}</span>
              <span className={styles['who']}>
                {readers.map((name) => (
                  <bdi key={name}>{name}</bdi>
                ))}
              </span>
            </li>
          ))}
        </ul>
        {items.length >= 200 && rest > 0 && <p>{send.more(rest)}</p>}
      </div>
    </>
  )
}
