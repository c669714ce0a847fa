import type { SourceFile } from '#core/formats/format'
import type { Problem } from '#core/outcome'

/** What could be read of some files, and why the others could not. */
export type Loaded = {
  readonly files: readonly SourceFile[]
  readonly problems: readonly Problem[]
}

/** Who a file is of when it does not say: a key for them, and what they are called until they have a name. */
export type Owner = { readonly key: string; readonly name: string }

/** Files that are read together, because their format needs it or because they are of one kind. */
export type Source = {
  /** The id of a format, or `hashiya`; null where it is none that is known. */
  readonly format: string | null
  /** The files that it is reported by, with the folder that they came in; at least one. */
  readonly rows: readonly string[]
  /** The folder or archive that was given; null for files that were given one by one. */
  readonly from: string | null
  /** Null where the folder that a file lies in tells whose it is. */
  readonly owner: Owner | null
  /** A file that is read a line at a time, whatever its size. */
  readonly lines: string | null
  /** All of its files at once, where it is not. */
  readonly load: () => Promise<Loaded>
  /** The same in as small lots as its format allows, for when one of them cannot be read. */
  readonly lots: readonly (() => Promise<Loaded>)[]
}

/** The file that something is reported under: `at` is a file's name, with a line where there are several. */
export function rowOf({ rows }: Source, at: string): string {
  const file = at.replace(/:\d+$/, '')
  return rows.find((row) => row === file) ?? rows.find((row) => at.startsWith(row)) ?? rows[0] ?? at
}

/**
 * Whose a file is that names nobody: whoever the source is of; else the folder that it lies in, as one
 * person's; or, in the folders of `alone`, its own name, whichever folder it lies in (`UnnamedFiles`).
 */
export function ownerOf(source: Source, at: string, alone: ReadonlySet<string>): Owner {
  if (source.owner) return source.owner
  const from = source.from ?? ''
  const parts = rowOf(source, at).split('/')
  const name = alone.has(from) ? stemOf(parts.at(-1) ?? '') : nameOfFolder(parts.at(-2) ?? from)
  const key = alone.has(from) ? `name:${from}/${name}` : `folder:${parts.slice(0, -1).join('/')}`
  return { key, name }
}

/** A file's name without its endings. */
export function stemOf(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? name
  return base.replace(/(?:\.[A-Za-z0-9]{1,8})+$/, '').slice(0, 200) || name.slice(0, 200)
}

/** An archive is known by its name without the ending, a folder by its name as it is. */
function nameOfFolder(name: string): string {
  return /\.(?:zip|xlsx|qdpx)$/i.test(name) ? stemOf(name) : name.slice(0, 200)
}
