import { app, type Session, type WebContents } from 'electron'
import { developmentPolicy, isOurPage, mayLoad } from './content-policy'

/**
 * Must run before the app is ready. Closes every window, session and page that is ever made: no
 * network, no permission, no navigation, no second window, no download. `server` is the development
 * server, if there is one, and the only exception.
 */
export function lockDown(server: URL | null): void {
  if (!runsAsRoot()) app.enableSandbox()
  app.on('session-created', (session) => closeSession(session, server))
  app.on('web-contents-created', (_event, contents) => closeContents(contents, server))
}

/** A released program takes no debugger: whoever can open one reads everything. */
export function isDebugged(): boolean {
  const switches = ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk']
  return switches.some((name) => app.commandLine.hasSwitch(name))
}

/**
 * As root Chromium starts only without its sandbox, and `enableSandbox` would take that switch
 * back. Everybody else keeps the sandbox, whatever the command line says.
 */
function runsAsRoot(): boolean {
  return process.getuid?.() === 0
}

function closeSession(session: Session, server: URL | null): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, server) }))
  stopSpellChecker(session)
  if (server === null) void session.setProxy(deadProxy)
  else loosenFor(session, server)
}

/** What the other layers let pass ends at a port where nobody listens. */
const deadProxy = {
  mode: 'fixed_servers',
  proxyRules: '127.0.0.1:1',
  proxyBypassRules: '<-loopback>'
} as const

/** Chromium fetches dictionaries from the network unless it has no language and no place to ask. */
function stopSpellChecker(session: Session): void {
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerDictionaryDownloadURL('app://hashiya/none/')
}

function loosenFor(session: Session, server: URL): void {
  session.webRequest.onHeadersReceived(({ responseHeaders }, answer) =>
    answer({
      responseHeaders: {
        ...responseHeaders,
        'Content-Security-Policy': [developmentPolicy(server)]
      }
    })
  )
}

function closeContents(contents: WebContents, server: URL | null): void {
  const stay = (event: { preventDefault: () => void; url: string }) => {
    // The development server reloads its own page.
    if (server === null || !isOurPage(event.url, server)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
