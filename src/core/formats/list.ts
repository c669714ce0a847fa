import type { Format } from './format'
import { doccano, doccanoRelations } from './doccano'
import { jsonl } from './jsonl'

/** Every format that a project can be exported to, the fullest first. */
export const formats: readonly Format[] = [jsonl, doccano, doccanoRelations]

export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id)
}
