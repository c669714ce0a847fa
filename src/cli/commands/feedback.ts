import { resolve } from 'node:path'
import type { Problem } from '#core/outcome'
import type { Feedback } from '#core/file/feedback-file'
import { feedbackOf, writeFeedback } from '#disk/feedback-files'
import { openProject } from '#disk/open-project'
import { textOption, type Command, type Given } from '../command'
import { complain, fail, print } from '../report'
import { UsageProblem } from '../usage-problem'

/** Writes what each colleague is told: where their readings differ from what was settled, and why. */
export const feedback: Command = {
  name: 'feedback',
  usage:
    'feedback <project> --annotator <id>|--all --out <folder> [--language ar|en] [--anonymous]',
  summary: 'write a colleague’s corrections, as JSON and as a page to read',
  options: {
    annotator: { type: 'string' },
    all: { type: 'boolean' },
    out: { type: 'string' },
    language: { type: 'string' },
    anonymous: { type: 'boolean' }
  },
  takes: { atLeast: 1, atMost: 1 },

  async run(given, ports) {
    const { annotator, out, language } = asked(given)
    const project = await openProject(resolve(ports.cwd, given.places[0] ?? ''))
    if (!project.ok) return fail(given, ports, project.problem)
    const made = await feedbackOf(project.value, {
      annotators: annotator === undefined ? null : [annotator],
      anonymous: given.options['anonymous'] === true
    })
    if (!made.ok) return fail(given, ports, made.problem)
    const problems: Problem[] = [...made.notes]
    const written = []
    for (const one of made.value) {
      const { root, scheme } = project.value
      const place = { root, folder: resolve(ports.cwd, out), language, scheme } as const
      const files = await writeFeedback(one, place)
      if (!files.ok) return fail(given, ports, files.problem)
      problems.push(...files.notes)
      written.push({ ...countsOf(one), files: files.value.files })
    }
    const lines = written.map(({ name, corrections, files }) =>
      [name, `${corrections} corrections`, files.join(', ')].join('  ')
    )
    print(given, ports, { feedback: written, problems }, lines)
    complain(ports, problems)
    return problems.length === 0 ? 0 : 1
  }
}

function asked(given: Given) {
  const annotator = textOption(given, 'annotator')
  const out = textOption(given, 'out')
  if ((annotator === undefined) === (given.options['all'] !== true))
    throw new UsageProblem('Say for whom: either --annotator <id> or --all')
  if (out === undefined) throw new UsageProblem('Say where to: --out <folder>')
  const language = textOption(given, 'language') ?? 'ar'
  if (language !== 'ar' && language !== 'en') throw new UsageProblem('The --language is ar or en.')
  return { annotator, out, language } as const
}

function countsOf({ annotator, articles }: Feedback) {
  const sum = (of: (article: Feedback['articles'][number]) => number) =>
    articles.reduce((total, article) => total + of(article), 0)
  return {
    annotator: annotator.id,
    name: annotator.name,
    articles: articles.length,
    corrections: sum(({ corrections }) => corrections.length),
    same: sum(({ same }) => same),
    undecided: sum(({ undecided }) => undecided)
  }
}
