import { resolve } from 'node:path'
import { matcherOf, type Matcher } from '#core/actors/matcher'
import type { Article } from '#core/article/article'
import type { Problem } from '#core/outcome'
import { acceptances } from '#core/suggest/acceptance'
import { rejectedIds } from '#core/suggest/rejections'
import { suggest as suggestIn } from '#core/suggest/suggest'
import { suggestionKinds, type Suggestion, type SuggestionKind } from '#core/suggest/suggestion'
import { offsetTable } from '#core/text/code-points'
import { readArticle } from '#disk/article-files'
import { openProject, type Project } from '#disk/open-project'
import { ReadingStore } from '#disk/reading-store'
import { systemTimers } from '#disk/save-schedule'
import { readRegister } from '#disk/register-file'
import { textOption, type Command, type ExitCode, type Given, type Ports } from '../command'
import { whileLocked } from '../locked'
import { complain, fail, print } from '../report'
import { UsageProblem } from '../usage-problem'

type Suggested = {
  readonly article: Article
  readonly suggestions: readonly Suggestion[]
  readonly applied: number
}

/** Lists what the articles propose to tag; with `--apply` tags it as the project's annotator. */
export const suggest: Command = {
  name: 'suggest',
  usage: 'suggest <project> [--apply] [--kind actor,figure,cue,claim,time]',
  summary: 'propose tags for actors, figures, cues, claims and times, and say why',
  options: { apply: { type: 'boolean' }, kind: { type: 'string' } },
  takes: { atLeast: 1, atMost: 1 },

  async run(given, ports) {
    const kinds = kindsOf(given)
    const folder = resolve(ports.cwd, given.places[0] ?? '')
    const run = () => suggestOver(folder, kinds, { given, ports })
    return given.options['apply'] === true ? whileLocked(folder, { given, ports }, run) : run()
  }
}

async function suggestOver(
  folder: string,
  kinds: readonly SuggestionKind[],
  { given, ports }: { readonly given: Given; readonly ports: Ports }
): Promise<ExitCode> {
  const project = await openProject(folder)
  if (!project.ok) return fail(given, ports, project.problem)
  const apply = given.options['apply'] === true
  const action = ports.newId()
  if (apply && project.value.readOnly) return fail(given, ports, project.value.readOnly)
  const register = await readRegister(project.value.root)
  if (!register.ok) return fail(given, ports, register.problem)
  const matcher = matcherOf(register.value)
  const problems: Problem[] = [...project.value.problems]
  const done: Suggested[] = []
  for (const { id } of project.value.shelf) {
    const suggested = await suggestFor(project.value, id, { kinds, matcher, apply, action, ports })
    if ('code' in suggested) problems.push(suggested)
    else done.push(suggested)
  }
  report(given, ports, { done, problems, action })
  return problems.length === 0 ? 0 : 1
}

function kindsOf(given: Given): readonly SuggestionKind[] {
  const asked = textOption(given, 'kind')
  if (asked === undefined) return suggestionKinds
  const names = asked.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !suggestionKinds.some((kind) => kind === name))
  if (unknown !== undefined)
    throw new UsageProblem(`Unknown kind “${unknown}”. Known: ${suggestionKinds.join(', ')}`)
  return suggestionKinds.filter((kind) => names.includes(kind))
}

type How = {
  readonly kinds: readonly SuggestionKind[]
  readonly matcher: Matcher
  readonly apply: boolean
  /** One for all articles: together they are one action. */
  readonly action: string
  readonly ports: Ports
}

async function suggestFor(
  { root, manifest, scheme }: Project,
  id: string,
  { kinds, matcher, apply, action, ports }: How
): Promise<Suggested | Problem> {
  const article = await readArticle(root, id)
  if (!article.ok) return article.problem
  const { projectId, annotatorId } = manifest
  const store = await ReadingStore.open(
    { root, projectId, annotatorId, article: article.value },
    {
      timers: systemTimers,
      now: ports.now,
      writer: { app: `hashiya ${ports.version}`, session: ports.newId() }
    }
  )
  if (store.locked) return store.locked
  const { text, metadata } = article.value
  const published = metadata.date
  const suggestions = suggestIn({
    text,
    reading: store.reading,
    matcher,
    scheme,
    kinds,
    rejected: rejectedIds(store.reading),
    published
  })
  if (!apply || suggestions.length === 0) return { article: article.value, suggestions, applied: 0 }
  const edited = store.edit([acceptances(suggestions, ports.newId)], { action })
  await store.save()
  const saved = await edited
  // The program ends with the command, and the history is waited for by nobody else.
  await store.history.settled()
  if (!saved.ok) return saved.problem
  return { article: article.value, suggestions, applied: suggestions.length }
}

type Report = {
  readonly done: readonly Suggested[]
  readonly problems: readonly Problem[]
  readonly action: string
}

function report(given: Given, ports: Ports, { done, problems, action }: Report): void {
  const applied = done.reduce((sum, { applied }) => sum + applied, 0)
  const found = done.reduce((sum, { suggestions }) => sum + suggestions.length, 0)
  const articles = done.map(({ article, suggestions }) => ({
    id: article.id,
    title: article.metadata.title,
    suggestions: recordsOf(article, suggestions)
  }))
  const undoable = applied > 0 ? { action } : {}
  print(given, ports, { articles, applied, ...undoable, problems }, [
    ...articles.flatMap(({ id, title, suggestions }) => [
      `${id}  ${title}`,
      ...suggestions.map(
        ({ kind, start, end, quote, rule }) => `  ${kind}  ${start}–${end}  ${quote}  (${rule})`
      )
    ]),
    given.options['apply'] === true
      ? `Tagged ${applied} of ${found} suggestions. To take that back: undo --action ${action}`
      : `${found} suggestions. Nothing was changed; add --apply to tag them.`
  ])
  complain(ports, problems)
}

/** As files have it: offsets in code points, with the quoted words. */
function recordsOf({ text }: Article, suggestions: readonly Suggestion[]) {
  const table = offsetTable(text)
  return suggestions.map(({ tag, ...suggestion }) => {
    const { start, end } = tag.span
    return {
      id: suggestion.id,
      kind: suggestion.kind,
      label: tag.label,
      start: table.toCodePoint(start),
      end: table.toCodePoint(end),
      quote: text.slice(start, end),
      attributes: tag.attributes,
      candidates: suggestion.candidates,
      links: suggestion.links,
      reason: suggestion.reason,
      rule: suggestion.rule,
      policy: suggestion.policy
    }
  })
}
