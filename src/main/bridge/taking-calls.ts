import type { IntakeId, TakingAnswers, TakingStep } from '#core/bridge/taking-calls'
import { bad, good } from '#core/outcome'
import { recogniseFormat } from '#core/taking/recognise-format'
import { isZipOfAnnotations } from '#core/taking/recognise-zip'
import { Intake } from '#disk/take-in/intake'
import type { Given } from '#disk/take-in/given-files'
import type { ProjectSession } from '../project-session'
import { openSession, type Desk } from './desk'
import type { Handlers } from './serve'

/** How long the window waits for a piece, in milliseconds: others are answered in between. */
const moment = 60

type Running = {
  readonly id: IntakeId
  readonly intake: Intake
  readonly session: ProjectSession
  pass: AsyncGenerator<number>
  done: number
  finished: boolean
}

/** What has been stopped, or belongs to a project that is not open any more. */
const over: TakingStep = { done: 0, finished: true, plan: null, report: null }

export function takingCalls(desk: Desk): Pick<Handlers, keyof TakingAnswers> {
  let running: Running | null = null

  async function start(given: readonly Given[]) {
    const session = openSession(desk)
    const intake = await Intake.open(session.project, given)
    // The desk's ids are UUIDs, which is all that the brand says.
    const id = desk.newId() as IntakeId
    running = { id, intake, session, pass: intake.survey(), done: 0, finished: false }
    return good({ intake: id })
  }

  /** These files, unless others came after them or another project was opened. */
  function runningAs(id: IntakeId): Running | null {
    return running?.id === id && running.session === desk.workplace.session ? running : null
  }

  return {
    'taking.choose': async ({ what }) => {
      const paths = await desk.dialogs.openReadings(what)
      return paths.length === 0 ? good(null) : start(paths.map((path) => ({ path })))
    },
    'taking.recognise': async ({ files }) => good(files.map(isAnnotation)),
    'taking.drop': ({ files }) => start(files),
    'taking.next': async ({ intake }) => {
      const now = runningAs(intake)
      if (!now) return good(over)
      await goOn(now)
      const { done, finished } = now
      if (!finished) return good({ done, finished, plan: null, report: null })
      const { plan, report } = now.intake
      // The library shows who has read what as soon as it is there.
      if (report) await now.session.lookAround()
      return good({ done, finished, plan, report })
    },
    'taking.assign': async ({ intake, articles }) => {
      const now = runningAs(intake)
      if (!now || now.intake.report) return bad({ code: 'taking.over' })
      now.intake.assign(articles)
      Object.assign(now, { pass: now.intake.survey(), done: 0, finished: false })
      return good(null)
    },
    'taking.take': async ({ intake, decisions }) => {
      const now = runningAs(intake)
      if (!now?.finished) return bad({ code: 'taking.over' })
      const { session } = now
      const unsaved = await session.flush()
      if (unsaved) return bad(unsaved)
      const pass = now.intake.take(decisions, session.takingPorts)
      Object.assign(now, { pass, done: 0, finished: false })
      return good(null)
    },
    'taking.stop': async ({ intake }) => {
      const now = runningAs(intake)
      if (now) {
        running = null
        await now.pass.return(undefined)
        // What was taken before stays, and shows.
        if (now.intake.report) await now.session.lookAround()
      }
      return good(now?.intake.report ?? null)
    }
  }
}

async function goOn(running: Running): Promise<void> {
  const start = performance.now()
  while (!running.finished && performance.now() - start < moment) {
    const { pass } = running
    const { value, done } = await pass.next()
    // Meanwhile everything may have been begun anew.
    if (running.pass !== pass) return
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
  const bytes = Buffer.from(beginning)
  if (/\.zip$/i.test(name)) return isZipOfAnnotations(bytes.toString('latin1'))
  return recogniseFormat(name, bytes.toString('utf8')) !== null
}
