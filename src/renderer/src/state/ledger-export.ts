import { formatNumber } from '#core/words/said'
import { stringsOf } from '../strings/use-strings'
import { whoseIn } from './ledger-actions'
import { notify, type Desk } from './workbench'

/** Writes the rows of the list in their order to a file that a person chooses; answers what to tell. */
export async function exportLedger(desk: Desk, kind: 'csv' | 'xlsx'): Promise<string | null> {
  const whose = whoseIn(desk)
  const { shown } = desk.store.get().ledger
  if (!whose || !shown) return null
  const keys = [...shown.order].flatMap((number) => shown.rows[number]?.key ?? [])
  const answer = await desk.ask('ledger.export', { whose, kind, keys })
  if (!answer.ok) {
    notify(desk, answer.problem)
    return null
  }
  notify(desk, ...answer.notes)
  const { fileName, rows } = answer.value
  const { language } = desk.store.get().settings
  return fileName === null
    ? null
    : stringsOf(language).ledger.exported(fileName, formatNumber(rows, language))
}
