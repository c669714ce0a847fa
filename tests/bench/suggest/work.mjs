/** Processor time in milliseconds, which other programs on the computer do not lengthen. */
export function workOf(pass) {
  const before = process.cpuUsage()
  pass()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
