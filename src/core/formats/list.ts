import type { Format } from './format'
import { writeJsonlRecord } from './jsonl'

/** Every format that a project can be exported to, the fullest first. */
export const formats = [
  {
    id: 'jsonl',
    extension: 'jsonl',
    mediaType: 'application/jsonl',
    loses: ['set-aside', 'context', 'source', 'marked-lines'],
    writeRecord: writeJsonlRecord
  }
] as const satisfies readonly Format[]
