import type { ReportPiece } from '#core/review/report'
import { noAgreement, type Agreement, type AgreementChoice } from './agreement'
import { notify, type Desk } from './workbench'

/** Measures what is chosen; figures are shown as they come. The last choice wins. */
export async function measureAgreement(desk: Desk, choice: AgreementChoice): Promise<void> {
  const { project, agreement } = desk.store.get()
  if (!project) return
  const { people } = agreement.project === project.id ? agreement : noAgreement
  patch(desk, { ...noAgreement, project: project.id, people, choice })
  const started = await desk.ask('agreement.start', choice)
  if (desk.store.get().agreement.choice !== choice) return
  if (!started.ok) return notify(desk, started.problem)
  const { run } = started.value
  patch(desk, { running: run })
  while (desk.store.get().agreement.running === run) {
    const page = await desk.ask('agreement.next', { run })
    if (desk.store.get().agreement.running !== run) return
    if (!page.ok) {
      patch(desk, { running: null })
      return notify(desk, page.problem)
    }
    const { pieces, problems, finished } = page.value
    const grown = pieces.reduce(withPiece, desk.store.get().agreement)
    patch(desk, { ...grown, problems, running: finished ? null : run })
  }
}

/** Ends the measuring that goes on; the figures so far stay. */
export function stopAgreement(desk: Desk): void {
  const { running } = desk.store.get().agreement
  if (running === null) return
  patch(desk, { running: null })
  void desk.ask('agreement.stop', { run: running })
}

/** Writes a table or its data where a person chooses; what goes wrong is said. */
export async function saveTable(
  desk: Desk,
  table: { readonly name: string; readonly kind: 'csv' | 'json'; readonly text: string }
): Promise<void> {
  const saved = await desk.ask('agreement.save', table)
  if (!saved.ok) notify(desk, saved.problem)
  else notify(desk, ...saved.notes)
}

function withPiece(agreement: Agreement, piece: ReportPiece): Agreement {
  switch (piece.is) {
    case 'people':
      return { ...agreement, people: piece.people, compared: piece.chosen }
    case 'tally':
      return { ...agreement, tally: piece.tally }
    case 'step':
      return { ...agreement, done: piece.done, steps: piece.all }
    case 'rows': {
      const rows = [...agreement.rows[piece.part], ...piece.rows]
      return { ...agreement, rows: { ...agreement.rows, [piece.part]: rows } }
    }
  }
}

function patch({ store }: Desk, change: Partial<Agreement>): void {
  store.patch({ agreement: { ...store.get().agreement, ...change } })
}
