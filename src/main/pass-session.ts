import type { Saved } from '#core/bridge/calls'
import type { PassAnswers } from '#core/bridge/pass-calls'
import type { Annotator } from '#core/file/project-file'
import { bad, good, type Outcome } from '#core/outcome'
import { nextPass, passesOf, passesOver } from '#disk/second-pass'
import type { ProjectSession } from './project-session'
import type { ReadingsAtWork } from './readings-at-work'

type Session = Pick<ProjectSession, 'project' | 'current' | 'takeIn' | 'lookAround' | 'view'>

/**
 * The second passes of a session. A pass is another annotator, so that its reading is compared,
 * measured and exported as any; that it is on is known only as long as the project is open.
 */
export class PassSession {
  readonly #session: Session
  readonly #work: ReadingsAtWork

  constructor(session: Session, work: ReadingsAtWork) {
    this.#session = session
    this.#work = work
  }

  /** Under whose id an article is read now. */
  readerOf(article: string): string {
    return this.#work.passOver(article)?.id ?? this.#session.project.manifest.annotatorId
  }

  list(article: string): Promise<readonly Annotator[]> {
    return passesOver(this.#session.project, article)
  }

  /** Begins a new pass over an article, or goes on with the one of an annotator. */
  async start(article: string, annotator: string | null): Promise<Outcome<Annotator>> {
    const { readOnly } = this.#session.project
    if (readOnly) return bad(readOnly)
    const saved = await this.#save(article)
    if (!saved.ok) return saved
    const { annotators } = this.#session.view()
    const pass =
      annotator === null
        ? await this.#session.takeIn((project) => nextPass(project, article, annotators))
        : this.#known(annotator)
    if (pass.ok) this.#work.begin(article, pass.value)
    return pass
  }

  /** Ends the pass that is on; answers whose readings there are to compare. */
  async end(article: string): Promise<Outcome<PassAnswers['pass.end']>> {
    const pass = this.#work.passOver(article)
    if (!pass) return good(null)
    const second = await this.#save(article)
    if (!second.ok) return second
    this.#work.end(article)
    const first = await this.#save(article)
    await this.#session.lookAround()
    const isWritten = first.ok && first.value.rev > 0 && second.value.rev > 0
    return good(isWritten ? [this.#session.project.manifest.annotatorId, pass.id] : null)
  }

  async #save(article: string): Promise<Outcome<Saved>> {
    const opened = await this.#session.current(article)
    return opened.ok ? opened.value.store.save() : opened
  }

  #known(annotator: string): Outcome<Annotator> {
    const pass = passesOf(this.#session.project).find(({ id }) => id === annotator)
    return pass ? good(pass) : bad({ code: 'pass.none', facts: { annotator } })
  }
}
