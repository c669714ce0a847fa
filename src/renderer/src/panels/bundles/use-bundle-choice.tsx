import { useEffect, useState } from 'react'
import type { Asked } from '#core/bridge/calls'
import type { BundlePreview } from '#core/bridge/bundle-calls'
import type { Problem } from '#core/outcome'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Choice } from '../../ui/Choice'
import { Besides, type BesideKind } from './Besides'

const everyone = 'everyone'

type BundleChoice = Asked<'bundle.pack'>

/** What is chosen to be sent, the controls that choose it, and what it comes to. */
export function useBundleChoice() {
  const { send } = useStrings().bundles
  const open = useWorkbench(({ open }) => open?.article.id ?? null)
  const whose = useWhose()
  const [onlyOpen, setOnlyOpen] = useState(false)
  const [articles, setArticles] = useState(false)
  // Null until a person decides: the answer to the first question says what is sensible.
  const [guidelines, setGuidelines] = useState<boolean | null>(null)
  const [along, setAlong] = useState({ gold: false, incidents: true })
  const [writes, setWrites] = useState(false)
  const choice: BundleChoice = {
    annotator: whose.annotator,
    articles,
    only: onlyOpen ? open : null,
    gold: along.gold,
    guidelines: guidelines ?? writes,
    incidents: along.incidents
  }
  const { preview, problem } = usePreview(choice)
  const isWriter = preview?.writesGuidelines === true
  useEffect(() => setWrites(isWriter), [isWriter])
  const fields = (
    <>
      {whose.field}
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
  const tick = (kind: BesideKind, isOn: boolean) =>
    kind === 'guidelines' ? setGuidelines(isOn) : setAlong({ ...along, [kind]: isOn })
  const besides = preview && <Besides offered={preview.offered} ticked={choice} onTick={tick} />
  return { choice, fields, besides, preview, problem }
}

/** Whose readings and incidents go: one's own at first; null for everybody's. */
function useWhose() {
  const { send } = useStrings().bundles
  const project = useWorkbench(({ project }) => project)
  const own = project?.annotator.id ?? everyone
  const [whose, setWhose] = useState(own)
  const annotators = (project?.annotators ?? []).map(({ id, name }) => ({
    id,
    name: id === own ? send.mine(name) : name
  }))
  const field = (
    <Choice
      label={send.whose}
      value={whose}
      options={[...annotators, { id: everyone, name: send.everyone }]}
      onChoose={setWhose}
    />
  )
  return { annotator: whose === everyone ? null : whose, field }
}

/** What a choice comes to, whichever answer comes first; the last one stands meanwhile. */
function usePreview({ annotator, articles, only, gold, guidelines, incidents }: BundleChoice) {
  const { ask } = useDesk()
  const [preview, setPreview] = useState<BundlePreview | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    let stale = false
    const choice = { annotator, articles, only, gold, guidelines, incidents }
    void ask('bundle.preview', choice).then((answer) => {
      if (stale) return
      setPreview(answer.ok ? answer.value : null)
      setProblem(answer.ok ? (answer.notes[0] ?? null) : answer.problem)
    })
    return () => {
      stale = true
    }
  }, [ask, annotator, articles, only, gold, guidelines, incidents])
  return { preview, problem }
}
