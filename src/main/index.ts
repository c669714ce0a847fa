import { app, ipcMain } from 'electron'
import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { systemTimers } from '#disk/save-schedule'
import { SettingsFile } from '#disk/settings-file'
import { ownArguments, parseArguments } from './arguments'
import { windowGuard } from './bridge/guard'
import { handlersFor } from './bridge/handlers'
import { serve } from './bridge/serve'
import { Changes } from './changes'
import { closingGuard } from './closing'
import { nativeDialogs } from './dialogs'
import { setMenu } from './menu'
import { openAsAsked } from './open-as-asked'
import { findPlaces } from './places'
import { declareProtocol, servePage } from './protocol'
import { reviveWindow } from './revive'
import { saveWhenLeft } from './save-when-left'
import { firstDrawing, takeScreenshot } from './screenshot'
import { answerSecondStarts, isFirstStart } from './second-start'
import { isDebugged, lockDown } from './security'
import { testDialogs } from './test-dialogs'
import { printPage } from './print'
import { makeWindow, showPage } from './window'
import { wordsFor } from './words'
import { Workplace } from './workplace'

const { env, argv } = process
const isReleased = app.isPackaged
const serverAddress = isReleased ? undefined : env['ELECTRON_RENDERER_URL']
const server = serverAddress ? new URL(serverAddress) : null
const args = ownArguments(argv, process.defaultApp)
const given = parseArguments(args)
const places = findPlaces(env)
const now = () => new Date().toISOString()

declareProtocol()
lockDown(server)
app.on('window-all-closed', () => app.quit())

if (isReleased && isDebugged()) app.exit(1)
else if (!isFirstStart(given, args)) app.exit(0)
else app.whenReady().then(open).catch(fail)

async function open(): Promise<void> {
  setMenu(process.platform)
  servePage(places.page)
  const settings = await SettingsFile.open(places.settings)
  const writer = { app: `hashiya ${app.getVersion()}`, session: randomUUID() }
  const changes = new Changes()
  const ports = { timers: systemTimers, now, writer, changes, copies: places.copies }
  const workplace = new Workplace(settings, given.overrides, ports)
  const asked = await openAsAsked(workplace, { ...given, cwd: process.cwd() }, places)
  const { theme } = workplace.settings
  const window = makeWindow({ preload: places.preload, theme, isPackaged: isReleased })
  const answers = isReleased ? undefined : env['HASHIYA_TEST_DIALOGS']
  const words = () => wordsFor(workplace.settings.language)
  const dialogs = answers ? testDialogs(answers) : nativeDialogs(window, words)
  const { drawn, drew } = firstDrawing()
  const version = app.getVersion()
  const desk = { workplace, dialogs, changes, places, now, asked, version, drawn: drew }
  serve(
    ipcMain,
    handlersFor({ ...desk, newId: randomUUID, print: printPage }),
    windowGuard(window.webContents, server)
  )
  const guard = closingGuard({
    isOpen: () => workplace.session !== null,
    flush: () => workplace.flush(),
    ask: (problem) => dialogs.askBeforeClosing(problem),
    leave: () => void workplace.leave().finally(() => app.quit())
  })
  window.on('close', guard)
  app.on('before-quit', guard)
  saveWhenLeft(window, workplace)
  answerSecondStarts({ window, workplace, changes, places })
  reviveWindow(window, workplace, () => showPage(window, server))
  await showPage(window, server)
  if (given.screenshot === null) return
  await takeScreenshot(window, drawn, resolve(given.screenshot))
  await workplace.leave()
  app.exit(0)
}

function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : 'unknown'
  process.stderr.write(`hashiya: ${message}\n`)
  app.exit(1)
}
