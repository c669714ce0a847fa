import type { Register } from '#core/actors/register'
import type { Scheme } from '#core/scheme/scheme'
import type { FoundInText } from '#core/suggest/found-in-text'

/** What the window tells the worker. `know` holds for every `find` after it. */
export type ToWorker =
  | { readonly type: 'know'; readonly register: Register; readonly scheme: Scheme }
  | {
      readonly type: 'find'
      readonly number: number
      readonly text: string
      readonly published: string | null
    }

/** What was found, in parts, so that no message holds the window up when it arrives. */
export type FromWorker = {
  readonly number: number
  readonly proposals: FoundInText['proposals']
  readonly edges: FoundInText['edges']
  readonly isLast: boolean
}

/** So many proposals or edges arrive at once: a few milliseconds to unpack. */
export const partSize = 400
