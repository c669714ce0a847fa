import { protocol } from 'electron'
import { answerPage } from './page-files'

/** Must run before the app is ready: makes `app://` a secure origin of its own. */
export function declareProtocol(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
}

/** Serves the window's page at `app://hashiya/` from the folder that it was built into. */
export function servePage(folder: string): void {
  protocol.handle('app', async ({ url, method }) => {
    const { status, headers, body } = await answerPage(folder, { url, method })
    return new Response(body, { status, headers })
  })
}
