import type { ExportChoice } from '#core/bridge/export-choice'
import type { ExportAnswers, ExportId, ExportPage, FormatFacts } from '#core/bridge/export-calls'
import type { Settings } from '#core/bridge/settings'
import type { Format } from '#core/formats/format'
import { formatIds, type FormatId } from '#core/formats/format-ids'
import { formatById } from '#core/formats/list'
import { splitsBy } from '#core/formats/splits'
import { bad, good } from '#core/outcome'
import { exportProject, type ExportRequest } from '#disk/export-project'
import { hasGold } from '#disk/export-records'
import { previewExport } from '#disk/preview-export'
import { ExportJob } from '../export-job'
import { openSession, type Desk } from './desk'
import { fileName } from './file-name'
import type { Handlers } from './serve'

/** For how many projects the last choice is kept. */
const remembered = 30

/** An export that another one has ended. */
const over: ExportPage = {
  stage: 'writing',
  done: 0,
  total: 0,
  finished: true,
  report: null,
  problem: null
}

/** An export is made from the files, so what is not saved is saved first. */
export function exportCalls(desk: Desk): Pick<Handlers, keyof ExportAnswers> {
  let running: { readonly id: ExportId; readonly job: ExportJob } | null = null

  return {
    'export.options': async () => {
      const { project } = openSession(desk)
      const last = desk.workplace.settings.exports[project.manifest.projectId] ?? null
      return good({ formats: formatIds.map(factsOf), gold: await hasGold(project), last })
    },
    'export.preview': async ({ choice }) => {
      const session = openSession(desk)
      const unsaved = await session.flush()
      return unsaved ? bad(unsaved) : previewExport(session.project, requestFor(desk, choice))
    },
    'export.start': async ({ choice }) => {
      const session = openSession(desk)
      const { project } = session
      const format = formatOf(choice.format)
      const isFolder = format.layout === 'folder'
      const name = isFolder
        ? fileName(`${project.manifest.name} ${format.id}`, null)
        : fileName(project.manifest.name, format.extension)
      const target = await desk.dialogs.saveFile(name, isFolder ? 'export-folder' : 'export')
      if (target === null) return good(null)
      const unsaved = await session.flush()
      if (unsaved) return bad(unsaved)
      running?.job.stop()
      const request = requestFor(desk, choice)
      const job = new ExportJob((watch) => exportProject(project, { ...request, ...watch, target }))
      // The desk's ids are UUIDs, which is all that the brand says.
      running = { id: desk.newId() as ExportId, job }
      const { exports } = desk.workplace.settings
      await desk.workplace.changeSettings({
        exports: withLast(exports, project.manifest.projectId, choice)
      })
      return good({ export: running.id })
    },
    'export.next': async ({ export: id }) =>
      good(running?.id === id ? await running.job.next() : over),
    'export.stop': async ({ export: id }) => {
      if (running?.id === id) running.job.stop()
      return good(null)
    }
  }
}

function requestFor({ now, newId }: Desk, choice: ExportChoice): Omit<ExportRequest, 'target'> {
  const { whose, labels, states, articles, pseudonyms, split } = choice
  const { tokens, tagging, offsetUnit } = choice
  const format = formatOf(choice.format)
  return {
    format,
    whose,
    selection: { labels, states, articles },
    pseudonyms,
    options: {
      // A choice that another format was made for does no harm to this one.
      withText: choice.withText || !format.textOptional,
      tokens,
      tagging,
      offsetUnit,
      splitOf: split ? splitsBy(split, split.seed) : () => 'train',
      now: now(),
      newId
    }
  }
}

/** The list of formats has one for each id. */
function formatOf(id: FormatId): Format {
  const format = formatById(id)
  if (!format) throw new Error(`No format has the id ${id}`)
  return format
}

function factsOf(id: FormatId): FormatFacts {
  const { extension, layout, offsetUnit, loses, textOptional, heeds = [], read } = formatOf(id)
  return {
    id,
    extension,
    layout,
    offsetUnit,
    loses,
    textOptional,
    heeds,
    reads: read !== undefined
  }
}

/** The last choice of each project, the latest last; of too many the oldest are forgotten. */
function withLast(
  exports: Settings['exports'],
  projectId: string,
  choice: ExportChoice
): Settings['exports'] {
  const others = Object.entries(exports).filter(([id]) => id !== projectId)
  return Object.fromEntries([...others, [projectId, choice]].slice(-remembered))
}
