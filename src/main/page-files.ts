import { realpath, readFile } from 'node:fs/promises'
import { extname, isAbsolute, join, relative } from 'node:path'
import { pageHeaders } from './content-policy'

export type PageAnswer = {
  readonly status: 200 | 403 | 404 | 405
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer> | null
}

/**
 * Answers a request for a part of the window's page from the folder it was built into. A path that
 * leads out of that folder, by dots, escapes or links, gets nothing; files of people are never here.
 */
export async function answerPage(
  folder: string,
  request: { readonly url: string; readonly method: string }
): Promise<PageAnswer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405)
  const name = nameOf(request.url)
  const type = name === null ? undefined : types[extname(name)]
  if (name === null || type === undefined) return refusal(404)
  try {
    const root = await realpath(folder)
    const path = await realpath(join(root, name))
    const within = relative(root, path)
    if (within.startsWith('..') || isAbsolute(within)) return refusal(403)
    const body = new Uint8Array(await readFile(path))
    return { status: 200, headers: { ...pageHeaders, 'Content-Type': type }, body }
  } catch {
    return refusal(404)
  }
}

function refusal(status: 403 | 404 | 405): PageAnswer {
  return { status, headers: pageHeaders, body: null }
}

/** The file that an address names, or null when the address is none of ours. */
function nameOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, host, pathname } = new URL(address)
  if (protocol !== 'app:' || host !== 'hashiya') return null
  const name = decoded(pathname)
  if (name === null || /[\0\\:]/.test(name) || name.startsWith('//')) return null
  if (name.split('/').includes('..')) return null
  return name === '/' ? 'index.html' : name.slice(1)
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

/** What the page is made of; a file of another kind is not served. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff'
}
