/** Where the window's page lives. Nothing else is ever loaded into a window. */
export const pageOrigin = 'app://hashiya'

/** What the page may do: run and show what ships with the app, and reach nothing else. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
  // The window makes this one before anything else, for the one script of its worker.
  'trusted-types hashiya-worker'
].join('; ')

export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store'
}

/** The policy for the development server, whose page needs sockets and inline styles to renew itself. */
export function developmentPolicy(server: URL): string {
  const { origin, host } = server
  return [
    "default-src 'none'",
    `script-src ${origin} 'unsafe-inline'`,
    `style-src ${origin} 'unsafe-inline'`,
    `img-src ${origin} data:`,
    `font-src ${origin} data:`,
    `connect-src ${origin} ws://${host}`,
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    `worker-src ${origin} blob:`
  ].join('; ')
}

/** Whether an address is a page of ours: the app's own, or the development server's. */
export function isOurPage(address: string, server: URL | null): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.protocol === 'app:') return url.host === 'hashiya'
  return server !== null && url.origin === server.origin
}

/** Whether the network layer lets a request pass. */
export function mayLoad(address: string, server: URL | null): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (['app:', 'devtools:', 'blob:', 'data:'].includes(url.protocol)) return true
  if (server === null) return false
  return url.origin === server.origin || (url.protocol === 'ws:' && url.host === server.host)
}
