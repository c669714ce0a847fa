import type { Figure, Value } from './figure'
import type { People } from './noun-list'
import type { Tokens } from './token'
import type { VaguePolicy } from './vague'

/** What the finder knows at one place of the text. */
export type Scan = {
  readonly tokens: Tokens
  readonly policy: VaguePolicy
  readonly unharmed: boolean
  /** The figure before, for «آخرون» and sub-counts. */
  readonly previous: Figure | null
  /** The token at which it ended. */
  readonly ended: number
}

/** An amount and the people it counts, before it is known what befell them. */
export type Found = {
  readonly from: number
  readonly next: number
  /** Where the words about these people end, also those the span leaves out. */
  readonly beyond: number
  /** The last token of the number itself. */
  readonly number: number
  readonly people: readonly People[]
  readonly value: Value
}

/** A figure without its place: the tokens it covers from `from` up to `next`. */
export type Read = Omit<Figure, 'span' | 'text' | keyof Value> & {
  readonly from: number
  readonly next: number
  readonly value: Value
}
