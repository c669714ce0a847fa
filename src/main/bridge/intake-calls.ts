import type { IntakeId, IntakeLook, IntakePiece } from '#core/bridge/intake-calls'
import { bad, good } from '#core/outcome'
import { sourcesAt, sourcesIn, type Sources } from '#disk/intake/sources'
import { ArticleIntake } from '../article-intake'
import { openSession, type Desk } from './desk'
import type { Handlers } from './serve'

type IntakeCall = Extract<keyof Handlers, `intake.${string}`>

/** What an import answers that another one, or the end of its project, has ended. */
const noLook: IntakeLook = { looks: [], finished: true }
const noPiece: IntakePiece = { files: [], problems: [], notes: [], finished: true }

export function intakeCalls(desk: Desk): Pick<Handlers, IntakeCall> {
  const running = new Map<IntakeId, ArticleIntake>()

  function find(id: IntakeId): ArticleIntake | null {
    const intake = running.get(id)
    if (!intake?.isOf(desk.workplace.session)) stop(id)
    return running.get(id) ?? null
  }

  function stop(id: IntakeId): void {
    running.get(id)?.stop()
    running.delete(id)
  }

  function start(sources: Sources) {
    const intake = new ArticleIntake(sources, openSession(desk), desk.places.converter)
    // The desk's ids are UUIDs, which is all that the brand says.
    const id = desk.newId() as IntakeId
    running.set(id, intake)
    return { intake: id, files: intake.files }
  }

  return {
    'intake.choose': async () => {
      openSession(desk)
      const paths = await desk.dialogs.openFiles()
      return good(paths.length === 0 ? null : start(await sourcesAt(paths)))
    },
    'intake.drop': async ({ files }) => good(start(await sourcesIn(files))),
    'intake.look': async ({ intake }) => good((await find(intake)?.look()) ?? noLook),
    'intake.again': async ({ intake, file, choices }) => {
      const look = await find(intake)?.again(file, choices)
      return look ? good(look) : bad({ code: 'import.stopped' })
    },
    'intake.take': async ({ intake, decisions }) => {
      const piece = (await find(intake)?.take(decisions)) ?? noPiece
      if (piece.finished) stop(intake)
      return good(piece)
    },
    'intake.stop': async ({ intake }) => {
      stop(intake)
      return good(null)
    }
  }
}
