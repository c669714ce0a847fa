import { changeRegister } from '#core/actors/register-changes'
import type { Register } from '#core/actors/register'
import type { ActorUse, Retagged } from '#core/bridge/register-calls'
import { bad, good } from '#core/outcome'
import type { DeskOptions } from './desk'

/** Main's side of the register, in memory: it changes as core says, and can take changes back. */
export function registerMain(
  register: Register,
  given: { readonly uses?: readonly ActorUse[]; readonly retagged?: readonly Retagged[] } = {}
) {
  const { uses = [], retagged = [] } = given
  const past: Register[] = []
  let now = register
  const answers: NonNullable<DeskOptions['answers']> = {
    'register.read': () => good(now),
    'register.uses': () => good({ uses, problems: [] }),
    'register.edit': ({ changes }) => {
      const changed = changeRegister(now, changes)
      if (!changed.ok) return changed
      past.push(now)
      now = changed.value
      return good({ register: now, retagged, undoable: past.length })
    },
    'register.undo': () => {
      const before = past.pop()
      if (!before) return bad({ code: 'register.nothing-to-undo' })
      now = before
      return good({ register: now, retagged: [], undoable: past.length })
    }
  }
  return { answers, kept: () => now }
}
