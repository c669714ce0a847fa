import { mkdir, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Low } from 'lowdb'
import { defaultSettings, settingsSchema, type Settings } from '#core/bridge/settings'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { DurableJson } from './durable-json'
import { asProblem } from './file-problem'

/** A project that was open before, by its folder. */
export type Recent = { readonly folder: string; readonly name: string; readonly openedAt: string }

type Kept = { readonly settings: Settings; readonly recent: readonly Recent[] }

const format = 'hashiya.settings'
const recentLimit = 12

/**
 * This machine's settings and recent projects. They are a convenience: a damaged file is put aside
 * and the defaults stand in, and what cannot be saved still holds until the window is closed.
 */
export class SettingsFile {
  readonly #file: Low<Kept>
  readonly #at: string
  /** Why the last file was put aside, or null. */
  readonly problem: Problem | null

  private constructor(file: Low<Kept>, at: string, problem: Problem | null) {
    this.#file = file
    this.#at = at
    this.problem = problem
  }

  static async open(path: string): Promise<SettingsFile> {
    const at = basename(path)
    const file = lowOf(path)
    try {
      await mkdir(dirname(path), { recursive: true })
      await file.read()
      return new SettingsFile(file, at, null)
    } catch (error) {
      const problem = asProblem(error, at)
      return new SettingsFile(await startAfresh(path), at, problem)
    }
  }

  get settings(): Settings {
    return this.#file.data.settings
  }

  /** The last one opened comes first. */
  get recent(): readonly Recent[] {
    return this.#file.data.recent
  }

  async change(settings: Partial<Settings>): Promise<Outcome<Settings>> {
    const changed = { ...this.settings, ...settings }
    const saved = await this.#save({ settings: changed, recent: this.recent })
    return saved.ok ? good(changed) : saved
  }

  remember(recent: Recent): Promise<Outcome<null>> {
    const others = this.recent.filter(({ folder }) => folder !== recent.folder)
    return this.#save({
      settings: this.settings,
      recent: [recent, ...others].slice(0, recentLimit)
    })
  }

  forget(folder: string): Promise<Outcome<null>> {
    const recent = this.recent.filter((other) => other.folder !== folder)
    return this.#save({ settings: this.settings, recent })
  }

  async #save(kept: Kept): Promise<Outcome<null>> {
    this.#file.data = kept
    try {
      await this.#file.write()
      return good(null)
    } catch (error) {
      return bad(asProblem(error, this.#at))
    }
  }
}

function lowOf(path: string): Low<Kept> {
  const at = basename(path)
  const adapter = new DurableJson<Kept>({
    path,
    at,
    parse: (json) => parseKept(json, at),
    serialise: (kept) => `${JSON.stringify({ format, ...kept }, null, 2)}\n`,
    version: () => 'settings'
  })
  return new Low(adapter, { settings: defaultSettings, recent: [] })
}

/** The damaged file keeps its bytes under another name. If even that fails, nothing is saved. */
async function startAfresh(path: string): Promise<Low<Kept>> {
  const aside = join(dirname(path), `${basename(path, '.json')}.damaged-${Date.now()}.json`)
  const file = lowOf(path)
  try {
    await rename(path, aside)
    await file.read()
  } catch (error) {
    asProblem(error, basename(path))
  }
  return file
}

/** One setting that is not understood does not cost the others. */
function parseKept(json: unknown, at: string): Outcome<Kept> {
  if (!isObject(json) || json['format'] !== format)
    return bad({ code: 'file.other-format', at, facts: { wanted: format } })
  const { settings, recent } = json
  const understood = Object.entries(settingsSchema.shape).flatMap(([name, schema]) => {
    const setting = schema.safeParse(isObject(settings) ? settings[name] : undefined)
    return setting.success ? [[name, setting.data] as const] : []
  })
  return good({
    settings: settingsSchema.parse(Object.fromEntries(understood)),
    recent: Array.isArray(recent) ? recent.filter(isRecent).slice(0, recentLimit) : []
  })
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

function isRecent(json: unknown): json is Recent {
  if (!isObject(json)) return false
  const { folder, name, openedAt } = json
  return [folder, name, openedAt].every((part) => typeof part === 'string') && folder !== ''
}
