import { app } from 'electron'
import { join, resolve } from 'node:path'

/** Where the program finds its own parts, and where it keeps a person's. */
export type Places = {
  readonly page: string
  readonly preload: string
  /** The script of the thread that measures agreement. */
  readonly agreementWorker: string
  /** The script of the thread that reads foreign files. */
  readonly converter: string
  readonly shippedSample: string
  readonly settings: string
  /** Copies of the projects' files, for the case that a project's folder is lost. */
  readonly copies: string
  /** Where the sample project is put on first use. */
  readonly documents: string
}

/**
 * Tests keep out of a person's own folders: HASHIYA_USER_DATA is the folder of the settings, and
 * HASHIYA_DOCUMENTS the one of the sample project.
 */
export function findPlaces(env: NodeJS.ProcessEnv): Places {
  const userData = env['HASHIYA_USER_DATA']
  if (userData) app.setPath('userData', resolve(userData))
  return {
    page: join(import.meta.dirname, '../renderer'),
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    agreementWorker: join(import.meta.dirname, 'agreement-worker.js'),
    converter: join(import.meta.dirname, 'converter.js'),
    shippedSample: join(app.getAppPath(), 'resources/sample'),
    settings: join(app.getPath('userData'), 'settings.json'),
    copies: join(app.getPath('userData'), 'copies'),
    documents: env['HASHIYA_DOCUMENTS'] ? resolve(env['HASHIYA_DOCUMENTS']) : documents()
  }
}

/** A system without a folder for documents has at least one for programs' data. */
function documents(): string {
  try {
    return app.getPath('documents')
  } catch {
    return app.getPath('userData')
  }
}
