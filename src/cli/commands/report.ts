import { resolve } from 'node:path'
import { languages } from '#core/words/language'
import { openProject } from '#disk/open-project'
import { reportProject } from '#disk/project-report'
import { writeOutside } from '#disk/write-outside'
import { textOption, type Command } from '../command'
import { complain, fail, print } from '../report'
import { UsageProblem } from '../usage-problem'

/** Writes a self-contained HTML report of an annotated article, or of all of a project. */
export const report: Command = {
  name: 'report',
  usage:
    'report <project> --out <file.html> [--article <id>] [--annotator <id>] [--language ar|en]',
  summary: 'write an HTML page of annotated articles that needs nothing else',
  options: {
    out: { type: 'string' },
    article: { type: 'string' },
    annotator: { type: 'string' },
    language: { type: 'string' }
  },
  takes: { atLeast: 1, atMost: 1 },

  async run(given, ports) {
    const out = textOption(given, 'out')
    if (!out) throw new UsageProblem('Say where to write: --out <file.html>')
    const asked = textOption(given, 'language') ?? 'ar'
    const language = languages.find((known) => known === asked)
    if (!language) throw new UsageProblem(`--language is one of ${languages.join(', ')}.`)
    const project = await openProject(resolve(ports.cwd, given.places[0] ?? ''))
    if (!project.ok) return fail(given, ports, project.problem)
    const made = await reportProject(project.value, {
      annotator: textOption(given, 'annotator') ?? null,
      article: textOption(given, 'article') ?? null,
      language,
      now: ports.now()
    })
    if (!made.ok) return fail(given, ports, made.problem)
    const { html: content, ...counts } = made.value
    const { root } = project.value
    const written = await writeOutside({ root, target: resolve(ports.cwd, out), content })
    if (!written.ok) return fail(given, ports, written.problem)
    const { bytes } = written.value
    const problems = [...project.value.problems, ...made.notes, ...written.notes]
    print(given, ports, { ...counts, bytes, problems }, [
      `Wrote ${counts.articles} articles with ${counts.annotations} annotations (${bytes} bytes).`
    ])
    complain(ports, problems)
    return problems.length === 0 ? 0 : 1
  }
}
