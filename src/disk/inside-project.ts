import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { places } from './layout'
import { registerPlace } from './register-file'

/** A project's own folders and records are no place for an export. */
export async function liesInside(root: string, target: string): Promise<boolean> {
  const place = join(await realpath(dirname(target)), basename(target))
  const within = relative(root, place)
  if (within.startsWith('..') || isAbsolute(within)) return false
  const [first = ''] = within.split(sep)
  const { articles, annotations, adjudication, guidelines, ledgers, incidents, reserved } = places
  const { project, scheme } = places
  const records: readonly string[] = [project, scheme, registerPlace]
  const readings = [articles, annotations, adjudication]
  const own = [...readings, guidelines, ledgers, incidents, reserved, ...records]
  return own.includes(first.toLowerCase())
}
