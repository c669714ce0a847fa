import type { IntakeId, TakingAnswers, TakingStep } from '#core/bridge/taking-calls'
import { bad, good } from '#core/outcome'
import { recogniseFormat } from '#core/taking/recognise-format'
import { Intake } from '#disk/take-in/intake'
import type { Given } from '#disk/take-in/sources'
import { openSession, type Desk } from './desk'
import type { Handlers } from './serve'

/** How long the window waits for a piece, in milliseconds: others are answered in between. */
const moment = 60

type Running = {
  readonly id: IntakeId
  readonly intake: Intake
  pass: AsyncGenerator<number>
  done: number
  finished: boolean
}

/** What has been stopped, or belongs to a project that is not open any more. */
const over: TakingStep = { done: 0, finished: true, plan: null, report: null }

export function takingCalls(desk: Desk): Pick<Handlers, keyof TakingAnswers> {
  let running: Running | null = null

  async function start(given: readonly Given[]) {
    const { project } = openSession(desk)
    const intake = await Intake.open(project, given)
    // The desk's ids are UUIDs, which is all that the brand says.
    const id = desk.newId() as IntakeId
    running = { id, intake, pass: intake.survey(), done: 0, finished: false }
    return good({ intake: id })
  }

  return {
    'taking.choose': async ({ what }) => {
      const paths = await desk.dialogs.openReadings(what)
      return paths.length === 0 ? good(null) : start(paths.map((path) => ({ path })))
    },
    'taking.recognise': async ({ files }) => good(files.map(isAnnotation)),
    'taking.drop': ({ files }) => start(files),
    'taking.next': async ({ intake }) => {
      const now = running
      if (now?.id !== intake) return good(over)
      await goOn(now)
      const { done, finished } = now
      if (!finished) return good({ done, finished, plan: null, report: null })
      const { plan, report } = now.intake
      // The library shows who has read what as soon as it is there.
      if (report) await openSession(desk).lookAround()
      return good({ done, finished, plan, report })
    },
    'taking.take': async ({ intake, decisions }) => {
      const session = openSession(desk)
      if (running?.id !== intake || !running.finished) return bad({ code: 'taking.over' })
      const unsaved = await session.flush()
      if (unsaved) return bad(unsaved)
      const { now, writer, backups } = session.takingPorts
      const pass = running.intake.take(decisions, { now, writer, backups })
      Object.assign(running, { pass, done: 0, finished: false })
      return good(null)
    },
    'taking.stop': async ({ intake }) => {
      if (running?.id === intake) {
        await running.pass.return(undefined)
        // What was taken before stays, and shows.
        if (running.intake.report) await openSession(desk).lookAround()
        running = null
      }
      return good(null)
    }
  }
}

async function goOn(running: Running): Promise<void> {
  const start = performance.now()
  while (!running.finished && performance.now() - start < moment) {
    const { value, done } = await running.pass.next()
    if (done) running.finished = true
    else running.done = value
  }
}

function isAnnotation({
  name,
  beginning
}: {
  readonly name: string
  readonly beginning: Uint8Array
}): boolean {
  if (/\.zip$/i.test(name)) return false
  return recogniseFormat(name, new TextDecoder().decode(beginning)) !== null
}
