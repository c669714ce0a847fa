import { bad, good } from '#core/outcome'
import { reportProject } from '#disk/project-report'
import { writeOutside } from '#disk/write-outside'
import { openSession, type Desk } from './desk'
import { fileName } from './file-name'
import type { Handlers } from './serve'

/** A report is made from the files, so what is not saved is saved first. */
export function reportCalls(desk: Desk): Pick<Handlers, 'report.write'> {
  return {
    'report.write': async ({ form, ...choice }) => {
      const session = openSession(desk)
      const target = await desk.dialogs.saveFile(fileName(session.project.manifest.name, form))
      if (target === null) return good({ written: null, problems: [] })
      const unsaved = await session.flush()
      if (unsaved) return bad(unsaved)
      const made = await reportProject(session.project, { ...choice, now: desk.now() })
      if (!made.ok) return made
      const { html, ...counts } = made.value
      const content = form === 'pdf' ? await desk.print(html) : html
      const { root } = session.project
      const written = await writeOutside({ root, target, content })
      if (!written.ok) return written
      const problems = [...made.notes, ...written.notes]
      return good({ written: { ...counts, ...written.value }, problems })
    }
  }
}
