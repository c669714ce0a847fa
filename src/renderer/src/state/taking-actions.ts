import type { IntakeId } from '#core/bridge/taking-calls'
import type { Problem } from '#core/outcome'
import type { Decisions, Plan } from '#core/taking/plan'
import { readDropped } from './dropped-bytes'
import type { Told } from './intake'
import { noTaking, nothingTold, suggestedDecisions, type Taking } from './taking'
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
  if (!started.ok) return fail(desk, started.problem)
  if (started.value) await look(desk, started.value.intake)
}

/** Takes in what was dropped, with what was found amiss before. */
export async function dropColleagues(
  desk: Desk,
  files: readonly File[],
  notes: Told['notes']
): Promise<void> {
  openColleagues(desk)
  const { dropped, problems } = await readDropped(files)
  const started = await desk.ask('taking.drop', { files: [...dropped] })
  if (!started.ok) return fail(desk, started.problem)
  await look(desk, started.value.intake, { problems, notes })
}

export function decide({ store }: Desk, change: Partial<Decisions>): void {
  const { taking } = store.get()
  if (taking.step !== 'deciding') return
  store.patch({ taking: { ...taking, decisions: { ...taking.decisions, ...change } } })
}

export async function takeColleagues(desk: Desk): Promise<void> {
  const { taking } = desk.store.get()
  if (taking.step !== 'deciding' || taking.isLooking) return
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
  const { told } = taking
  const going = (done: number): Taking => ({
    step: 'taking',
    intake,
    done,
    of,
    told,
    problem: null
  })
  show(desk, going(0))
  await goOn(desk, intake, going)
}

/** What was taken until then stays, and is reported as soon as it is known. */
export async function stopTaking(desk: Desk): Promise<void> {
  const { taking } = desk.store.get()
  if (taking.step !== 'looking' && taking.step !== 'taking') return
  const { intake, told } = taking
  const done: Taking = { step: 'done', report: null, stopped: true, told, problem: null }
  show(desk, taking.step === 'taking' ? done : noTaking)
  const answer = await desk.ask('taking.stop', { intake })
  if (desk.store.get().taking === done && answer.ok) show(desk, { ...done, report: answer.value })
}

async function look(desk: Desk, intake: IntakeId, told = nothingTold): Promise<void> {
  const looking = (done: number): Taking => ({ step: 'looking', intake, done, told, problem: null })
  show(desk, looking(0))
  await goOn(desk, intake, looking)
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
    if (!answer.ok) return fail(desk, answer.problem)
    const { done, finished, plan, report } = answer.value
    const { told } = taking
    if (!finished) show(desk, progress(done))
    else if (report)
      return show(desk, { step: 'done', report, stopped: false, told, problem: null })
    else if (plan) return show(desk, deciding(intake, plan, told))
    else return show(desk, noTaking)
  }
}

function deciding(intake: IntakeId, plan: Plan, told: Told): Taking {
  const decisions = suggestedDecisions(plan)
  return { step: 'deciding', intake, plan, decisions, told, isLooking: false, problem: null }
}

function fail(desk: Desk, problem: Problem): void {
  show(desk, { ...noTaking, problem })
}

function show({ store }: Desk, taking: Taking): void {
  store.patch({ taking })
}
