import { act, screen } from '@testing-library/react'
import { vi } from 'vitest'
import { registerOf, type Entity } from '#core/actors/register'
import type { ActorUse } from '#core/bridge/register-calls'
import { ActorsDialog } from '../../src/renderer/src/panels/actors/ActorsDialog'
import { cardOf, renderDesk, settled, type DeskOptions } from './desk'
import { registerMain } from './register-main'

export const eagles: Entity = {
  id: 'eagles',
  type: 'armed_group',
  names: { ar: 'لواء النسور', en: 'Eagles' },
  aliases: [
    { text: 'النسور', framing: 'neutral' },
    { text: 'مليشيا النسور', framing: 'pejorative' }
  ]
}
export const hawks: Entity = {
  id: 'hawks',
  type: 'state',
  names: { ar: 'أمة الصقور', en: 'Hawks' },
  aliases: []
}
export const eaglesAndHawks = registerOf([eagles, hawks])

/** Four tags of the annotator and two of a colleague name the eagles. */
const uses = [
  used('eagles', 'النسور'),
  used('eagles', 'لواء النسور'),
  used('eagles', 'النسور', 'sam')
]

function used(actor: string, words: string, annotator = 'layla'): ActorUse {
  return { actor, annotator, article: 'article-1', words, tags: 2 }
}

/** happy-dom lays nothing out: lists are given the size by which they know what is in sight. */
export function giveSizes(): void {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(500)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(500)
}

/** The register editor of a project with one article, and the ways to use it. */
export async function showActors(options: DeskOptions, register = eaglesAndHawks) {
  const main = registerMain(register, { uses })
  const shown = renderDesk(<ActorsDialog />, {
    ...options,
    project: { articles: [cardOf('article-1', { title: 'قصف السوق' })], ...options.project },
    answers: { ...main.answers, ...options.answers },
    workbench: { register, dialog: 'actors', ...options.workbench }
  })
  await act(settled)
  const { user } = shown
  return {
    ...shown,
    words: shown.strings.actors,
    kept: () => main.kept().entities,
    choose: ({ names }: Entity) =>
      user.click(screen.getByRole('option', { name: new RegExp(names[options.language ?? 'ar']) })),
    press: (name: string) => user.click(screen.getByRole('button', { name })),
    field: (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
  }
}

/** The actors in the list; a choice of a field is an option too, but has no place in a list. */
export function listed(): readonly HTMLElement[] {
  return screen.queryAllByRole('option').filter((option) => option.hasAttribute('aria-posinset'))
}
