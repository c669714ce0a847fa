import type { AgreementAnswers, AgreementPage, AgreementRunId } from '#core/bridge/agreement-calls'
import { bad, good } from '#core/outcome'
import { feedbackOf } from '#disk/feedback-files'
import { writeOutside } from '#disk/write-outside'
import { AgreementRun } from '../agreement-run'
import { openSession, type Desk } from './desk'
import { fileName } from './file-name'
import type { Handlers } from './serve'

/** A measuring that another one has ended. */
const over: AgreementPage = { pieces: [], problems: [], finished: true }

/** It is measured from the files, so what is not saved is saved first. */
export function agreementCalls(desk: Desk): Pick<Handlers, keyof AgreementAnswers> {
  let running: { readonly id: AgreementRunId; readonly run: AgreementRun } | null = null

  return {
    'agreement.start': async ({ annotators, label, article }) => {
      running?.run.stop()
      running = null
      const session = openSession(desk)
      const unsaved = await session.flush()
      if (unsaved) return bad(unsaved)
      const task = { root: session.project.root, question: { annotators, label }, article }
      // The desk's ids are UUIDs, which is all that the brand says.
      const id = desk.newId() as AgreementRunId
      running = { id, run: new AgreementRun(desk.places.agreementWorker, task) }
      return good({ run: id })
    },
    'agreement.next': async ({ run }) =>
      good(running?.id === run ? await running.run.next() : over),
    'agreement.stop': async ({ run }) => {
      if (running?.id === run) {
        running.run.stop()
        running = null
      }
      return good(null)
    },
    'feedback.make': async ({ annotator, anonymous }) => {
      const session = openSession(desk)
      const unsaved = await session.flush()
      if (unsaved) return bad(unsaved)
      const made = await feedbackOf(session.project, { annotators: [annotator], anonymous })
      if (!made.ok) return made
      const [only] = made.value
      return only ? good(only, made.notes) : bad({ code: 'feedback.nothing-settled' })
    },
    'agreement.save': async ({ name, kind, text: content }) => {
      const target = await desk.dialogs.saveFile(fileName(name, kind))
      if (target === null) return good(false)
      const { root } = openSession(desk).project
      const written = await writeOutside({ root, target, content })
      return written.ok ? good(true) : written
    }
  }
}
