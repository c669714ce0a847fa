import { randomUUID } from 'node:crypto'
import type { Format, Split, WriteOptions } from '#core/formats/format'
import { formatById, formats } from '#core/formats/list'
import { offsetUnits } from '#core/formats/offsets/unit-index'
import { splitsBy } from '#core/formats/splits'
import { textOption, type Command, type Given, type Ports } from './command'
import { UsageProblem } from './usage-problem'

/** The options that say how to write, for every command that writes a format. */
export const writingOptions: Command['options'] = {
  tokens: { type: 'string' },
  tagging: { type: 'string' },
  unit: { type: 'string' },
  split: { type: 'string' },
  seed: { type: 'string' },
  'without-text': { type: 'boolean' },
  'no-text': { type: 'boolean' }
}

export const writingUsage =
  '[--tokens split-at-tags|words|spaces] [--tagging bio|iob1|bioes] [--unit codepoint|utf16|utf8] ' +
  '[--split 80,10,10 [--seed <text>]] [--without-text]'

/** The format that an option names. */
export function formatOption(given: Given, name: string): Format {
  const known = formats.map(({ id }) => id).join(', ')
  const id = textOption(given, name)
  if (id === undefined) throw new UsageProblem(`Say which format: --${name} ${known}`)
  const format = formatById(id)
  if (!format) throw new UsageProblem(`Unknown format “${id}”. Known: ${known}`)
  return format
}

/** What the options say, checked against what the format can do. */
export function writeOptions(
  given: Given,
  format: Format,
  ports: Ports
): Omit<WriteOptions, 'scheme' | 'project' | 'register'> {
  const withText = given.options['without-text'] !== true && given.options['no-text'] !== true
  if (!withText && !format.textOptional)
    throw new UsageProblem(`The format “${format.id}” cannot be written without the text.`)
  return {
    withText,
    tokens: oneOf(given, 'tokens', ['split-at-tags', 'words', 'spaces']),
    tagging: oneOf(given, 'tagging', ['bio', 'iob1', 'bioes']),
    offsetUnit: oneOf(given, 'unit', offsetUnits),
    splitOf: splits(given),
    now: ports.now(),
    newId: randomUUID
  }
}

/** One of the words that an option may be; the first when it was not given. */
function oneOf<W extends string>(given: Given, name: string, words: readonly [W, ...W[]]): W {
  const asked = textOption(given, name)
  const found = asked === undefined ? words[0] : words.find((word) => word === asked)
  if (found === undefined)
    throw new UsageProblem(`--${name} may be ${words.join(', ')}, not “${asked}”.`)
  return found
}

/** `80,10,10` (or `80:10:10`) as parts for training, validation and testing; without it everything is training. */
function splits(given: Given): (articleId: string) => Split {
  const asked = textOption(given, 'split')
  if (asked === undefined) return () => 'train'
  const parts = /^(\d{1,6})[,:](\d{1,6})(?:[,:](\d{1,6}))?$/.exec(asked)
  const [train = 0, validation = 0, test = 0] = (parts ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0))
  if (!parts || train + validation + test === 0)
    throw new UsageProblem(`--split needs numbers such as 80,10,10, not “${asked}”.`)
  return splitsBy({ train, validation, test }, textOption(given, 'seed') ?? '')
}
