import { resolve } from 'node:path'
import type { Article } from '#core/article/article'
import type { Problem } from '#core/outcome'
import { hitsIn } from '#core/search/hits'
import { readQuery, type Query } from '#core/search/query'
import { offsetTable } from '#core/text/code-points'
import { readArticle } from '#disk/article-files'
import { openProject } from '#disk/open-project'
import type { Command } from '../command'
import { complain, fail, print } from '../report'
import { UsageProblem } from '../usage-problem'

/** Lists where words stand in a project's articles, with offsets in code points. */
export const search: Command = {
  name: 'search',
  usage: 'search <project> "<words>" [--exact]',
  summary: 'find words in the articles, in any spelling',
  options: { exact: { type: 'boolean' } },
  takes: { atLeast: 2, atMost: 2 },

  async run(given, ports) {
    const [place = '', typed = ''] = given.places
    // On a command line nothing is still being typed: the last word is whole.
    const exact = given.options['exact'] === true
    const query = readQuery(exact ? typed : `${typed} `, exact)
    if (!query) throw new UsageProblem('There is nothing to look for.')
    const project = await openProject(resolve(ports.cwd, place))
    if (!project.ok) return fail(given, ports, project.problem)
    const problems: Problem[] = [...project.value.problems]
    const articles: Found[] = []
    for (const { id } of project.value.shelf) {
      const article = await readArticle(project.value.root, id)
      if (article.ok) articles.push(...foundIn(article.value, query))
      else problems.push(article.problem)
    }
    const count = articles.reduce((sum, { hits }) => sum + hits.length, 0)
    print(given, ports, { articles, count, problems }, [
      ...articles.flatMap(({ id, title, hits }) => [
        `${id}  ${title}`,
        ...hits.map(
          ({ start, end, before, words, after }) => `  ${start}–${end}  ${before}[${words}]${after}`
        )
      ]),
      `${count} hits in ${articles.length} articles.`
    ])
    complain(ports, problems)
    return problems.length === 0 ? 0 : 1
  }
}

type Found = ReturnType<typeof recordOf>

function foundIn(article: Article, query: Query): readonly Found[] {
  const found = recordOf(article, query)
  return found.hits.length === 0 ? [] : [found]
}

/** As files have it: offsets in code points, with the words that stand there. */
function recordOf({ id, text, metadata }: Article, query: Query) {
  const table = offsetTable(text)
  const { hits } = hitsIn(text, query, Number.POSITIVE_INFINITY)
  return {
    id,
    title: metadata.title,
    hits: hits.map(({ span, context }) => ({
      start: table.toCodePoint(span.start),
      end: table.toCodePoint(span.end),
      quote: text.slice(span.start, span.end),
      before: context.before,
      words: context.words,
      after: context.after
    }))
  }
}
