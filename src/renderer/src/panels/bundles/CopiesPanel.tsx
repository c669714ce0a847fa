import { useCallback, useEffect, useRef, useState } from 'react'
import type { KeptCopy } from '#core/bridge/copy-calls'
import type { Problem } from '#core/outcome'
import { copiesPutAway } from '../../state/bundle-actions'
import { lookAgain } from '../../state/look-again'
import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { useScroller } from '../../ui/use-scroller'
import styles from './Bundles.module.css'
import { CopyRow } from './CopyRow'

/** Versions that are kept beside files; those of which nothing would be missed are ticked. */
export function CopiesPanel({ onClose }: { readonly onClose: () => void }) {
  const { copies: words, bundles } = useStrings()
  const readOnly = useWorkbench(({ project }) => project?.readOnly === true)
  const { copies, ticked, tick, move, choose, done, problems } = useCopies()
  const scroller = useScroller<HTMLDivElement>()
  const closing = useRef<HTMLButtonElement>(null)

  async function putInUse(copy: KeptCopy): Promise<void> {
    // Its row goes with it.
    closing.current?.focus()
    await choose(copy)
  }

  async function putAway(): Promise<void> {
    // The button that was pressed is disabled when nothing is ticked any more.
    closing.current?.focus()
    await move()
  }

  return (
    <>
      <p className={styles['lead']}>{words.lead}</p>
      {copies?.length === 0 && <p className={styles['facts']}>{words.none}</p>}
      <div
        ref={scroller}
        role="group"
        aria-label={words.list}
        className={styles['copies']}
        hidden={!copies || copies.length === 0}
      >
        {copies?.map((copy) => (
          <CopyRow
            key={copy.place}
            copy={copy}
            isTicked={ticked.has(copy.place)}
            onTick={() => tick(copy.place)}
            onChoose={() => void putInUse(copy)}
          />
        ))}
      </div>
      <WhatCameOfIt problems={problems} done={done} />
      <div className={styles['buttons']}>
        <Button ref={closing} onPress={onClose}>
          {bundles.close}
        </Button>
        <Button
          look="primary"
          isDisabled={readOnly || ticked.size === 0}
          onPress={() => void putAway()}
        >
          {words.putAway(ticked.size)}
        </Button>
      </div>
    </>
  )
}

type WhatCameOfItProps = { readonly problems: readonly Problem[]; readonly done: string }

function WhatCameOfIt({ problems, done }: WhatCameOfItProps) {
  const language = useLanguage()
  return (
    <>
      {problems.map((problem, at) => (
        <p key={`${at}:${problem.code}`} role="alert" className={styles['problem']}>
          {problemText(problem, language)}
        </p>
      ))}
      {done !== '' && (
        <p role="status" className={styles['facts']}>
          {done}
        </p>
      )}
    </>
  )
}

function useCopies() {
  const desk = useDesk()
  const [copies, setCopies] = useState<readonly KeptCopy[] | null>(null)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const { copies: words } = useStrings()
  const [done, setDone] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])

  const look = useCallback(async () => {
    const answer = await desk.ask('copies.list', {})
    if (!answer.ok) return setProblems([answer.problem])
    setCopies(answer.value)
    const settled = answer.value.filter(({ more }) => more && more.tags + more.links === 0)
    setTicked(new Set(settled.map(({ place }) => place)))
  }, [desk])
  useEffect(() => void look(), [look])

  async function move(): Promise<void> {
    const places = [...ticked]
    const answer = await desk.ask('copies.put-away', { places })
    const away = answer.ok ? answer.value.away.length : 0
    setDone(away > 0 ? words.done(away) : '')
    setProblems(answer.ok ? answer.value.problems : [answer.problem])
    if (answer.ok) copiesPutAway(desk, places, answer.value)
    await look()
  }
  async function choose({ place, shared }: KeptCopy): Promise<void> {
    if (!shared) return
    const answer = await desk.ask('copies.use', { place })
    setDone(answer.ok ? words.used[shared.of.is] : '')
    setProblems(answer.ok ? answer.notes : [answer.problem])
    if (answer.ok) lookAgain(desk, new Set([shared.of.is]))
    await look()
  }
  const tick = (place: string) => {
    const others = new Set(ticked)
    if (!others.delete(place)) others.add(place)
    setTicked(others)
  }
  return { copies, ticked, tick, move, choose, done, problems }
}
