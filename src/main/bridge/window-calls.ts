import { good } from '#core/outcome'
import type { Desk } from './desk'
import type { Handlers } from './serve'

export function windowCalls(desk: Desk): Pick<Handlers, 'window.start' | 'window.drawn'> {
  const { workplace, version, asked } = desk
  return {
    'window.start': async () =>
      good({
        version,
        settings: workplace.settings,
        recent: workplace.recent(),
        project: workplace.session?.view() ?? null,
        article: workplace.session?.shown ?? asked.article,
        problem: asked.problem
      }),
    'window.drawn': async () => {
      desk.drawn()
      return good(null)
    }
  }
}
