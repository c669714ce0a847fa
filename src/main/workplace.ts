import { hostname } from 'node:os'
import { realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Handle, ProjectView, RecentProject } from '#core/bridge/calls'
import type { Settings } from '#core/bridge/settings'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { openProject, type Project } from '#disk/open-project'
import type { SettingsFile } from '#disk/settings-file'
import { Handles } from './handles'
import { Holding } from './holding'
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

  /** Opens a project in place of the one that is open, which must be saved first. */
  async open(folder: string): Promise<Outcome<ProjectView>> {
    const unsaved = await this.flush()
    if (unsaved) return bad(unsaved)
    const project = await openProject(folder)
    if (!project.ok) return project
    await this.#end()
    this.#session = await this.#begin(project.value)
    const { root, manifest } = project.value
    const remembered = await this.#file.remember({
      folder: root,
      name: manifest.name,
      openedAt: this.#ports.now()
    })
    return good(this.#session.view(), remembered.ok ? [] : [remembered.problem])
  }

  async close(): Promise<Outcome<readonly RecentProject[]>> {
    const unsaved = await this.flush()
    if (unsaved) return bad(unsaved)
    await this.#end()
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
  async leave(): Promise<void> {
    await this.#end()
  }

  async #begin(project: Project): Promise<ProjectSession> {
    const { root, manifest } = project
    const { annotatorId, annotators } = manifest
    const me = {
      host: hostname() || 'localhost',
      annotatorId,
      annotator: annotators.find(({ id }) => id === annotatorId)?.name ?? annotatorId,
      session: this.#ports.writer.session,
      since: this.#ports.now()
    }
    return ProjectSession.begin(project, await Holding.take(root, me), this.#ports)
  }

  async #end(): Promise<void> {
    const session = this.#session
    this.#session = null
    this.#ports.changes.clear()
    await session?.end()
  }
}
