import { readFile } from 'node:fs/promises'
import type { Dialogs } from './dialogs'

type Answers = {
  readonly openFolder?: readonly (string | null)[]
  readonly openFiles?: readonly (readonly string[])[]
  readonly openTable?: readonly (string | null)[]
  readonly openReadings?: readonly (readonly string[])[]
  readonly openBundle?: readonly (string | null)[]
  readonly saveFile?: readonly (string | null)[]
  readonly closing?: readonly ('keep-open' | 'close')[]
}

/**
 * Stands in for the system's dialogs in end-to-end tests of a build that is not packaged. The file
 * at `path` (HASHIYA_TEST_DIALOGS) holds the answers, and is read anew for each dialog:
 *
 *     { "openFolder": ["/project", null], "openFiles": [["/a.txt", "/b.txt"]],
 *       "openTable": ["/a.csv"], "openBundle": ["/a.hashiya.zip"], "openReadings": [["/b.jsonl"]],
 *       "saveFile": ["/out.jsonl"], "closing": ["keep-open", "close"] }
 *
 * The n-th dialog of a kind gets the n-th answer of its list; `null`, and a list that is used up,
 * is a cancelled dialog. Choosing a folder for a new project counts as `openFolder` too.
 */
export function testDialogs(path: string): Dialogs {
  const asked = new Map<keyof Answers, number>()
  const turn = (kind: keyof Answers) => {
    const number = asked.get(kind) ?? 0
    asked.set(kind, number + 1)
    return number
  }
  // Only our own tests write this file.
  const answers = async () => JSON.parse(await readFile(path, 'utf8')) as Answers
  const folder = async () => (await answers()).openFolder?.[turn('openFolder')] ?? null
  return {
    openFolder: folder,
    newFolder: folder,
    openFiles: async () => (await answers()).openFiles?.[turn('openFiles')] ?? [],
    openTable: async () => (await answers()).openTable?.[turn('openTable')] ?? null,
    openReadings: async () => (await answers()).openReadings?.[turn('openReadings')] ?? [],
    openBundle: async () => (await answers()).openBundle?.[turn('openBundle')] ?? null,
    saveFile: async () => (await answers()).saveFile?.[turn('saveFile')] ?? null,
    askBeforeClosing: async () => (await answers()).closing?.[turn('closing')] ?? 'keep-open'
  }
}
