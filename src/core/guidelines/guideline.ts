import { defaultGuidelines } from './default-guidelines'

/** What the guidelines are called that are about no one label. */
export const generalGuideline = 'general'

/** In which language a guideline is written; each is a file of its own. */
export const guidelineLanguages = ['ar', 'en'] as const
export type GuidelineLanguage = (typeof guidelineLanguages)[number]

/** A guideline as it stands in its file. */
export type Guideline = {
  /** Counts the saves; 0 is the text that comes with the program. */
  readonly version: number
  /** ISO 8601, UTC; null where the file does not say. */
  readonly changedAt: string | null
  /** The id of the annotator who saved it. */
  readonly by: string | null
  /** Markdown. */
  readonly text: string
}

/** In code points: far more than anybody reads while choosing a label. */
export const guidelineLimit = 100_000

const labelPattern = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/

/** Whether a label's id can be the name of a file on every disk. */
export function canHaveGuideline(label: string): boolean {
  return labelPattern.test(label)
}

/** What comes with the program for a label of the default scheme; empty for any other. */
export function defaultGuideline(label: string, language: GuidelineLanguage): Guideline {
  const text = Object.hasOwn(defaultGuidelines, label)
    ? (defaultGuidelines[label]?.[language] ?? '')
    : ''
  return { version: 0, changedAt: null, by: null, text }
}

/**
 * Reads a guideline's file: Markdown, with a few lines of `name: value` between two lines of `---`
 * before it. A file without them is somebody's own text, and as good.
 */
export function readGuideline(file: string): Guideline {
  const whole = file.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')
  const head = /^---\n((?:[a-z]+: .*\n)+)---\n+/.exec(whole)
  const fields = new Map(
    (head?.[1] ?? '').split('\n').map((line) => {
      const [name = '', ...value] = line.split(': ')
      return [name, value.join(': ')]
    })
  )
  const version = Number(fields.get('version'))
  return {
    version: Number.isSafeInteger(version) && version > 0 ? version : 1,
    changedAt: fields.get('changed') ?? null,
    by: fields.get('by') ?? null,
    text: whole.slice(head?.[0].length ?? 0).trimEnd()
  }
}

export function writeGuideline({ version, changedAt, by, text }: Guideline): string {
  const fields = [
    `version: ${version}`,
    ...(changedAt === null ? [] : [`changed: ${changedAt}`]),
    ...(by === null ? [] : [`by: ${by}`])
  ]
  return `---\n${fields.join('\n')}\n---\n\n${text.replaceAll(/\r\n?/g, '\n').trim()}\n`
}

/** What a decision teaches: the words, what was decided of them, and why. */
export type GuidelineExample = {
  readonly words: string
  readonly decided: string
  readonly why: string
}

const headings: Readonly<Record<GuidelineLanguage, string>> = {
  ar: '## أمثلة من قراراتنا',
  en: '## Examples from our decisions'
}

/** The guideline with one more example, under a heading of its own at the end. */
export function withExample(
  text: string,
  { words, decided, why }: GuidelineExample,
  language: GuidelineLanguage
): string {
  const heading = headings[language]
  const reason = oneLine(why) === '' ? '' : ` ${oneLine(why)}`
  const line = `- «${oneLine(words)}»: **${oneLine(decided)}**.${reason}`
  const trimmed = text.trimEnd()
  const at = trimmed.indexOf(heading)
  if (at === -1) return `${trimmed}${trimmed === '' ? '' : '\n\n'}${heading}\n\n${line}\n`
  const next = trimmed.indexOf('\n## ', at + heading.length)
  if (next === -1) return `${trimmed}\n${line}\n`
  return `${trimmed.slice(0, next).trimEnd()}\n${line}\n${trimmed.slice(next)}\n`
}

/** Signs that Markdown would obey are said as they are. */
function oneLine(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>#]/g, '\\$&')
}

/** The first sentence of a guideline in plain words, without headings: what is shown beside a label. */
export function firstSentence(text: string): string {
  const paragraph = text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .find((part) => part !== '' && !/^(?:#|[-*>|]|\d+\.)/.test(part))
  const plain = plainWords(paragraph ?? '')
  return /^.*?[.!?؟](?=\s|$)/.exec(plain)?.[0] ?? plain
}

/** Markdown of one paragraph without its signs, on one line; what was escaped stands as it is meant. */
export function plainWords(markdown: string): string {
  return markdown
    .replaceAll(/\\([^\w\s])|[*_`]/g, (_sign, escaped?: string) => escaped ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
