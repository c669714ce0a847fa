import { BrowserWindow, nativeTheme } from 'electron'
import type { Settings } from '#core/bridge/settings'
import { pageOrigin } from './content-policy'

export const windowTitle = 'حاشية · Hashiya'

type WindowOptions = {
  readonly preload: string
  readonly theme: Settings['theme']
  readonly isPackaged: boolean
}

/** Makes the one window, hidden until it has something to show. */
export function makeWindow({ preload, theme, isPackaged }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    useContentSize: true,
    show: false,
    title: windowTitle,
    backgroundColor: paper(theme),
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !isPackaged
    }
  })
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  return window
}

/** Loads the page of the app, or in development the one of the development server. */
export async function showPage(window: BrowserWindow, server: URL | null): Promise<void> {
  await window.loadURL(server?.href ?? `${pageOrigin}/index.html`)
}

/** What shows before the page does: the colour of its paper, not white. */
function paper(theme: Settings['theme']): string {
  const dark = theme === 'dark' || (theme === 'system' && nativeTheme.shouldUseDarkColors)
  if (dark) return '#141312'
  return theme === 'sepia' ? '#eee2ca' : '#f4f1ea'
}
