import { bad, good, type Outcome } from '#core/outcome'
import { writeReport } from '#core/report/report'
import type { ReportOrder, ReportSource } from '#core/report/report-source'
import type { Project } from './open-project'
import { readArticles } from './read-articles'
import { readRegister } from './register-file'

export type ReportChoice = Pick<ReportOrder, 'language' | 'now'> & {
  /** Whose readings; null for the project's own annotator. */
  readonly annotator: string | null
  /** The only article to report, or null for all that this annotator has read. */
  readonly article: string | null
}

export type ProjectReport = {
  readonly html: string
  readonly articles: number
  readonly annotations: number
}

/**
 * The report of a project's readings, or of one of them, as one HTML page. An article that cannot be
 * read is in the notes, and the rest is reported.
 */
export async function reportProject(
  project: Project,
  { annotator, article, language, now }: ReportChoice
): Promise<Outcome<ProjectReport>> {
  const reader = annotator ?? project.manifest.annotatorId
  const read = await readArticles(project, [reader])
  if (!read.ok) return read
  const chosen = read.value.articles.filter(({ id }) => article === null || id === article)
  if (article !== null && chosen.length === 0) return bad({ code: 'article.missing', at: article })
  const sources: readonly ReportSource[] = chosen.flatMap(({ article, readings }) => {
    const reading = readings.get(reader)
    return reading ? [{ article, reading }] : []
  })
  if (sources.length === 0) return bad({ code: 'report.nothing', facts: { annotator: reader } })
  const register = await readRegister(project.root)
  const { reportFonts } = await import('./report-fonts')
  const html = writeReport({
    project: project.manifest.name,
    reader: read.value.annotators[0]?.name ?? reader,
    scheme: project.scheme,
    register: register.ok ? register.value : null,
    sources,
    language,
    now,
    fontFaces: reportFonts
  })
  const annotations = sources.reduce((sum, { reading }) => sum + reading.tags.length, 0)
  const notes = register.ok ? read.notes : [...read.notes, register.problem]
  return good({ html, articles: sources.length, annotations }, notes)
}
