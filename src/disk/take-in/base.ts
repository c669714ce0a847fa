import type { MappingsFile } from '#core/file/mappings-file'
import type { Project } from '../open-project'
import type { KnownPeople } from './people'
import type { ProjectArticles } from './project-articles'
import type { Sources } from './sources'

/** What both passes over colleagues' files work with. */
export type IntakeBase = Sources & {
  readonly project: Project
  readonly articles: ProjectArticles
  readonly people: KnownPeople
  readonly mappings: MappingsFile
  /** The folders in which each file's own name tells whose it is (`ownerOf`). */
  readonly alone: Set<string>
}
