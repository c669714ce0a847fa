/** Parts of the benchmarks that need the window, and those that plain Node can run. */
export const windowParts = ['load', 'tag', 'scroll', 'start', 'memory', 'ledger', 'claims']
export const textParts = ['figures', 'suggest', 'storage', 'import', 'export', 'agreement']
export const parts = [...windowParts, ...textParts]

/** The parts that `--only=…` among these arguments asks for; all of them without it. */
export function wantedParts(args) {
  const at = args.findIndex((argument) => argument === '--only' || argument.startsWith('--only='))
  if (at === -1) return parts
  const list = args[at] === '--only' ? (args[at + 1] ?? '') : args[at].slice('--only='.length)
  return list.split(',')
}
