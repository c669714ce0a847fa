import { bad, type Outcome } from '#core/outcome'
import { decodeText, type ChosenFile } from './decode'
import { sha256 } from './hash'
import type { ShelvedArticle } from './library/shelf'
import type { Project } from './open-project'
import { shelveArticles } from './shelve-articles'

/** Puts one text in UTF-8 among the project's articles; see `shelveArticles`. */
export async function importArticle(
  project: Project,
  { name, bytes }: ChosenFile,
  importedAt: string
): Promise<Outcome<ShelvedArticle>> {
  if (project.readOnly) return bad({ ...project.readOnly, at: name })
  const decoded = decodeText(bytes, name)
  if (!decoded.ok) return decoded
  const { text, encoding, byteOrderMark } = decoded.value
  const source = {
    fileName: name,
    bytes: bytes.byteLength,
    sha256: sha256(bytes),
    encoding,
    byteOrderMark
  }
  const stated = { title: null, date: null, outlet: null }
  const { outcomes } = await shelveArticles(project, [{ text, source, stated }], importedAt)
  return outcomes[0] ?? bad({ code: 'import.empty', at: name })
}
