import type { BundleReport, WorkId } from '#core/bridge/bundle-calls'
import type { Problem } from '#core/outcome'

export type BundleTab = 'send' | 'receive'
export type ExchangeTab = BundleTab | 'copies'

/** What is sent to colleagues or received from them, also while its dialog is closed. */
export type Bundles = {
  readonly tab: ExchangeTab
  /** The packing or unpacking under way; `done` is from 0 to 1. */
  readonly running: {
    readonly is: BundleTab
    /** Null while main has not begun it. */
    readonly work: WorkId | null
    readonly done: number
  } | null
  /** What the last one of each came to. */
  readonly reports: { readonly [T in BundleTab]: BundleReport | null }
}

export const noBundles: Bundles = {
  tab: 'send',
  running: null,
  reports: { send: null, receive: null }
}

/** Whether a dropped file is a bundle, by its name. */
export function isBundle({ name }: { readonly name: string }): boolean {
  return /\.hashiya\.zip$/i.test(name)
}

export function failed(problem: Problem): BundleReport {
  return { is: 'failed', problem }
}
