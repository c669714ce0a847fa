import type { Settings } from '#core/bridge/settings'
import type { Desk } from './desk'
import type { Handlers } from './serve'

export function settingsCalls({ workplace }: Desk): Pick<Handlers, 'settings.change'> {
  return {
    'settings.change': ({ settings }) => {
      const given = Object.entries(settings).filter(([, value]) => value !== undefined)
      // Only what was `undefined` is gone; the schema has checked the rest.
      return workplace.changeSettings(Object.fromEntries(given) as Partial<Settings>)
    }
  }
}
