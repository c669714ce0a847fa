/** How far this computer's clock is ahead of UTC at a time, in minutes. */
export function zoneAt(at: number): number {
  return -new Date(at).getTimezoneOffset()
}
