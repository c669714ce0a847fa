import { stringsOf } from '../strings/use-strings'
import { notify, type Desk } from './workbench'

export type ChartFile = {
  readonly name: string
  readonly kind: 'svg' | 'png'
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Writes a chart to a file that a person chooses; answers what to tell. */
export async function saveChart(desk: Desk, file: ChartFile): Promise<string | null> {
  const answer = await desk.ask('chart.save', file)
  if (!answer.ok) {
    notify(desk, answer.problem)
    return null
  }
  const { fileName } = answer.value
  return fileName && stringsOf(desk.store.get().settings.language).charts.saved(fileName)
}
