import { freeName } from '#core/taking/free-name'
import { isHiddenName } from '#core/taking/hidden-name'
import type { DroppedFiles, DroppedFolder } from '../state/receive-drop'

/**
 * The files that were dropped, and the folders with the files in them. It must be called while the drop
 * is handled: what was dropped can be asked for no longer.
 */
export async function filesDropped({
  items,
  files
}: Pick<DataTransfer, 'items' | 'files'>): Promise<DroppedFiles> {
  const entries = [...(items ?? [])].map((item) => item.webkitGetAsEntry?.() ?? null)
  const plain = [...files].filter((_file, index) => !isFolder(entries[index] ?? null))
  const folders = entries.filter((entry): entry is FileSystemDirectoryEntry => isFolder(entry))
  const names = new Set<string>()
  const named = folders.map((folder) => {
    const name = freeName(folder.name, names)
    names.add(name)
    return filesOf(folder, name)
  })
  return { files: plain, folders: await Promise.all(named) }
}

function isFolder(entry: FileSystemEntry | null): boolean {
  return entry?.isDirectory === true
}

async function filesOf(folder: FileSystemDirectoryEntry, name: string): Promise<DroppedFolder> {
  const entries = await entriesBelow(folder)
  const named = entries
    .map((entry) => ({ entry, name: entry.fullPath.replace(/^\/[^/]*/, () => name) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const seen = named.filter(({ name }) => !isHiddenName(name))
  const files = await Promise.all(seen.map(({ name, entry }) => fileNamed(name, entry)))
  return { name, files: files.flat(), hidden: named.length - seen.length }
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

async function fileNamed(name: string, entry: FileSystemFileEntry): Promise<File[]> {
  const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)))
  return file ? [new File([file], name)] : []
}
