import { default as bookWorker } from './ledger/book-worker?worker&url'
import { default as findWorker } from './suggest/find-worker?worker&url'

/** What a browser that enforces trusted types wants in the place of an address. */
type Policies = {
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string }): Policy
}
type Policy = { createScriptURL(url: string): string }

const scripts: readonly string[] = [bookWorker, findWorker]

function createScriptURL(url: string): string {
  if (!scripts.includes(url)) throw new TypeError(`${url} is no script of ours`)
  return url
}

// Made before anything else of the window runs: a second policy of this name is refused.
const policy = (globalThis as { readonly trustedTypes?: Policies }).trustedTypes?.createPolicy(
  'hashiya-worker',
  { createScriptURL }
)

/**
 * The address of a worker's script as the page's policy wants it. The one policy vouches for the
 * scripts of our own workers and for nothing else.
 */
export function ownScript(url: string): string {
  return policy ? policy.createScriptURL(url) : createScriptURL(url)
}
