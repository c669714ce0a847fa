import { bad, good } from '#core/outcome'
import { exportJsonl, previewJsonl } from '#disk/export-jsonl'
import { openSession, type Desk } from './desk'
import { fileName } from './file-name'
import type { Handlers } from './serve'

/** An export is made from the files, so what is not saved is saved first. */
export function exportCalls(desk: Desk): Pick<Handlers, 'export.preview' | 'export.write'> {
  return {
    'export.preview': async ({ annotator }) => {
      const session = openSession(desk)
      const unsaved = await session.flush()
      return unsaved ? bad(unsaved) : previewJsonl(session.project, annotator)
    },
    'export.write': async ({ annotator }) => {
      const session = openSession(desk)
      const target = await desk.dialogs.saveFile(fileName(session.project.manifest.name, 'jsonl'))
      if (target === null) return good({ written: null, problems: [] })
      const unsaved = await session.flush()
      if (unsaved) return bad(unsaved)
      const exported = await exportJsonl(session.project, annotator, target)
      if (!exported.ok) return exported
      const { links: _, ...written } = exported.value
      return good({ written, problems: exported.notes })
    }
  }
}
