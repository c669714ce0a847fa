import type { WebContents } from 'electron'
import { isOurPage } from '../content-policy'
import type { Guard } from './serve'

/** Takes requests only from the top frame of our window while it shows our page. */
export function windowGuard(contents: WebContents, server: URL | null): Guard {
  return {
    isOurs({ sender, senderFrame }) {
      return (
        sender === contents &&
        senderFrame !== null &&
        senderFrame === contents.mainFrame &&
        senderFrame.parent === null &&
        isOurPage(senderFrame.url, server)
      )
    },
    report(call, error) {
      process.stderr.write(`hashiya: ${call}: ${describe(error)}\n`)
    }
  }
}

/** Says where it went wrong. The message may quote an article, so only its code may stand here. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown'
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [`${error.name}${code}`, ...places].join('\n')
}
