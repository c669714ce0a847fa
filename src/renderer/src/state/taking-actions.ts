import type { IntakeId } from '#core/bridge/taking-calls'
import type { Decisions } from '#core/taking/plan'
import { beginningLength } from '#core/taking/recognise-format'
import { importArticles } from './import-actions'
import type { Told } from './intake'
import { noTaking, suggestedDecisions, type Taking } from './taking'
import type { Desk } from './workbench'

export function openColleagues({ store }: Desk): void {
  if (store.get().project?.readOnly) return
  store.patch({ dialog: 'colleagues', taking: noTaking })
}

/** Closes the dialog; what goes on in it ends. */
export function closeColleagues(desk: Desk): void {
  const { taking } = desk.store.get()
  desk.store.patch({ dialog: null, taking: noTaking })
  if ('intake' in taking) void desk.ask('taking.stop', { intake: taking.intake })
}

export async function chooseColleagues(desk: Desk, what: 'files' | 'folder'): Promise<void> {
  const started = await desk.ask('taking.choose', { what })
  if (!started.ok) return show(desk, { step: 'choosing', problem: started.problem })
  if (started.value) await look(desk, started.value.intake)
}

/** The most bytes of one dropped file that are read. */
const limit = 64_000_000

/** Takes what is dropped on the window to where it belongs: annotations here, articles to the library. */
export async function receiveDrop(
  desk: Desk,
  files: readonly File[],
  notes: Told['notes'] = []
): Promise<void> {
  const theirs = await annotationsAmong(desk, files)
  const articles = files.filter((file) => !theirs.has(file))
  if (articles.length + notes.length > 0)
    void importArticles(desk, articles, { problems: [], notes })
  if (theirs.size > 0) await dropColleagues(desk, [...theirs])
}

async function annotationsAmong(desk: Desk, files: readonly File[]): Promise<ReadonlySet<File>> {
  const looked = await Promise.all(
    files.map(async (file) => ({
      name: file.name,
      beginning: await file
        .slice(0, beginningLength)
        .arrayBuffer()
        // A folder, or a file that has gone meanwhile: the import says so.
        .then(
          (bytes) => new Uint8Array(bytes),
          () => new Uint8Array()
        )
    }))
  )
  const answer = await desk.ask('taking.recognise', { files: looked })
  const found = answer.ok ? files.filter((_, index) => answer.value[index]) : []
  const stems = new Set(found.map(({ name }) => stemOf(name)))
  const beside = files.filter(({ name }) => isBeside(name, stems))
  return new Set(found.length === 0 ? [] : [...found, ...beside])
}

/** The text of a brat file, and what exports put beside others. */
function isBeside(name: string, stems: ReadonlySet<string>): boolean {
  if (/(?:^documents\.jsonl|\.offsets\.jsonl|\.conf)$/.test(name)) return true
  return name.endsWith('.txt') && stems.has(stemOf(name))
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '')
}

async function dropColleagues(desk: Desk, files: readonly File[]): Promise<void> {
  openColleagues(desk)
  const tooLarge = files.find(({ size }) => size > limit)
  if (tooLarge) {
    const facts = { size: tooLarge.size, limit }
    const problem = { code: 'import.too-large', at: tooLarge.name, facts }
    return show(desk, { step: 'choosing', problem })
  }
  const read = await Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer())
    }))
  )
  const started = await desk.ask('taking.drop', { files: read })
  if (!started.ok) return show(desk, { step: 'choosing', problem: started.problem })
  await look(desk, started.value.intake)
}

export function decide({ store }: Desk, change: Partial<Decisions>): void {
  const { taking } = store.get()
  if (taking.step !== 'deciding') return
  store.patch({ taking: { ...taking, decisions: { ...taking.decisions, ...change } } })
}

export async function takeColleagues(desk: Desk): Promise<void> {
  const { taking } = desk.store.get()
  if (taking.step !== 'deciding') return
  const { intake, plan, decisions } = taking
  const asked = await desk.ask('taking.take', {
    intake,
    decisions: {
      ...decisions,
      people: { ...decisions.people },
      labels: [...decisions.labels],
      relations: [...decisions.relations]
    }
  })
  if (!asked.ok) return show(desk, { ...taking, problem: asked.problem })
  const of = plan.files.reduce((sum, { documents }) => sum + documents, 0)
  show(desk, { step: 'taking', intake, done: 0, of, problem: null })
  await goOn(desk, intake, (done) => ({ step: 'taking', intake, done, of, problem: null }))
}

export async function stopTaking(desk: Desk): Promise<void> {
  const { taking } = desk.store.get()
  if (taking.step !== 'looking' && taking.step !== 'taking') return
  const stopped = taking.step === 'taking'
  show(desk, stopped ? { step: 'done', report: null, stopped, problem: null } : noTaking)
  await desk.ask('taking.stop', { intake: taking.intake })
}

async function look(desk: Desk, intake: IntakeId): Promise<void> {
  show(desk, { step: 'looking', intake, done: 0, problem: null })
  await goOn(desk, intake, (done) => ({ step: 'looking', intake, done, problem: null }))
}

/** Asks piece by piece until it is done, or until something else is shown. */
async function goOn(
  desk: Desk,
  intake: IntakeId,
  progress: (done: number) => Taking
): Promise<void> {
  for (;;) {
    const answer = await desk.ask('taking.next', { intake })
    const { taking } = desk.store.get()
    if (!('intake' in taking) || taking.intake !== intake || taking.step === 'deciding') return
    if (!answer.ok) return show(desk, { step: 'choosing', problem: answer.problem })
    const { done, finished, plan, report } = answer.value
    if (!finished) show(desk, progress(done))
    else if (report) return show(desk, { step: 'done', report, stopped: false, problem: null })
    else if (plan) {
      const decisions = suggestedDecisions(plan)
      return show(desk, { step: 'deciding', intake, plan, decisions, problem: null })
    } else return show(desk, noTaking)
  }
}

function show({ store }: Desk, taking: Taking): void {
  store.patch({ taking })
}
