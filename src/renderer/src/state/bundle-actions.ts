import type { Answer, Asked } from '#core/bridge/calls'
import {
  droppedBundleLimit,
  tooLargeToDrop,
  type BundleReport,
  type WorkId
} from '#core/bridge/bundle-calls'
import type { PutAway } from '#core/bridge/copy-calls'
import { bad } from '#core/outcome'
import { failed, isBundle, type Bundles, type BundleTab, type ExchangeTab } from './bundles'
import { finishTyping } from './finish-typing'
import { lookAgain } from './look-again'
import type { Desk } from './workbench'

/** Opens the dialog in which work is sent and received. */
export function openBundles(desk: Desk, tab?: ExchangeTab): void {
  if (!desk.store.get().project) return
  finishTyping()
  if (tab) change(desk, { tab })
  desk.store.patch({ dialog: 'bundles' })
}

export function turnTo(desk: Desk, tab: ExchangeTab): void {
  change(desk, { tab })
}

/** Asks where to, and packs what was chosen. */
export function sendBundle(desk: Desk, choice: Asked<'bundle.pack'>): Promise<void> {
  return run(desk, 'send', () => desk.ask('bundle.pack', choice))
}

/** Asks which bundle, and takes it in. */
export function receiveBundle(desk: Desk): Promise<void> {
  return run(desk, 'receive', () => desk.ask('bundle.choose', {}))
}

/** Takes in the bundles among dropped files, one after the other; answers the other files. */
export function takeBundles(desk: Desk, files: readonly File[]): readonly File[] {
  const bundles = files.filter(isBundle)
  if (bundles.length > 0) void receiveDropped(desk, bundles)
  return files.filter((file) => !isBundle(file))
}

/** Stops what is under way; what came of it by then is told. */
export async function stopBundle(desk: Desk): Promise<void> {
  const work = desk.store.get().bundles.running?.work
  if (work) await desk.ask('bundle.stop', { work })
}

/** Takes back the notices of copies that are not where they were any more. */
export function copiesPutAway(
  { store }: Desk,
  asked: readonly string[],
  { problems }: PutAway
): void {
  const stayed = new Set(problems.map(({ at }) => at))
  const gone = new Set(asked.filter((place) => !stayed.has(place)))
  const { notices } = store.get()
  store.patch({ notices: notices.filter(({ at }) => at === undefined || !gone.has(at)) })
}

async function receiveDropped(desk: Desk, files: readonly File[]): Promise<void> {
  if (desk.store.get().dialog === null) openBundles(desk, 'receive')
  for (const file of files) await run(desk, 'receive', () => drop(desk, file))
}

async function drop({ ask }: Desk, file: File): Promise<Answer<'bundle.drop'>> {
  const { name } = file
  if (file.size > droppedBundleLimit) return bad(tooLargeToDrop(name))
  try {
    return await ask('bundle.drop', { name, bytes: new Uint8Array(await file.arrayBuffer()) })
  } catch (error) {
    const system = error instanceof Error ? error.name : ''
    return bad({ code: 'file.unreadable', at: name, facts: { system } })
  }
}

/** One at a time; a cancelled dialog leaves everything as it was. */
async function run(
  desk: Desk,
  is: BundleTab,
  start: () => Promise<Answer<'bundle.drop'>>
): Promise<void> {
  const { running, reports } = desk.store.get().bundles
  if (running) return
  const project = desk.store.get().project?.id
  change(desk, { running: { is, work: null, done: 0 } })
  const started = await start()
  if (desk.store.get().project?.id !== project) return
  if (!started.ok) return finish(desk, is, failed(started.problem))
  if (started.value === null) return change(desk, { running: null, reports })
  const report = await followed(desk, is, started.value.work)
  if (report !== 'left') finish(desk, is, report)
}

/** What came of the work; `left` when another project is shown by then. */
async function followed(
  desk: Desk,
  is: BundleTab,
  work: WorkId
): Promise<BundleReport | null | 'left'> {
  const project = desk.store.get().project?.id
  for (let done = 0; ;) {
    change(desk, { running: { is, work, done } })
    const answer = await desk.ask('bundle.next', { work })
    if (desk.store.get().project?.id !== project) return 'left'
    if (!answer.ok) return failed(answer.problem)
    const { report } = answer.value
    if (report || answer.value.done >= 1) return report
    done = answer.value.done
  }
}

function finish(desk: Desk, is: BundleTab, report: BundleReport | null): void {
  const { reports } = desk.store.get().bundles
  change(desk, { running: null, reports: { ...reports, [is]: report } })
  if (report?.is !== 'received') return
  const taken = report.files.filter(({ outcome }) => outcome === 'new' || outcome === 'updated')
  lookAgain(desk, new Set(taken.flatMap(({ first }) => first.map((file) => file.is))))
}

function change({ store }: Desk, fields: Partial<Bundles>): void {
  store.patch({ bundles: { ...store.get().bundles, ...fields } })
}
