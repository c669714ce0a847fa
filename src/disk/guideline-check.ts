import { placeholderName } from '#core/file/odd-names'
import { generalGuideline, guidelineLanguages } from '#core/guidelines/guideline'
import type { Problem } from '#core/outcome'
import type { Scheme } from '#core/scheme/scheme'
import { draftName } from './drafts'
import {
  guidelineCopy,
  guidelineOfFile,
  readGuidelineFile,
  type GuidelinePlace
} from './guideline-files'
import { inParallel } from './in-parallel'
import { places } from './layout'
import type { Listing } from './library/listing'

/**
 * Everything that is wrong with the files of guidelines: what is no text, empty or too large, what is
 * called as no label is, what differs from another name in capital letters alone, and what sync programs
 * leave. Nothing is done to any of them. Without a scheme no label is unknown.
 */
export async function guidelineProblems(
  listing: Listing,
  scheme: Scheme | null
): Promise<readonly Problem[]> {
  const names = await listing.names(places.guidelines)
  if (!names.ok) return [names.problem]
  const labels = scheme && [generalGuideline, ...scheme.span_types.map(({ id }) => id)]
  const taken = wantedNames(names.value, labels)
  const found = await inParallel(names.value, async (name) => {
    const at = `${places.guidelines}/${name}`
    const file = guidelineOfFile(name)
    const of = taken.get(name.toLowerCase())
    if (of !== undefined && of !== name)
      return [{ code: 'project.other-case', at, facts: { of } } satisfies Problem]
    return file ? checkFile(listing.root, file, { at, labels }) : oddName(name, at)
  })
  return found.flat()
}

/** Of names that are one but for capital letters the one that is read: a label's, or else the first. */
function wantedNames(
  names: readonly string[],
  labels: readonly string[] | null
): ReadonlyMap<string, string> {
  const wanted = guidelineLanguages.flatMap((language) =>
    (labels ?? []).map((label) => `${label}.${language}.md`)
  )
  const files = names.filter((name) => guidelineOfFile(name) !== null)
  // The last one of a key stays in a map.
  const byRank = [...names.filter((name) => guidelineOfFile(name) === null), ...files.toReversed()]
  return new Map([...byRank, ...wanted].map((name) => [name.toLowerCase(), name]))
}

async function checkFile(
  root: string,
  which: Omit<GuidelinePlace, 'root'>,
  { at, labels }: { readonly at: string; readonly labels: readonly string[] | null }
): Promise<readonly Problem[]> {
  const read = await readGuidelineFile({ root, ...which })
  if (!read.ok) return [read.problem]
  if (read.value.isEmpty) return [{ code: 'guideline.empty', at }]
  const { label } = which
  const isKnown = labels === null || labels.includes(label)
  return isKnown ? [] : [{ code: 'guideline.unknown-label', at, facts: { label } }]
}

function oddName(name: string, at: string): readonly Problem[] {
  if (draftName.test(name)) return [{ code: 'project.left-over', at }]
  const waiting = placeholderName(name)
  if (waiting && guidelineOfFile(waiting.of))
    return [{ code: 'project.not-downloaded', at, facts: { ...waiting } }]
  const copy = guidelineCopy(name)
  if (copy) {
    const { label, language } = copy.of
    return [
      { code: 'project.conflict-copy', at, facts: { of: `${label}.${language}`, by: copy.by } }
    ]
  }
  return name.startsWith('.') ? [] : [{ code: 'project.stray-file', at }]
}
