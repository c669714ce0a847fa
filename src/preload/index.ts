import { contextBridge, ipcRenderer } from 'electron'

/** The window's one door. Which calls there are, and what they may carry, main decides. */
contextBridge.exposeInMainWorld(
  'hashiya',
  Object.freeze({
    ask: (call: string, asked: unknown): Promise<unknown> =>
      ipcRenderer.invoke(`hashiya:${call}`, asked)
  })
)
