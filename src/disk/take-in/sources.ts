import type { Problem } from '#core/outcome'
import { GivenFiles, type Given, type GivenFile } from './given-files'
import type { Source } from './source'
import { together } from './together'

export type Sources = {
  readonly sources: readonly Source[]
  /** What cannot be opened. */
  readonly problems: readonly Problem[]
  /** What lies in folders and archives besides annotations. */
  readonly skipped: readonly Problem[]
}

/**
 * The sources that were given, each with its format: the one that is named, or the one that its content
 * shows. Every file of a folder or an archive is in a source, or is named with the reason why not.
 */
export async function sourcesOf(given: readonly Given[], named: string | null): Promise<Sources> {
  const found = new GivenFiles()
  for (const one of given) await found.take(one)
  const groups = new Map<string, GivenFile[]>()
  for (const file of found.files) {
    const group = JSON.stringify([file.from, file.pack])
    const files = groups.get(group)
    if (files) files.push(file)
    else groups.set(group, [file])
  }
  const all = [...groups.values()].map((files) => together(files, named))
  return {
    sources: all.flatMap(({ sources }) => sources),
    problems: found.problems,
    skipped: [...found.skipped, ...all.flatMap(({ skipped }) => skipped)]
  }
}
