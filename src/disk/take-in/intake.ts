import { noMappings } from '#core/file/mappings-file'
import type { Assigned, Decisions, Plan, TakeReport } from '#core/taking/plan'
import { findColleagues } from '../colleagues'
import type { Project } from '../open-project'
import type { IntakeBase } from './base'
import { readMappings } from './mappings'
import { ProjectArticles } from './project-articles'
import type { Given } from './given-files'
import { sourcesOf } from './sources'
import { Survey } from './survey'
import { Taking, type TakingPorts } from './taking'

/**
 * Colleagues' files on their way into a project. They are gone through twice, a document at a time:
 * once to say what is in them, and once, when it is decided whose it is and what their labels are, to
 * write it as readings beside the others. The files themselves are never changed.
 */
export class Intake {
  readonly #base: IntakeBase
  #survey: Survey
  #taking: Taking | null = null

  private constructor(base: IntakeBase) {
    this.#base = base
    this.#survey = new Survey(base)
  }

  /** `named` is the id of the format of all files; without it each is recognised by its content. */
  static async open(
    project: Project,
    given: readonly Given[],
    named: string | null = null
  ): Promise<Intake> {
    const { sources, problems, skipped } = await sourcesOf(given, named)
    const { annotators } = await findColleagues(project.root, project.manifest)
    const mappings = await readMappings(project.root)
    return new Intake({
      project,
      sources,
      articles: new ProjectArticles(project),
      people: { annotators, me: project.manifest.annotatorId },
      mappings: mappings.ok ? mappings.value : noMappings,
      alone: new Set(),
      skipped,
      problems: mappings.ok ? problems : [...problems, mappings.problem]
    })
  }

  /** Looks at everything; yields how many documents have been looked at so far. */
  async *survey(): AsyncGenerator<number> {
    this.#survey = new Survey(this.#base)
    yield* this.#survey.run()
    const { alone } = this.#survey
    if (alone.length === 0) return
    // Everything in these folders is of somebody else than was thought.
    for (const folder of alone) this.#base.alone.add(folder)
    this.#survey = new Survey(this.#base)
    yield* this.#survey.run()
  }

  /** Which articles those are that were not found; everything is to be looked at again then. */
  assign(assigned: Assigned): void {
    this.#base.articles.assign(assigned)
  }

  get plan(): Plan {
    return this.#survey.plan
  }

  /** Takes in what was decided; yields how many documents have been gone through so far. */
  take(decisions: Decisions, ports: TakingPorts): AsyncGenerator<number> {
    this.#taking = new Taking(this.#base, this.plan, decisions, ports)
    return this.#taking.run()
  }

  get report(): TakeReport | null {
    return this.#taking?.report ?? null
  }
}
