import type {
  ExportId,
  ExportOptions,
  ExportPage,
  ExportPreview,
  ExportReport
} from '#core/bridge/export-calls'
import { formatIds } from '#core/formats/format-ids'
import { formatById } from '#core/formats/list'

/** What main offers: every format, no gold, nothing chosen before. */
export const options: ExportOptions = {
  formats: formatIds.map((id) => {
    const { read, heeds = [], ...format } = formatById(id)!
    return { ...format, id, heeds, reads: read !== undefined }
  }),
  gold: false,
  last: null
}

export const preview: ExportPreview = {
  articles: 3,
  readings: 4,
  annotations: 1200,
  links: 7,
  leftOut: { readings: 0, tags: 0, links: 0 },
  splits: { train: 2, validation: 1, test: 0 },
  isWhole: true,
  files: [{ name: 'readings.jsonl', text: '{"id":"a"}\n', isCut: false }],
  inOtherForm: false
}

const report: ExportReport = {
  fileName: 'رصد.jsonl',
  articles: 3,
  annotations: 1200,
  links: 7,
  leftOut: { readings: 0, tags: 0, links: 0 },
  comments: { carried: 0, left: 0 },
  comparison: { total: 1207, identical: 1207, asDeclared: 1207, lost: {}, differing: [] },
  files: [{ name: 'readings.jsonl', bytes: 90_000, sha256: 'ab'.repeat(32) }],
  fileCount: 1,
  bytes: 90_000,
  problems: []
}

/** An export that has just begun. */
export const page: ExportPage = {
  stage: 'writing',
  done: 0,
  total: 3,
  finished: false,
  report: null,
  problem: null
}
export const finished = (made: Partial<ExportReport> = {}): ExportPage => ({
  ...page,
  finished: true,
  report: { ...report, ...made }
})

export const running = '00000000-0000-4000-8000-000000000001' as ExportId
export const annotators = [
  { id: 'layla', name: 'ليلى' },
  { id: 'sam', name: 'Sam' }
]
