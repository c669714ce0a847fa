import { hostname } from 'node:os'
import { realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Handle, ProjectView, RecentProject } from '#core/bridge/calls'
import type { Settings } from '#core/bridge/settings'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { trimAll } from '#disk/backup/trim-copies'
import { openProject, type Project } from '#disk/open-project'
import { openAndRecover } from '#disk/recovery/open-and-recover'
import type { SettingsFile } from '#disk/settings-file'
import { Handles } from './handles'
import { Holding, type Here } from './holding'
import { ProjectSession, type SessionPorts } from './project-session'

/** What is open: one person's settings, their recent projects, and one project at most. */
export class Workplace {
  readonly #file: SettingsFile
  readonly #ports: SessionPorts
  readonly #handles = new Handles()
  #overrides: Partial<Settings>
  #session: ProjectSession | null = null

  constructor(file: SettingsFile, overrides: Partial<Settings>, ports: SessionPorts) {
    this.#file = file
    this.#overrides = overrides
    this.#ports = ports
  }

  /** The settings in force, with what the command line asked for in this run. */
  get settings(): Settings {
    return { ...this.#file.settings, ...this.#overrides }
  }

  get session(): ProjectSession | null {
    return this.#session
  }

  /** What is chosen now holds, also where the command line said otherwise and where it cannot be saved. */
  async changeSettings(change: Partial<Settings>): Promise<Outcome<Settings>> {
    const kept = Object.entries(this.#overrides).filter(([name]) => !(name in change))
    this.#overrides = Object.fromEntries(kept)
    const saved = await this.#file.change(change)
    return good(this.settings, saved.ok ? [] : [saved.problem])
  }

  recent(): readonly RecentProject[] {
    return this.#file.recent.map(({ folder, name, openedAt }) => ({
      handle: this.#handles.handleOf(folder),
      name,
      folder: basename(folder),
      openedAt
    }))
  }

  async forget(handle: Handle): Promise<Outcome<readonly RecentProject[]>> {
    const folder = this.#handles.folderOf(handle)
    const forgotten = folder === null ? good(null) : await this.#file.forget(folder)
    return forgotten.ok ? good(this.recent()) : forgotten
  }

  async reopen(handle: Handle): Promise<Outcome<ProjectView>> {
    const folder = this.#handles.folderOf(handle)
    return folder === null ? bad({ code: 'project.missing' }) : this.open(folder)
  }

  /**
   * Opens a project in place of the one that is open, which must be saved first. It is taken from
   * others before it is read, and given back when it cannot be opened.
   */
  async open(folder: string): Promise<Outcome<ProjectView>> {
    const unsaved = await this.flush()
    if (unsaved) return bad(unsaved)
    const holding = await this.#hold(folder)
    const project = await this.#read(folder, holding)
    if (!project.ok) {
      if (holding !== this.#session?.holding) await holding?.release()
      return project
    }
    return this.#show(
      project.value,
      holding ?? (await Holding.take(project.value.root, this.#here))
    )
  }

  /** Takes hold of a folder, or keeps hold of the one that is open; null when there is none. */
  async #hold(folder: string): Promise<Holding | null> {
    const root = await realpath(folder).catch(() => null)
    const held = this.#session?.holding
    if (held && held.root === root) return held
    return root === null ? null : Holding.take(root, this.#here)
  }

  /** Only who holds a project puts back what is lost in it. */
  #read(folder: string, holding: Holding | null): Promise<Outcome<Project>> {
    const { now, copies = null } = this.#ports
    const isOurs = holding !== null && holding.holder === null
    return isOurs ? openAndRecover(folder, { now, copies }) : openProject(folder)
  }

  async #show(project: Project, holding: Holding): Promise<Outcome<ProjectView>> {
    await this.#leave({ holds: holding !== this.#session?.holding })
    await holding.announce(this.#whoOpens(project))
    this.#session = await ProjectSession.begin(project, holding, this.#ports)
    // Nobody waits for this, and nothing depends on it.
    if (holding.holder === null) void trimAll(project.root, this.#ports.copies ?? null)
    const remembered = await this.#file.remember({
      folder: project.root,
      name: project.manifest.name,
      openedAt: this.#ports.now()
    })
    return good(this.#session.view(), remembered.ok ? [] : [remembered.problem])
  }

  async close(): Promise<Outcome<readonly RecentProject[]>> {
    const unsaved = await this.flush()
    if (unsaved) return bad(unsaved)
    await this.leave()
    return good(this.recent())
  }

  /** Whether `folder` is the project that is open, whatever way leads there. */
  async isOpen(folder: string): Promise<boolean> {
    const root = await realpath(folder).catch(() => null)
    return root !== null && root === this.#session?.project.root
  }

  get isDirty(): boolean {
    return this.#session?.isDirty ?? false
  }

  /** Saves everything that is not saved; what prevented it, or null. */
  flush(): Promise<Problem | null> {
    return this.#session?.flush() ?? Promise.resolve(null)
  }

  /** Leaves the project to others; what is not saved by now is lost. */
  leave(): Promise<void> {
    return this.#leave({ holds: true })
  }

  /** Ends what goes on in the open project, and gives it back unless it is opened again. */
  async #leave({ holds }: { readonly holds: boolean }): Promise<void> {
    const session = this.#session
    this.#session = null
    this.#ports.changes.clear()
    await session?.end()
    if (holds) await session?.holding.release()
  }

  get #here(): Here {
    return { host: hostname() || 'localhost', session: this.#ports.writer.session }
  }

  #whoOpens({ manifest }: Project) {
    const { annotatorId, annotators } = manifest
    const annotator = annotators.find(({ id }) => id === annotatorId)?.name ?? annotatorId
    return { annotatorId, annotator, since: this.#ports.now() }
  }
}
