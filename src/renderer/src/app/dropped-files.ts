import { articlesAmong, isZipName, kindNamed } from '#core/article/article-names'
import type { Problem } from '#core/outcome'

export type DroppedFiles = {
  readonly files: readonly File[]
  /** What folders hold besides articles. */
  readonly notes: readonly Problem[]
}

/**
 * The files that were dropped, and those in folders that were, named with their folder. It must be
 * called while the drop is handled: what was dropped can be asked for no longer.
 */
export async function filesDropped({
  items,
  files
}: Pick<DataTransfer, 'items' | 'files'>): Promise<DroppedFiles> {
  const entries = [...(items ?? [])].map((item) => item.webkitGetAsEntry?.() ?? null)
  if (!entries.some((entry) => entry?.isDirectory)) return { files: [...files], notes: [] }
  const plain = [...files].filter((_file, index) => entries[index]?.isDirectory !== true)
  const folders = entries.filter((entry): entry is FileSystemDirectoryEntry => isFolder(entry))
  const found = await Promise.all(folders.map(filesOf))
  return {
    files: [...plain, ...found.flatMap((folder) => folder.files)],
    notes: found.flatMap((folder) => folder.notes)
  }
}

function isFolder(entry: FileSystemEntry | null): boolean {
  return entry?.isDirectory === true
}

async function filesOf(folder: FileSystemDirectoryEntry): Promise<DroppedFiles> {
  const entries = await entriesBelow(folder)
  const byName = new Map(entries.map((entry) => [entry.fullPath.replace(/^\//, ''), entry]))
  const names = articlesAmong(
    [...byName.keys()].toSorted(),
    (name) => kindNamed(name) !== null || isZipName(name)
  )
  const files = await Promise.all(names.map((name) => fileNamed(name, byName.get(name))))
  const count = byName.size - names.length
  return {
    files: files.flat(),
    notes: count > 0 ? [{ code: 'import.passed-over', at: folder.name, facts: { count } }] : []
  }
}

async function entriesBelow(
  folder: FileSystemDirectoryEntry
): Promise<readonly FileSystemFileEntry[]> {
  const found: FileSystemFileEntry[] = []
  const reader = folder.createReader()
  for (;;) {
    // A reader answers in portions, and with none at the end.
    const portion = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([]))
    )
    if (portion.length === 0) return found
    for (const entry of portion)
      if (entry.isDirectory) found.push(...(await entriesBelow(entry as FileSystemDirectoryEntry)))
      else found.push(entry as FileSystemFileEntry)
  }
}

async function fileNamed(name: string, entry: FileSystemFileEntry | undefined): Promise<File[]> {
  if (!entry) return []
  const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)))
  return file ? [new File([file], name)] : []
}
