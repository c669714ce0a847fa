import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron'
import { articleExtensions } from '#core/article/article-names'
import type { Problem } from '#core/outcome'
import type { Words } from './words'

export type ClosingAnswer = 'keep-open' | 'close'

/** What is saved; a folder is named as a file is, and must not be there yet. */
export type SavePurpose = 'export' | 'export-folder' | 'elsewhere' | 'bundle'

/** Asks a person for files and decisions. A cancelled dialog is null, or no files. */
export interface Dialogs {
  openFolder(): Promise<string | null>
  newFolder(): Promise<string | null>
  openFiles(): Promise<readonly string[]>
  openTable(): Promise<string | null>
  openBundle(): Promise<string | null>
  /** Colleagues' files of any kind, or one folder of them. */
  openReadings(what: 'files' | 'folder'): Promise<readonly string[]>
  saveFile(suggestedName: string, purpose?: SavePurpose): Promise<string | null>
  askBeforeClosing(problem: Problem): Promise<ClosingAnswer>
}

const filesOfAnyKind = ['openFile', 'multiSelections'] as const

/** The system's own dialogs, in front of the window. */
export function nativeDialogs(window: BrowserWindow, words: () => Words): Dialogs {
  const open = async (options: OpenDialogOptions) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options)
    return canceled ? [] : filePaths
  }
  return {
    async openFolder() {
      const title = words().openProject
      return (await open({ title, properties: ['openDirectory'] }))[0] ?? null
    },
    async newFolder() {
      const title = words().newProject
      const properties = ['openDirectory', 'createDirectory', 'promptToCreate'] as const
      return (await open({ title, properties: [...properties] }))[0] ?? null
    },
    openFiles() {
      const { importFiles: title, texts: name, allFiles: all } = words()
      const extensions = [...articleExtensions, 'zip']
      const filters = [
        { name, extensions },
        { name: all, extensions: ['*'] }
      ]
      return open({ title, filters, properties: ['openFile', 'multiSelections'] })
    },
    async openTable() {
      const { importTable: title, tables: name } = words()
      const filters = [{ name, extensions: ['csv', 'tsv', 'txt'] }]
      return (await open({ title, filters, properties: ['openFile'] }))[0] ?? null
    },
    openReadings(what) {
      const title = words().openReadings
      const properties = what === 'folder' ? (['openDirectory'] as const) : filesOfAnyKind
      return open({ title, properties: [...properties] })
    },
    async openBundle() {
      const { receiveBundle: title, bundles: name } = words()
      const filters = [{ name, extensions: ['zip'] }]
      return (await open({ title, filters, properties: ['openFile'] }))[0] ?? null
    },
    async saveFile(suggestedName, purpose = 'export') {
      const title = saveTitles(words())[purpose]
      const options = { title, defaultPath: suggestedName }
      const { canceled, filePath } = await dialog.showSaveDialog(window, options)
      return canceled || !filePath ? null : filePath
    },
    async askBeforeClosing({ code }) {
      const { notSaved: message, notSavedDetail, keepOpen, closeAnyway } = words()
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message,
        detail: `${notSavedDetail}\n\n${code}`,
        buttons: [keepOpen, closeAnyway],
        defaultId: 0,
        cancelId: 0,
        noLink: true
      })
      return response === 1 ? 'close' : 'keep-open'
    }
  }
}

function saveTitles(words: Words): Readonly<Record<SavePurpose, string>> {
  return {
    export: words.exportFile,
    'export-folder': words.exportFolder,
    elsewhere: words.elsewhere,
    bundle: words.sendBundle
  }
}
