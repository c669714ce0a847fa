import type { LedgerBooks } from './books'

/** A call of the books that the worker does. */
export type BookCall = {
  [M in keyof LedgerBooks]: {
    readonly number: number
    readonly method: M
    readonly given: Parameters<LedgerBooks[M]>
  }
}[keyof LedgerBooks]

export type BookAnswer =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly failed: string }
