import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/*
 * Stands where Electron's default app stands in Electron's own download, which the fallback
 * runtime lacks: runs the app whose folder is the first argument that is not a switch.
 *
 * Electron holds the `ready` event back until this module has finished, and it finishes only
 * when the app's main module has. So the app may do what must be done before `ready`.
 * `process.argv` stays as it came, as in Electron's own.
 */
const place = process.argv.findIndex((argument, i) => i > 0 && !argument.startsWith('-'))
if (place === -1) {
  console.error('Usage: electron [switches] <app folder> [arguments]')
  process.exit(1)
}

const folder = resolve(process.argv[place])
const { main, name, productName, version } = JSON.parse(
  readFileSync(join(folder, 'package.json'), 'utf8')
)
app.setName(productName ?? name)
app.setVersion(version)
app.setDesktopName(`${app.getName()}.desktop`)
app.setAppPath(folder)
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })

const require = createRequire(join(folder, 'package.json'))
try {
  await import(pathToFileURL(require.resolve(join(folder, main ?? 'index.js'))).href)
} catch (error) {
  console.error('The app threw an error while it was loaded.')
  console.error(error)
  process.exit(1)
}
