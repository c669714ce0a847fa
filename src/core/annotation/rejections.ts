import { compareRejections, type Reading, type Rejection } from './reading'

/**
 * The reading with a proposal turned down.
 * @throws Error when it was turned down already.
 */
export function reject(reading: Reading, rejection: Rejection): Reading {
  const { rejected = [] } = reading
  if (rejected.some((other) => compareRejections(other, rejection) === 0))
    throw new Error(`${placeOfRejection(rejection)} was turned down already`)
  return { ...reading, rejected: [...rejected, rejection].toSorted(compareRejections) }
}

/**
 * The reading with a proposal let in again.
 * @throws Error when it was not turned down.
 */
export function restore({ rejected = [], ...reading }: Reading, rejection: Rejection): Reading {
  const others = rejected.filter((other) => compareRejections(other, rejection) !== 0)
  if (others.length === rejected.length)
    throw new Error(`${placeOfRejection(rejection)} was not turned down`)
  return others.length === 0 ? reading : { ...reading, rejected: others }
}

function placeOfRejection({ kind, span }: Rejection): string {
  return `${kind} at ${span.start}`
}
