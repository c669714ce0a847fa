import { good } from '#core/outcome'
import { createProject } from '#disk/create-project'
import { placeForProject } from '#disk/project-place'
import { sampleFolder } from '#disk/sample'
import type { Desk } from './desk'
import type { Handlers } from './serve'

type ProjectCall = Extract<keyof Handlers, `project.${string}`>

export function projectCalls(desk: Desk): Pick<Handlers, ProjectCall> {
  const { workplace, dialogs, places, now, newId } = desk
  return {
    'project.choose': async () => {
      const folder = await dialogs.openFolder()
      return folder === null ? good(null) : workplace.open(folder)
    },
    'project.create': async ({ name, annotator }) => {
      const chosen = await dialogs.newFolder()
      if (chosen === null) return good(null)
      const folder = await placeForProject(chosen, name)
      const made = { name, annotatorName: annotator, now: now(), newId }
      const created = await createProject(folder, made)
      return created.ok ? workplace.open(folder) : created
    },
    'project.recent': ({ handle }) => workplace.reopen(handle),
    'project.forget': ({ handle }) => workplace.forget(handle),
    'project.sample': async () => {
      const folder = await sampleFolder(places.shippedSample, places.documents)
      return folder.ok ? workplace.open(folder.value) : folder
    },
    'project.close': () => workplace.close()
  }
}
