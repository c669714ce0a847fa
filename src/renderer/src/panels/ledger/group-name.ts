import type { Grouping } from '#core/ledger/book'
import type { RowGroup } from '#core/ledger/query'
import type { LedgerRow } from '#core/ledger/rows'
import { stringsOf } from '../../strings/use-strings'
import { choiceText, partiesText, type Look } from './columns'

/** What a group is of, in words: its first row says it for all of them. */
export function groupName(
  { rows, order }: { readonly rows: readonly LedgerRow[]; readonly order: Uint32Array },
  group: RowGroup,
  grouping: Grouping | null,
  look: Look
): string {
  const row = rows[order[group.start] ?? -1]
  const { ledger } = stringsOf(look.language)
  if (!row) return ''
  if (grouping === 'harm') return choiceText('FIGURE', 'harm', row.harm, look) || ledger.notSaid
  if (grouping === null || grouping === 'article') return row.title
  return partiesText(row[grouping], look.language) || ledger.nobody
}
