/** `npm run test:faults -- --long` works every fault through, which takes many minutes. */
export const isLong = process.env['HASHIYA_FAULTS'] === 'long'

export function howMany({
  short,
  long
}: {
  readonly short: number
  readonly long: number
}): number {
  return isLong ? long : short
}
