import type { Assigned, Plan, UnknownArticle } from '#core/taking/plan'
import type { Project } from '#disk/open-project'
import { textsOption, type Given } from './command'
import { UsageProblem } from './usage-problem'

/** Which article something is: by what the files call it, or (null) whatever was not found. */
type Said = { readonly called: string | null; readonly id: string }

/** `--article <id>` of whatever was not found, or `--article <what their file calls it>=<id>`, again and again. */
export function articlesSaid(given: Given, { shelf }: Project): readonly Said[] {
  const here = new Set(shelf.map(({ id }) => id))
  return (textsOption(given, 'article') ?? []).map((said) => {
    const at = said.lastIndexOf('=')
    const id = said.slice(at + 1)
    if (!here.has(id))
      throw new UsageProblem(`--article needs an article of the project, not “${id}”.`)
    return { called: at === -1 ? null : said.slice(0, at), id }
  })
}

/** What that says of the articles that were not found; one by its name before one of whatever there is. */
export function assignedIn({ unknown }: Plan, said: readonly Said[]): Assigned {
  const named = said.filter(({ called }) => called !== null)
  for (const { called } of named)
    if (!unknown.some((one) => isCalled(one, called)))
      throw new UsageProblem(
        `--article names “${called}”, which no file speaks of or which was found.`
      )
  const found = unknown.flatMap((one) => {
    const its =
      named.find(({ called }) => isCalled(one, called)) ?? said.find((any) => any.called === null)
    return its ? [[one.key, its.id] as const] : []
  })
  return Object.fromEntries(found)
}

function isCalled({ called, files }: UnknownArticle, wanted: string | null): boolean {
  return wanted !== null && [called, ...files].includes(wanted)
}
