import { useEffect, useRef, useState } from 'react'
import type { ExportId, ExportPage, ExportPreview, ExportReport } from '#core/bridge/export-calls'
import type { ExportChoice } from '#core/bridge/export-choice'
import type { Problem } from '#core/outcome'
import { useDesk, type Desk } from '../../state/workbench'
import { canSplit } from './choice'

export type Previewed = {
  readonly preview: ExportPreview | null
  /** What could not be read on the way, or why there is nothing to show. */
  readonly problems: readonly Problem[]
}

/** What a choice would write; the answer to an earlier choice is passed over. */
export function usePreview(choice: ExportChoice): Previewed {
  const desk = useDesk()
  const [previewed, setPreviewed] = useState<Previewed>({ preview: null, problems: [] })
  useEffect(() => {
    if (!canSplit(choice)) return undefined
    let stale = false
    void desk.ask('export.preview', { choice }).then((answer) => {
      if (stale) return
      setPreviewed(
        answer.ok
          ? { preview: answer.value, problems: answer.notes }
          : { preview: null, problems: [answer.problem] }
      )
    })
    return () => {
      stale = true
    }
  }, [desk, choice])
  return previewed
}

export type Writing = {
  /** How far it is; null while nothing is written. */
  readonly page: ExportPage | null
  readonly report: ExportReport | null
  readonly problem: Problem | null
}

const idle: Writing = { page: null, report: null, problem: null }

/** Writes, asks how far it is, and can be stopped; leaving the dialog stops it too. */
export function useWriting() {
  const desk = useDesk()
  const [writing, setWriting] = useState<Writing>(idle)
  const [asking, setAsking] = useState(false)
  const running = useRef<ExportId | null>(null)

  const stop = () => {
    if (running.current !== null) void desk.ask('export.stop', { export: running.current })
  }
  useEffect(
    () => () => {
      if (running.current !== null) void desk.ask('export.stop', { export: running.current })
    },
    [desk]
  )

  async function write(choice: ExportChoice): Promise<void> {
    setAsking(true)
    setWriting(idle)
    const started = await desk.ask('export.start', { choice })
    if (!started.ok) setWriting({ ...idle, problem: started.problem })
    else if (started.value !== null) {
      running.current = started.value.export
      await follow(desk, started.value.export, setWriting)
      running.current = null
    }
    setAsking(false)
  }
  return { ...writing, isBusy: asking, write, stop, clear: () => setWriting(idle) }
}

async function follow(desk: Desk, id: ExportId, tell: (writing: Writing) => void): Promise<void> {
  for (;;) {
    const answer = await desk.ask('export.next', { export: id })
    if (!answer.ok) return tell({ ...idle, problem: answer.problem })
    const { finished, report, problem } = answer.value
    tell({ page: finished ? null : answer.value, report, problem })
    if (finished) return
  }
}
