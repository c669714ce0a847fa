import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { registerOf } from '#core/actors/register'
import type { Attributes, Link, Reading, Tag } from '#core/annotation/reading'
import {
  asks,
  type Answer,
  type ArticleCard,
  type ArticleView,
  type Ask,
  type Asked,
  type Call,
  type Handle,
  type ProjectView
} from '#core/bridge/calls'
import type { FileLook, ImportReport, IntakeId } from '#core/bridge/intake-calls'
import { noSteps, type Steps } from '#core/bridge/history-calls'
import { type Language } from '#core/words/language'
import { defaultSettings } from '#core/bridge/settings'
import { bad, good, type Problem } from '#core/outcome'
import { defaultScheme } from '#core/scheme/default'
import { openArticle } from '../../src/renderer/src/state/open-article'
import {
  createDesk,
  DeskProvider,
  type Desk,
  type Workbench
} from '../../src/renderer/src/state/workbench'
import { stringsOf, useLanguage } from '../../src/renderer/src/strings/use-strings'
import { articleOf, reading as drawn } from './notation'

export const bothLanguages = ['ar', 'en'] as const satisfies readonly Language[]
export const savedAt = '2024-05-12T08:30:00.000Z'

type Answers = { readonly [C in Call]?: (asked: Asked<C>) => Answer<C> | Promise<Answer<C>> }
type Asking = { [C in Call]: readonly [call: C, asked: Asked<C>] }[Call]

/** Main, as the window knows it: canned answers by call, and a record of what was asked. */
export type Port = { readonly ask: Ask; readonly asked: Asking[]; answer(answers: Answers): void }

/** A request that the contract refuses gets the answer that main would give. */
export function fakePort(canned: Answers = {}): Port {
  const answers = new Map(Object.entries({ ...usual(), ...canned }))
  const asked: Asking[] = []
  async function ask(call: Call, request: unknown): Promise<unknown> {
    asked.push([call, request] as unknown as Asking)
    if (!asks[call].safeParse(request).success) return bad({ code: 'bridge.malformed', at: call })
    const give = answers.get(call) as ((asked: unknown) => unknown) | undefined
    if (!give) throw new Error(`Nobody has an answer to ${call}`)
    return give(request)
  }
  return {
    ask: ask as Ask,
    asked,
    answer(more) {
      for (const [call, give] of Object.entries(more)) answers.set(call, give)
    }
  }
}

function usual(): Answers {
  let rev = 0
  return {
    'window.drawn': () => good(null),
    'settings.change': ({ settings }) =>
      good({ ...defaultSettings, ...(settings as Partial<typeof defaultSettings>) }),
    'reading.edit': () => good({ rev: (rev += 1), savedAt }),
    'reading.save': () => good({ rev, savedAt }),
    'register.read': () => good(registerOf([])),
    'taking.recognise': ({ files }) => good(files.map(() => false)),
    'guideline.read': () => good({ version: 0, changedAt: null, by: null, text: '', seen: null }),
    'register.uses': () => good({ uses: [], problems: [] })
  }
}

/** An answer that waits until the test gives it. */
export function held<T>(): { readonly promise: Promise<T>; readonly give: (value: T) => void } {
  let give: (value: T) => void = () => undefined
  const promise = new Promise<T>((resolve) => (give = resolve))
  return { promise, give }
}

/** Lets every answer that is already given arrive. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

export function handleOf(number: number): Handle {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as Handle
}

/** A cue, two actors, a claim and the figure in it, in two paragraphs. */
export const shelling =
  '‹cue#c:قال› ‹actor#a:المجلس› إن ‹claim#k:قصفاً أوقع ‹figure#f:أربعة قتلى››.\n' +
  'وردّ ‹actor#b:السنديان› بالنفي.'

export type DeskOptions = {
  readonly language?: Language
  /** The article with its tags drawn in. */
  readonly notation?: string
  readonly attributes?: Readonly<Record<string, Attributes>>
  readonly links?: readonly (readonly [relation: string, from: string, to: string])[]
  readonly locked?: Problem | null
  readonly steps?: Steps
  readonly project?: Partial<ProjectView>
  readonly workbench?: Partial<Workbench>
  readonly answers?: Answers
}

/** An article as main hands it over. Links are named l0, l1 … in the order given. */
export function viewOf(id: string, options: DeskOptions = {}): ArticleView {
  const { notation = shelling, attributes = {}, links = [], locked = null } = options
  const { article, reading } = drawn(notation)
  const filled = (tag: Tag): Tag => ({ ...tag, attributes: attributes[tag.id] ?? {} })
  return {
    article: articleOf(article.text, id),
    reading: { ...reading, tags: reading.tags.map(filled), links: links.map(linkOf) },
    locked,
    notes: [],
    steps: options.steps ?? noSteps
  }
}

function linkOf(
  [relation, from, to]: readonly [relation: string, from: string, to: string],
  index: number
): Link {
  return { id: `l${index}`, relation, from, to, attributes: {} }
}

export function cardOf(id: string, card: Partial<ArticleCard> = {}): ArticleCard {
  return {
    id,
    title: id,
    date: null,
    outlet: null,
    words: 120,
    state: 'new',
    counts: {},
    readers: [],
    ...card
  }
}

/** An import that took these articles out of one file. */
export function reportOf(
  articles: readonly ArticleCard[],
  problems: readonly Problem[] = []
): ImportReport {
  const file = { name: 'خبر.txt', kind: 'text', encoding: 'utf-8', problems: [], notes: [] }
  return { files: articles.length > 0 ? [{ ...file, articles }] : [], problems, notes: [] }
}

export const intakeId = '00000000-0000-4000-8000-000000000001' as IntakeId

/** A file as main sees it before it is taken. */
export function lookOf(file: number, look: Partial<FileLook> = {}): FileLook {
  return {
    file,
    name: `${file}.txt`,
    kind: 'text',
    encoding: 'utf-8',
    candidates: [],
    columns: null,
    articles: 1,
    title: null,
    date: null,
    outlet: null,
    opening: '',
    problem: null,
    notes: [],
    asks: false,
    ...look
  }
}

/** Main's answers to an import: what it sees in the files, and what it takes. */
export function importAnswers(
  looks: readonly FileLook[],
  report: ImportReport
): Pick<Answers, 'intake.choose' | 'intake.drop' | 'intake.look' | 'intake.take' | 'intake.stop'> {
  const started = { intake: intakeId, files: looks.length }
  return {
    'intake.choose': () => good(started),
    'intake.drop': () => good(started),
    'intake.look': () => good({ looks, finished: true }),
    'intake.take': () => good({ ...report, finished: true }),
    'intake.stop': () => good(null)
  }
}

/** A project with the scheme that ships and one article, `article-1`. */
export function projectOf(project: Partial<ProjectView> = {}): ProjectView {
  const annotator = { id: 'layla', name: 'ليلى' }
  return {
    id: 'project-1',
    name: 'رصد الوادي',
    folder: 'valley',
    annotator,
    annotators: [annotator],
    scheme: defaultScheme,
    articles: [cardOf('article-1')],
    problems: [],
    readOnly: false,
    holder: null,
    ...project
  }
}

/** A desk with that project and its article open. */
export function deskOf(options: DeskOptions = {}): { readonly desk: Desk; readonly port: Port } {
  const { language = 'ar', project, workbench, answers } = options
  const view = viewOf('article-1', options)
  const port = fakePort({ 'article.open': () => good(view), ...answers })
  const desk = createDesk(port.ask, {
    started: true,
    settings: { ...defaultSettings, language },
    project: projectOf(project),
    open: openArticle(view),
    ...workbench
  })
  return { desk, port }
}

/** Draws a part of the window as the window would: at a desk and in its language. */
export function renderDesk(ui: ReactNode, options: DeskOptions = {}) {
  const { desk, port } = deskOf(options)
  const drawing = render(
    <DeskProvider value={desk}>
      <InLanguage>{ui}</InLanguage>
    </DeskProvider>
  )
  const user = userEvent.setup()
  return { ...drawing, desk, port, user, strings: stringsOf(options.language ?? 'ar') }
}

function InLanguage({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale={useLanguage()}>{children}</I18nProvider>
}

/** The reading in the window. */
export function readingOf({ store }: Desk): Reading {
  const { open } = store.get()
  if (!open) throw new Error('No article is open')
  return open.reading
}

export function tagOf(desk: Desk, id: string): Tag | undefined {
  return readingOf(desk).tags.find((tag) => tag.id === id)
}

/** What was asked by one call, in order. */
export function askedOf<C extends Call>({ asked }: Port, call: C): readonly Asked<C>[] {
  return asked.flatMap(([name, request]) => (name === call ? [request as Asked<C>] : []))
}
