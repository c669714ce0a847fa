import type { Problem } from '#core/outcome'
import type { Converted } from './draft'
import { listed } from './tables'

/** What a person must decide before a file can be taken, as the problem that it is until then. */
export function questionsOf({ candidates, columns }: Converted, at: string): Problem | null {
  if (candidates.length > 0)
    return { code: 'import.encoding-unsure', at, facts: { candidates: candidates.join(', ') } }
  if (columns && columns.text === null)
    return { code: 'import.no-text-column', at, facts: { all: listed(columns.all) } }
  return null
}
