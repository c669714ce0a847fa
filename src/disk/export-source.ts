import type { FormatDocument, WriteOptions } from '#core/formats/format'
import { underPseudonym } from '#core/formats/pseudonyms'
import {
  addLeftOut,
  nothingLeftOut,
  selected,
  type LeftOut,
  type Selection,
  type Whose
} from '#core/formats/selection'
import { bad, good, type Outcome } from '#core/outcome'
import { documentsOf, type Walk } from './export-records'
import { sha256 } from './hash'
import type { Project } from './open-project'
import { readRegister } from './register-file'

/** What goes out of a project. */
export type Chosen = {
  readonly whose: Whose
  readonly selection: Selection
  /** Whether annotators go by their pseudonyms. */
  readonly pseudonyms: boolean
}

/** The documents that were chosen, as often as they are asked for, and what was met on the way. */
export type Source = {
  walk(onArticle?: Walk['onArticle']): AsyncGenerator<FormatDocument>
  /** How many articles a walk goes through. */
  readonly articles: number
  /** Of the last walk: it is told once. */
  readonly notes: () => Walk['notes']
  readonly leftOut: () => LeftOut
}

/** The documents of a project that a choice asks for, as they are written. */
export async function exportSource(project: Project, chosen: Chosen): Promise<Outcome<Source>> {
  const { selection } = chosen
  const known = new Set(project.shelf.map(({ id }) => id))
  const missing = selection.articles?.find((id) => !known.has(id))
  if (missing !== undefined) return bad({ code: 'article.missing', at: missing })
  const documents = await documentsOf(project, chosen.whose)
  if (!documents.ok) return documents
  let notes: Walk['notes'] = []
  let leftOut = nothingLeftOut

  async function* walk(onArticle: Walk['onArticle'] = () => undefined) {
    const found: Walk = { articles: selection.articles, notes: (notes = []), onArticle }
    leftOut = nothingLeftOut
    if (!documents.ok) return
    for await (const exported of documents.value(found)) {
      const chosenPart = selected(exported, selection)
      leftOut = addLeftOut(leftOut, chosenPart.leftOut)
      if (chosenPart.exported === null) continue
      yield chosen.pseudonyms ? underPseudonym(chosenPart.exported, sha256) : chosenPart.exported
    }
  }
  return good({
    walk,
    articles: selection.articles?.length ?? project.shelf.length,
    notes: () => notes,
    leftOut: () => leftOut
  })
}

/** How a project is written: with its scheme, and its actors where they can be read. */
export async function projectOptions(
  { manifest, scheme, root }: Project,
  options: Omit<WriteOptions, 'scheme' | 'project' | 'register'>
): Promise<WriteOptions> {
  const register = await readRegister(root)
  return {
    ...options,
    scheme,
    project: { id: manifest.projectId, name: manifest.name },
    register: register.ok ? register.value : null
  }
}
