import type { MappingsFile } from '#core/file/mappings-file'
import type { Problem } from '#core/outcome'
import type { Project } from '../open-project'
import type { KnownPeople } from './people'
import type { ProjectArticles } from './project-articles'
import type { Source } from './source'

/** What both passes over colleagues' files work with. */
export type IntakeBase = {
  readonly project: Project
  readonly sources: readonly Source[]
  readonly articles: ProjectArticles
  readonly people: KnownPeople
  readonly mappings: MappingsFile
  /** What could not even be opened. */
  readonly problems: readonly Problem[]
}
