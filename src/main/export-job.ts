import type { ExportPage, ExportReport } from '#core/bridge/export-calls'
import type { Outcome } from '#core/outcome'
import type { ExportProgress, ExportRequest, ProjectExport } from '#disk/export-project'

type Watch = Required<Pick<ExportRequest, 'onProgress' | 'signal'>>

/** How long a question waits for the end before it is told how far things are, in milliseconds. */
const moment = 120
/** How many files and problems the window is told of; the manifest names all files. */
const told = { files: 40, problems: 200 }

/** One export that goes on while the window asks how far it is. */
export class ExportJob {
  readonly #controller = new AbortController()
  readonly #end: Promise<Outcome<ProjectExport>>
  #progress: ExportProgress = { stage: 'writing', done: 0, total: 0 }

  constructor(run: (watch: Watch) => Promise<Outcome<ProjectExport>>) {
    const { signal } = this.#controller
    this.#end = run({ signal, onProgress: (progress) => (this.#progress = progress) })
    // Whoever asks is told; when nobody asks any more, nobody is to be told.
    this.#end.catch(() => undefined)
  }

  stop(): void {
    this.#controller.abort()
  }

  /**
   * How far it is, after a moment or when it has ended.
   * @throws what the export threw: a mistake of our own.
   */
  async next(): Promise<ExportPage> {
    const ended = await Promise.race([this.#end, pause(moment)])
    const page = { ...this.#progress, finished: ended !== null, report: null, problem: null }
    if (ended === null) return page
    return ended.ok
      ? { ...page, report: reportOf(ended.value, ended.notes) }
      : { ...page, problem: ended.problem }
  }
}

function reportOf(
  { files, ...written }: ProjectExport,
  problems: ExportReport['problems']
): ExportReport {
  return {
    ...written,
    files: files.slice(0, told.files),
    fileCount: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    problems: problems.slice(0, told.problems)
  }
}

function pause(milliseconds: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), milliseconds)
  })
}
