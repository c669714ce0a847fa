import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './places.mjs'

/** The arguments for Node that run a command of an installed package, such as `vitest`. */
export function tool(name, { from = name, root = projectRoot } = {}) {
  const folder = join(root, 'node_modules', from)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[name])
}
