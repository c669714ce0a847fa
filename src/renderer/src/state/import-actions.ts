import type { FileChoices, FileLook, IntakePiece, IntakeStarted } from '#core/bridge/intake-calls'
import type { Outcome } from '#core/outcome'
import { readDropped } from './dropped-bytes'
import { decidedOf, type Decided, type Intake, type Told } from './intake'
import { showArticle } from './project-actions'
import { notify, type Desk } from './workbench'

/**
 * Imports the files chosen in a dialog (null) or dropped on the window: main looks at them, a person
 * is asked where something is to be decided, and the first new article is shown. Plain texts in UTF-8
 * ask nothing.
 */
export async function importArticles(
  desk: Desk,
  files: readonly File[] | null,
  told: Told = nothing
): Promise<void> {
  if (desk.store.get().importing) return
  desk.store.patch({ importing: true, imported: null })
  const before = { problems: [...told.problems], notes: told.notes }
  const started = await startImport(desk, files, before)
  if (!started.ok || started.value === null) {
    if (!started.ok) notify(desk, started.problem)
    return finish(desk, before)
  }
  const { intake: id, files: count } = started.value
  const intake: Intake = {
    id,
    files: count,
    phase: 'looking',
    looks: [],
    decided: new Map(),
    reports: [],
    told: before
  }
  desk.store.patch({ intake })
  if (!(await lookAtAll(desk, intake))) return
  const looks = desk.store.get().intake?.looks ?? []
  if (looks.some(({ asks }) => asks)) return change(desk, { phase: 'asking' })
  await takeArticles(desk)
}

/** Takes what was looked at, as it was decided. */
export async function takeArticles(desk: Desk): Promise<void> {
  const { intake } = desk.store.get()
  if (!intake) return
  change(desk, { phase: 'taking' })
  let decisions = [...intake.decided].map(([file, decided]) => ({ file, ...decided }))
  for (;;) {
    const answer = await desk.ask('intake.take', { intake: intake.id, decisions })
    if (!isOpen(desk, intake)) return
    if (!answer.ok) {
      notify(desk, answer.problem)
      return finish(desk, intake.told)
    }
    decisions = []
    addPiece(desk, answer.value)
    if (answer.value.finished) return finish(desk, desk.store.get().intake?.told ?? intake.told)
  }
}

/** Ends the import. What was taken stays and is reported, the piece that is being taken as well. */
export function stopImport(desk: Desk): void {
  const { intake } = desk.store.get()
  if (!intake) return
  void desk.ask('intake.stop', { intake: intake.id })
  if (intake.phase === 'taking') change(desk, { phase: 'stopping' })
  else void finish(desk, intake.told)
}

/** Takes a file after all, or leaves it out. */
export function leaveOut(desk: Desk, file: number, leave: boolean): void {
  const { intake } = desk.store.get()
  if (intake) decide(desk, file, { ...decidedOf(intake, file), leave })
}

/** Chooses how a file is read, and looks at it again. */
export async function chooseFor(desk: Desk, file: number, choice: FileChoices): Promise<void> {
  const { intake } = desk.store.get()
  if (!intake) return
  const { leave, choices: before } = decidedOf(intake, file)
  const choices = { ...before, ...choice }
  decide(desk, file, { leave, choices })
  const answer = await desk.ask('intake.again', { intake: intake.id, file, choices })
  if (!isOpen(desk, intake)) return
  if (!answer.ok) return notify(desk, answer.problem)
  const looks = (desk.store.get().intake?.looks ?? []).map((look) =>
    look.file === file ? afterChoice(look, answer.value) : look
  )
  change(desk, { looks })
}

const nothing: Told = { problems: [], notes: [] }

/** What was asked stays asked, so that one may choose otherwise, also after a choice that fails. */
function afterChoice(before: FileLook, now: FileLook): FileLook {
  const { asks, candidates, columns } = before
  return { ...now, asks, candidates, columns: now.columns ?? columns }
}

async function startImport(
  desk: Desk,
  files: readonly File[] | null,
  told: { problems: Told['problems'][number][] }
): Promise<Outcome<IntakeStarted | null>> {
  if (!files) return desk.ask('intake.choose', {})
  const { dropped, problems } = await readDropped(files)
  told.problems.push(...problems)
  if (dropped.length === 0) return { ok: true, value: null, notes: [] }
  return desk.ask('intake.drop', { files: [...dropped] })
}

/** False when it was stopped meanwhile, or failed. */
async function lookAtAll(desk: Desk, intake: Intake): Promise<boolean> {
  for (;;) {
    const answer = await desk.ask('intake.look', { intake: intake.id })
    if (!isOpen(desk, intake)) return false
    if (!answer.ok) {
      notify(desk, answer.problem)
      finish(desk, intake.told)
      return false
    }
    const looks = [...(desk.store.get().intake?.looks ?? []), ...answer.value.looks]
    change(desk, { looks })
    if (answer.value.finished) return true
  }
}

function addPiece(desk: Desk, { files, problems, notes }: IntakePiece): void {
  const { project, intake } = desk.store.get()
  if (!intake) return
  change(desk, {
    reports: [...intake.reports, ...files],
    told: {
      problems: [...intake.told.problems, ...problems],
      notes: [...intake.told.notes, ...notes]
    }
  })
  if (!project) return
  const known = new Set(project.articles.map(({ id }) => id))
  const fresh = files.flatMap(({ articles }) => articles).filter(({ id }) => !known.has(id))
  if (fresh.length > 0)
    desk.store.patch({ project: { ...project, articles: [...project.articles, ...fresh] } })
}

/** Says what came of it, and shows the first new article. */
function finish(desk: Desk, { problems, notes }: Told): Promise<void> | void {
  const files = desk.store.get().intake?.reports ?? []
  desk.store.patch({ importing: false, intake: null, imported: { files, problems, notes } })
  const [first] = files.flatMap(({ articles }) => articles)
  if (first && desk.store.get().project) return showArticle(desk, first.id)
}

function isOpen(desk: Desk, { id }: Intake): boolean {
  return desk.store.get().intake?.id === id
}

function change(desk: Desk, part: Partial<Intake>): void {
  const { intake } = desk.store.get()
  if (intake) desk.store.patch({ intake: { ...intake, ...part } })
}

function decide(desk: Desk, file: number, decided: Decided): void {
  const { intake } = desk.store.get()
  if (intake) change(desk, { decided: new Map(intake.decided).set(file, decided) })
}
