import { z } from 'zod'
import type { Outcome } from '../outcome'
import { idSchema, readRecord } from './envelope'

export const projectFormat = 'hashiya.project'
export const projectVersion = 1

export const annotatorSchema = z.looseObject({
  id: idSchema,
  name: z.string().min(1).max(200),
  /** The id of the annotator who reads again under this one, without seeing the first reading. */
  passOf: idSchema.optional()
})

const projectSchema = z.looseObject({
  format: z.literal(projectFormat),
  schemaVersion: z.int(),
  minReader: z.int(),
  projectId: idSchema,
  name: z.string().min(1).max(200),
  createdAt: z.string(),
  annotators: z.array(annotatorSchema).min(1).max(100),
  /** Which annotator this copy of the project writes for, until another one is chosen. */
  annotatorId: idSchema
})

/** A project's manifest, `project.json`. */
export type ProjectFile = z.infer<typeof projectSchema>
export type Annotator = z.infer<typeof annotatorSchema>

export function readProjectFile(json: unknown, at: string): Outcome<ProjectFile> {
  return readRecord(json, at, {
    format: projectFormat,
    version: projectVersion,
    schema: projectSchema
  })
}

export function newProjectFile(made: {
  readonly projectId: string
  readonly name: string
  readonly annotator: Annotator
  readonly now: string
}): ProjectFile {
  return {
    format: projectFormat,
    schemaVersion: projectVersion,
    minReader: projectVersion,
    projectId: made.projectId,
    name: made.name,
    createdAt: made.now,
    annotators: [made.annotator],
    annotatorId: made.annotator.id
  }
}

export function writeProjectFile(project: ProjectFile): string {
  return `${JSON.stringify(project, null, 2)}\n`
}
