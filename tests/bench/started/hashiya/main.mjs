import { app, ipcMain } from 'electron'
import { join, resolve } from 'node:path'

/*
 * Runs Hashiya as it is, and says on the console when the window reports its article drawn (the
 * window's own call `window.drawn`, made two frames after the tags were placed).
 */
const root = resolve(import.meta.dirname, '..', '..', '..', '..')
const handle = ipcMain.handle.bind(ipcMain)
ipcMain.handle = (channel, answer) =>
  handle(channel, (...asked) => {
    if (channel === 'hashiya:window.drawn') process.stdout.write('drawn\n')
    return answer(...asked)
  })

app.setAppPath(root)
await import(join(root, 'out', 'main', 'index.js'))
