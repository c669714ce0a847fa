import type { RegisterAnswers } from '#core/bridge/register-calls'
import { planImport } from '#core/actors/register-import'
import { good } from '#core/outcome'
import { readRegisterTable, writeRegisterTable } from '#disk/register-table'
import { openSession, type Desk } from './desk'
import { fileName } from './file-name'
import type { Handlers } from './serve'

export function registerCalls(desk: Desk): Pick<Handlers, keyof RegisterAnswers> {
  return {
    'register.read': () => openSession(desk).register.read(),
    'register.edit': ({ changes }) => openSession(desk).register.edit(changes),
    'register.undo': () => openSession(desk).register.undo(),
    'register.uses': () => openSession(desk).register.uses(),
    'register.table': async () => {
      const { register } = openSession(desk)
      const path = await desk.dialogs.openTable()
      if (path === null) return good(null)
      const known = await register.read()
      if (!known.ok) return known
      const table = await readRegisterTable(path, known.value)
      if (!table.ok) return table
      const { entities } = table.value.register
      const plan = planImport(known.value, entities)
      const { fileName } = table.value
      return good({ fileName, entities, plan, problems: table.notes })
    },
    'register.export': async () => {
      const { register, project } = openSession(desk)
      const target = await desk.dialogs.saveFile(fileName(project.manifest.name, 'csv'))
      if (target === null) return good(null)
      const known = await register.read()
      if (!known.ok) return known
      const written = await writeRegisterTable(known.value, { root: project.root, target })
      return written.ok ? good({ ...written.value, problems: written.notes }) : written
    }
  }
}
