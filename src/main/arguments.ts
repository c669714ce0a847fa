import { languages } from '#core/words/language'
import { themes, type Settings } from '#core/bridge/settings'

/** What the command line asks of the window. Paths are as they were typed. */
export type Arguments = {
  readonly project: string | null
  readonly article: string | null
  /** Where to put a picture of the window; the program ends when it is there. */
  readonly screenshot: string | null
  /** Settings for this run alone. */
  readonly overrides: Partial<Settings>
}

const withValue = ['screenshot', 'language', 'theme', 'article'] as const
type Option = (typeof withValue)[number]

/**
 * Reads the arguments after the program and the app's folder. Chromium's and Electron's own
 * switches are passed over, and so is a value that no option has: the window opens all the same.
 */
export function parseArguments(given: readonly string[]): Arguments {
  const options = new Map<Option, string>()
  const plain: string[] = []
  for (let at = 0; at < given.length; at += 1) {
    const argument = given[at] ?? ''
    const [name = '', inline] = splitSwitch(argument)
    const option = withValue.find((known) => `--${known}` === name)
    if (option) {
      const value = inline ?? given[(at += 1)]
      if (value) options.set(option, value)
    } else if (!argument.startsWith('-')) plain.push(argument)
  }
  return {
    project: plain[0] ?? null,
    article: options.get('article') ?? null,
    screenshot: options.get('screenshot') ?? null,
    overrides: overridesOf(options)
  }
}

/**
 * The arguments that are meant for us: without the program, and without the app's folder where a
 * bare Electron was told to run it.
 */
export function ownArguments(argv: readonly string[], isDefaultApp: boolean): readonly string[] {
  const given = argv.slice(1)
  if (!isDefaultApp) return given
  const folder = given.findIndex((argument) => !argument.startsWith('-'))
  return given.slice(folder + 1)
}

function splitSwitch(argument: string): readonly string[] {
  const equals = argument.indexOf('=')
  return equals === -1 ? [argument] : [argument.slice(0, equals), argument.slice(equals + 1)]
}

function overridesOf(options: ReadonlyMap<Option, string>): Partial<Settings> {
  const language = languages.find((known) => known === options.get('language'))
  const theme = themes.find((known) => known === options.get('theme'))
  return { ...(language && { language }), ...(theme && { theme }) }
}
