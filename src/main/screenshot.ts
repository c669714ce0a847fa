import type { BrowserWindow } from 'electron'
import { EventEmitter, once } from 'node:events'
import { writeFile } from 'node:fs/promises'

/** A promise that the page has drawn, and what keeps it. */
export function firstDrawing() {
  const page = new EventEmitter()
  return {
    drawn: once(page, 'drawn').then(() => undefined),
    drew: () => void page.emit('drawn')
  }
}

/** How long the page may take until it has drawn, in milliseconds. */
const patience = 30_000

/**
 * Writes a picture of the window when the page says that it has drawn its article.
 * @throws Error when it does not say so in time, or the picture cannot be written.
 */
export async function takeScreenshot(
  window: BrowserWindow,
  drawn: Promise<void>,
  path: string
): Promise<void> {
  await inTime(drawn)
  await window.webContents.executeJavaScriptInIsolatedWorld(1, [{ code: twoFrames }])
  await pause(200)
  const picture = await window.webContents.capturePage()
  await writeFile(path, picture.toPNG())
}

const twoFrames =
  'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))'

async function inTime(drawn: Promise<void>): Promise<void> {
  const stop = new AbortController()
  const late = pause(patience, stop.signal).then(() => {
    throw new Error(`The window has drawn nothing within ${patience / 1000} s.`)
  })
  await Promise.race([drawn.finally(() => stop.abort()), late])
}

/** Never settles once it is stopped. */
function pause(milliseconds: number, stop?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    stop?.addEventListener('abort', () => clearTimeout(timer))
  })
}
