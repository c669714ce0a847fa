import { same } from '#core/annotation/same'
import { createContext, useContext } from 'react'
import type { Matcher } from '#core/actors/matcher'
import type { Register } from '#core/actors/register'
import { progressOf, type Reading } from '#core/annotation/reading'
import type { Ask, ArticleCard, ProjectView, RecentProject } from '#core/bridge/calls'
import { noSteps, type Steps } from '#core/bridge/history-calls'
import type { ImportReport } from '#core/bridge/intake-calls'
import type { ActorUse } from '#core/bridge/register-calls'
import { defaultSettings, type Settings } from '#core/bridge/settings'
import type { Feedback } from '#core/file/feedback-file'
import type { Problem } from '#core/outcome'
import type { SuggestionKind } from '#core/suggest/suggestion'
import type { Span } from '#core/text/span'
import { noAgreement, type Agreement } from './agreement'
import { noBundles, type Bundles } from './bundles'
import { noComments, noQuestions, type Comments, type Questions } from './comments'
import { noFind, type Destination, type Find } from './find'
import { noGuidelines, type Guidelines } from './guidelines'
import { noIncidents, type Incidents } from './incidents'
import type { Intake } from './intake'
import { noClaims, type ClaimsState } from './claims'
import { noLedger, type LedgerState } from './ledger'
import { createStore, useStore, type Store } from './store'
import type { OpenArticle } from './open-article'
import { noReview, type Reviewing } from './reviewing'
import type { OpenPages, RoomName } from './rooms'
import { noSearch, type ProjectSearch } from './search'
import type { KindFilter, Suggesting } from './suggesting'
import { noTaking, type Taking } from './taking'

/** What the status bar says of the last edit. `saved` is said only after main answered. */
export type SaveState =
  /** `note` is what was not quite right about it, though the reading is on the disk. */
  | { readonly kind: 'saved'; readonly at: string | null; readonly note?: Problem }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly problem: Problem }

export type InspectorTab = 'tag' | 'all' | 'suggestions' | 'comments'
export type DialogName =
  | 'export'
  | 'keys'
  | 'create'
  | 'actors'
  | 'mentions'
  | 'guideline'
  | 'lock'
  | 'conflict'
  | 'gold-conflict'
  | 'policy'
  | 'versions'
  | 'second-pass'
  | 'repair'
  | 'bundles'
  | 'colleagues'

/** A link being made: the next allowed tag that is chosen becomes its end. */
export type Linking = {
  readonly from: string
  readonly relation: string
  /** The allowed tag that Enter would choose. */
  readonly candidate: string | null
}

export type Workbench = {
  readonly started: boolean
  readonly version: string
  readonly settings: Settings
  readonly recent: readonly RecentProject[]
  readonly project: ProjectView | null
  /** The project's actors; null while they are fetched, or when they cannot be read. */
  readonly register: Register | null
  /** How many changes of the register this session can take back. */
  readonly undoableActors: number
  /** Which tags of the project name which actor, once somebody wanted to know. */
  readonly actorUses: readonly ActorUse[] | null
  /** Why the last change of the register was not made. */
  readonly actorsProblem: Problem | null
  readonly open: OpenArticle | null
  /** The article that is being fetched, so that the library can show it. */
  readonly opening: string | null
  readonly selected: string | null
  /** The tag whose attributes were asked for: while it is chosen, they are drawn at once. */
  readonly inspected: string | null
  /** The words selected in the text; equal ends are a caret. Null when there is none. */
  readonly selection: Span | null
  /** Where the reader shall go; it takes it back when it is there. */
  readonly goTo: Destination | null
  readonly find: Find
  readonly search: ProjectSearch
  /** What others said of the open article, and what is being said. */
  readonly comments: Comments
  /** What is asked and answered in all articles. */
  readonly questions: Questions
  readonly guidelines: Guidelines
  readonly agreement: Agreement
  /** The feedback that is open: one's own corrections, or what a colleague will be told. */
  readonly corrections: Feedback | null
  /** Whether invisible characters are shown. */
  readonly lens: boolean
  readonly linking: Linking | null
  /** The words whose mentions are offered for tagging. */
  readonly mentionsOf: Span | null
  /** The tag for which the menu of relations is open. */
  readonly linkMenu: string | null
  /** What the open article proposes; null while it is worked out. */
  readonly suggesting: Suggesting | null
  /** The suggestion that Enter accepts and Delete turns down. */
  readonly suggested: string | null
  readonly suggestionKind: KindFilter
  /** The list shows what was turned down, so that it can be brought back. */
  readonly showsRejected: boolean
  /** What was just accepted in one go, until the next edit. */
  readonly acceptedAll: { readonly kind: SuggestionKind; readonly count: number } | null
  /** After Escape the next Tab leaves the reader. */
  readonly tabLeaves: boolean
  readonly inspectorTab: InspectorTab
  readonly save: SaveState
  /** Edits that main has not yet answered for. */
  readonly pending: number
  /** The articles whose last save failed, each with the reason. */
  readonly unsaved: ReadonlyMap<string, Problem>
  /** What can be undone and redone in the open article. */
  readonly steps: Steps
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** The comparison of colleagues' readings, and its page. */
  readonly reviewing: Reviewing
  readonly ledger: LedgerState
  readonly claims: ClaimsState
  /** Whether the article is coloured by who says what. */
  readonly bySource: boolean
  readonly incidents: Incidents
  readonly room: RoomName
  readonly pages: OpenPages
  readonly dialog: DialogName | null
  /** Colleagues' files on their way in. */
  readonly taking: Taking
  /** The damaged file of which an earlier version may be put back. */
  readonly repairing: string | null
  readonly bundles: Bundles
  readonly importing: boolean
  /** The import that is going on, once its files are chosen. */
  readonly intake: Intake | null
  readonly imported: ImportReport | null
  readonly notices: readonly Problem[]
}

/** Nothing of an article: what a change of project or article leaves behind. */
export const noArticle = {
  open: null,
  opening: null,
  selected: null,
  inspected: null,
  selection: null,
  goTo: null,
  linking: null,
  mentionsOf: null,
  linkMenu: null,
  suggesting: null,
  suggested: null,
  showsRejected: false,
  acceptedAll: null,
  tabLeaves: false,
  steps: noSteps,
  canUndo: false,
  canRedo: false
} as const satisfies Partial<Workbench>

export const emptyWorkbench: Workbench = {
  ...noArticle,
  started: false,
  version: '',
  settings: defaultSettings,
  recent: [],
  project: null,
  register: null,
  find: noFind,
  search: noSearch,
  comments: noComments,
  questions: noQuestions,
  guidelines: noGuidelines,
  agreement: noAgreement,
  corrections: null,
  lens: false,
  undoableActors: 0,
  actorUses: null,
  actorsProblem: null,
  save: { kind: 'saved', at: null },
  pending: 0,
  unsaved: new Map(),
  suggestionKind: 'all',
  inspectorTab: 'tag',
  reviewing: noReview,
  ledger: noLedger,
  claims: noClaims,
  bySource: false,
  incidents: noIncidents,
  room: 'read',
  pages: { review: null, data: null },
  dialog: null,
  taking: noTaking,
  repairing: null,
  bundles: noBundles,
  importing: false,
  intake: null,
  imported: null,
  notices: []
}

/** What every action works with. The matchers are what is worked out once for a register. */
export type Desk = {
  readonly store: Store<Workbench>
  readonly ask: Ask
  /** The articles whose reading was said to be older than its history: once is enough. */
  readonly told: Set<string>
  readonly matchers: WeakMap<Register, Matcher>
}

export function createDesk(ask: Ask, initial: Partial<Workbench> = {}): Desk {
  const store = createStore({ ...emptyWorkbench, ...initial })
  return { store, ask, told: new Set(), matchers: new WeakMap() }
}

const DeskContext = createContext<Desk | null>(null)
export const DeskProvider = DeskContext.Provider

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('No desk above this component')
  return desk
}

export function useWorkbench<P>(part: (workbench: Workbench) => P): P {
  return useStore(useDesk().store, part)
}

/** Adds a notice that stays until it is dismissed; what is told already is not told twice. */
export function notify({ store }: Desk, ...problems: readonly Problem[]): void {
  const { notices } = store.get()
  const fresh = problems.filter((problem) => notices.every((shown) => !same(shown, problem)))
  if (fresh.length > 0) store.patch({ notices: [...notices, ...fresh] })
}

/** Replaces one article's line in the library. */
export function withCard(project: ProjectView, card: ArticleCard): ProjectView {
  return {
    ...project,
    articles: project.articles.map((other) => (other.id === card.id ? card : other))
  }
}

/** Counts one article's tags anew in the library. */
export function withProgress(project: ProjectView, article: string, reading: Reading): ProjectView {
  const card = project.articles.find(({ id }) => id === article)
  return card ? withCard(project, { ...card, ...progressOf(reading) }) : project
}
