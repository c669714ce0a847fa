import { BrowserWindow, session } from 'electron'
import { pageOrigin } from './content-policy'

/**
 * Prints a page of our own making to PDF: in a window that nobody sees, with a session of its own
 * that holds nothing but this page and runs no script.
 * @throws Error when Chromium cannot print.
 */
export async function printPage(html: string): Promise<Uint8Array> {
  // In memory only; a session of an earlier report would still serve its page.
  const own = session.fromPartition(`report-${(printed += 1)}`)
  own.protocol.handle('app', () => {
    return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
  })
  const webPreferences = { session: own, sandbox: true, javascript: false, spellcheck: false }
  const window = new BrowserWindow({ show: false, width: 900, height: 1200, webPreferences })
  try {
    await window.loadURL(`${pageOrigin}/report.html`)
    return await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true
    })
  } finally {
    window.destroy()
    own.protocol.unhandle('app')
  }
}

let printed = 0
