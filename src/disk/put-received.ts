import type { Taken } from '#core/bridge/bundle-calls'
import { bad, good, type Outcome } from '#core/outcome'
import { keptVersions } from './backup/kept-versions'
import { createDurably, replaceKnown } from './durable-write'
import { sha256 } from './hash'
import { jsonLimit } from './json-file'
import { pathOf } from './layout'
import { identityNow, readRegularFile } from './read-file'

/** How a file that came stands to the one that is there; a fork is anything that nobody can tell. */
export type Order = 'newer' | 'older' | 'fork'

export type Arrival = {
  readonly root: string
  /** Its place in the project, whose folders are there. */
  readonly at: string
  readonly bytes: Buffer
  readonly order: (there: Buffer) => Order | Promise<Order>
  /** Whether these very bytes were here before, and gave way; no version says so where it is left out. */
  readonly wasHere?: () => Promise<boolean>
  /** Tells one version from another in the name of what is kept beside; null for what is damaged. */
  readonly revOf: (bytes: Buffer) => number | null
  /** Keeps what a newer version replaces; beside it where nothing is said. */
  readonly keep?: (there: Buffer) => Promise<void>
  /** With this off nothing is put beside: whoever is told `beside` decides. */
  readonly keepsForks?: boolean
}

/**
 * Puts a file that was sent where it belongs. What is there gives way only to one that is told to be
 * newer, and is kept then; of two that went apart both are kept, the one that came beside the other.
 */
export async function putReceived(arrival: Arrival): Promise<Outcome<Taken>> {
  const { root, at, bytes, revOf, keepsForks = true } = arrival
  const path = pathOf(root, at)
  const beside = (version: Buffer) => keepBeside(path, version, revOf(version) ?? 0)
  if (await createDurably(path, bytes)) return good('new')
  const identity = identityNow(path)
  const there = await readRegularFile(path, { at, limit: jsonLimit })
  if (!there.ok) return there
  if (there.value === null || identity === null) return bad({ code: 'disk.gone', at })
  const order = await orderIn(arrival, there.value)
  if (order === 'same' || order === 'older') return good(order)
  if (order === 'newer') {
    await (arrival.keep ?? beside)(there.value)
    if (await replaceKnown(path, bytes, identity)) return good('updated')
    // Somebody wrote it meanwhile: what was said of the one before says nothing of this one.
    return putReceived(arrival)
  }
  if (keepsForks) await beside(bytes)
  return good('beside')
}

async function orderIn(arrival: Arrival, there: Buffer): Promise<Order | 'same'> {
  if (there.equals(arrival.bytes)) return 'same'
  return (await arrival.wasHere?.()) ? 'older' : arrival.order(there)
}

/** A version of a file that says in itself who saved it. */
export type Saved<F> = { readonly file: F; readonly bytes: Buffer }

/** How two versions of such a file are told apart. */
export type Judge<F> = {
  readonly read: (bytes: Buffer) => Outcome<F>
  readonly compare: (before: Saved<F>, sent: Saved<F>) => Order
  /** One's own never gives way. */
  readonly isOwn: (before: F) => boolean
  readonly revOf: (file: F) => number | null
}

/** Judges what is there by what it says in itself; what cannot be read says nothing. */
export function judgedBy<F>(
  { read, compare, isOwn, revOf }: Judge<F>,
  sent: Saved<F>
): Pick<Arrival, 'order' | 'revOf'> {
  return {
    order(there) {
      const before = read(there)
      if (!before.ok) return 'fork'
      const order = compare({ file: before.value, bytes: there }, sent)
      return order === 'newer' && isOwn(before.value) ? 'fork' : order
    },
    revOf(bytes) {
      const file = read(bytes)
      return file.ok ? revOf(file.value) : null
    }
  }
}

/** Under a name of its own; the same version is kept once. */
export async function keepBeside(path: string, bytes: Buffer, rev: number): Promise<void> {
  const [, stem = path, ending = ''] = /^(.*)(\.\w+)$/s.exec(path) ?? []
  const name = `${stem}.conflict-${rev}-${sha256(bytes).slice(0, 8)}${ending}`
  await createDurably(name, bytes)
}

/** Whether the project keeps these very bytes among the earlier versions of the file at a place. */
export async function wasHere(root: string, at: string, bytes: Buffer): Promise<boolean> {
  const id = sha256(bytes)
  return (await keptVersions({ root, place: at })).some((version) => version.sha256 === id)
}
