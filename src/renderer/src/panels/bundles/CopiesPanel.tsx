import { useCallback, useEffect, useId, useRef, useState } from 'react'
import type { KeptCopy } from '#core/bridge/copy-calls'
import type { Problem } from '#core/outcome'
import { copiesPutAway } from '../../state/bundle-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { useScroller } from '../../ui/use-scroller'
import styles from './Bundles.module.css'

/** Versions that are kept beside files; those of which nothing would be missed are ticked. */
export function CopiesPanel({ onClose }: { readonly onClose: () => void }) {
  const { copies: words, bundles } = useStrings()
  const language = useLanguage()
  const readOnly = useWorkbench(({ project }) => project?.readOnly === true)
  const { copies, ticked, tick, move, put, problems } = useCopies()
  const scroller = useScroller<HTMLDivElement>()
  const closing = useRef<HTMLButtonElement>(null)

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
          />
        ))}
      </div>
      {problems.map((problem, at) => (
        <p key={`${at}:${problem.code}`} role="alert" className={styles['problem']}>
          {problemText(problem, language)}
        </p>
      ))}
      {put > 0 && (
        <p role="status" className={styles['facts']}>
          {words.done(put)}
        </p>
      )}
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

type CopyRowProps = {
  readonly copy: KeptCopy
  readonly isTicked: boolean
  readonly onTick: () => void
}

function CopyRow({ copy, isTicked, onTick }: CopyRowProps) {
  const { copies: words } = useStrings()
  const id = useId()
  const { place, by, reading, more } = copy
  const count = more && more.tags + more.links
  const said = count === null ? words.unknown : count === 0 ? words.settled : words.more(count)
  return (
    <label htmlFor={id} className={styles['copy']}>
      <input id={id} type="checkbox" checked={isTicked} onChange={onTick} />
      <span>
        {reading ? words.of(isolated(reading.reader), isolated(reading.title)) : words.file}
      </span>
      <span className={styles['said']}>{`${said} · ${words.by(isolated(by))}`}</span>
      <span className={styles['said']}>
        <bdi dir="ltr">{place}</bdi>
      </span>
    </label>
  )
}

/** A name from outside, isolated from the direction of the sentence around it. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`
}

function useCopies() {
  const desk = useDesk()
  const [copies, setCopies] = useState<readonly KeptCopy[] | null>(null)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [put, setPut] = useState(0)
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
    setPut(answer.ok ? answer.value.away.length : 0)
    setProblems(answer.ok ? answer.value.problems : [answer.problem])
    if (answer.ok) copiesPutAway(desk, places, answer.value)
    await look()
  }
  const tick = (place: string) => {
    const others = new Set(ticked)
    if (!others.delete(place)) others.add(place)
    setTicked(others)
  }
  return { copies, ticked, tick, move, put, problems }
}
