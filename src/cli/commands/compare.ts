import { resolve } from 'node:path'
import { differencesOf, type Comparison, type Decision } from '#core/review/differences'
import { offsetTable } from '#core/text/code-points'
import { openProject } from '#disk/open-project'
import { readArticles, type ReadByAll } from '#disk/read-articles'
import { namesOption, type Command } from '../command'
import { complain, fail, print } from '../report'
import { UsageProblem } from '../usage-problem'

type Article = ReadByAll['articles'][number]

/** Lists every difference between annotators, each classed by its kind. */
export const compare: Command = {
  name: 'compare',
  usage: 'compare <project> --annotators a,b[,…]',
  summary: 'list the differences between annotators, by kind',
  options: { annotators: { type: 'string' } },
  takes: { atLeast: 1, atMost: 1 },

  async run(given, ports) {
    const annotators = namesOption(given, 'annotators')
    if (!annotators || annotators.length < 2)
      throw new UsageProblem('Say whom to compare: --annotators a,b')
    const project = await openProject(resolve(ports.cwd, given.places[0] ?? ''))
    if (!project.ok) return fail(given, ports, project.problem)
    const read = await readArticles(project.value, annotators)
    if (!read.ok) return fail(given, ports, read.problem)
    const compared = read.value.articles.flatMap((article) => comparisonOf(article, annotators))
    const problems = read.notes
    const articles = compared.map(recordOf)
    print(given, ports, { annotators, articles, problems }, compared.flatMap(linesOf))
    complain(ports, problems)
    return problems.length === 0 ? 0 : 1
  }
}

type ComparedArticle = { readonly article: Article; readonly comparison: Comparison }

/** Of those who have read the article; nothing where fewer than two have. */
function comparisonOf(article: Article, annotators: readonly string[]): readonly ComparedArticle[] {
  const readings = annotators.flatMap((annotator) => {
    const reading = article.readings.get(annotator)
    return reading ? [{ annotator, reading }] : []
  })
  if (readings.length < 2) return []
  return [{ article, comparison: differencesOf(article.text, readings) }]
}

/** As files have it: offsets in code points. Rows are numbered from 0 in reading order. */
function recordOf({ article, comparison }: ComparedArticle) {
  const table = offsetTable(article.text)
  const { annotators, decisions, isBest } = comparison
  return {
    id: article.id,
    annotators,
    isBest,
    rows: decisions.map(({ row, span, differences }) => ({
      start: table.toCodePoint(span.start),
      end: table.toCodePoint(span.end),
      quote: article.text.slice(span.start, span.end),
      tags: row.map(
        (tag) =>
          tag && {
            id: tag.id,
            label: tag.label,
            start: table.toCodePoint(tag.span.start),
            end: table.toCodePoint(tag.span.end),
            quote: article.text.slice(tag.span.start, tag.span.end)
          }
      ),
      differences
    }))
  }
}

function linesOf({ article, comparison }: ComparedArticle): readonly string[] {
  const { annotators, decisions } = comparison
  const open = decisions.filter(({ differences }) => differences.length > 0)
  return [
    `${article.id}: ${open.length} of ${decisions.length} differ (${annotators.join(', ')})`,
    ...open.map((decision) => `  ${kindsOf(decision)}  ${wordsOf(article, decision)}`)
  ]
}

function kindsOf({ differences }: Decision): string {
  return [...new Set(differences.map(({ kind }) => kind))].join('+')
}

function wordsOf({ text }: Article, { span }: Decision): string {
  return text.slice(span.start, span.end)
}
