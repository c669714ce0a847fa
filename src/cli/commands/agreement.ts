import { resolve } from 'node:path'
import { bad, type Outcome } from '#core/outcome'
import { agreement as measure, groupings, type AgreementRow } from '#core/review/agreement'
import { furtherMeasureIds, measureIds, type MeasureId } from '#core/review/measures'
import { labelById } from '#core/scheme/rules'
import { openProject, type Project } from '#disk/open-project'
import { readArticles, type ReadByAll } from '#disk/read-articles'
import { namesOption, textOption, type Command, type Given } from '../command'
import { complain, fail, print } from '../report'
import { UsageProblem } from '../usage-problem'

/** Says how far annotators agree, by every measure or those asked for. */
export const agreement: Command = {
  name: 'agreement',
  usage:
    'agreement <project> [--annotators a,b,…] [--measures …] [--label <id>] [--by article|label|pair]',
  summary: 'measure how far annotators agree',
  options: {
    annotators: { type: 'string' },
    measures: { type: 'string' },
    label: { type: 'string' },
    by: { type: 'string' }
  },
  takes: { atLeast: 1, atMost: 1 },

  async run(given, ports) {
    const measures = listOf<MeasureId>(given, 'measures', [...measureIds, ...furtherMeasureIds])
    const by = listOf(given, 'by', groupings)
    const annotators = namesOption(given, 'annotators')
    const label = textOption(given, 'label') ?? null
    if (label !== null && by?.includes('label'))
      throw new UsageProblem('Say either --label <id> or --by label, not both.')
    const project = await openProject(resolve(ports.cwd, given.places[0] ?? ''))
    if (!project.ok) return fail(given, ports, project.problem)
    const read = withLabel(label, project.value, await readArticles(project.value, annotators))
    if (!read.ok) return fail(given, ports, read.problem)
    const rows = measure(read.value.articles, {
      annotators: annotators ?? withReadings(read.value.articles, read.value.annotators),
      label,
      ...(measures ? { measures } : {}),
      ...(by ? { by } : {})
    })
    const problems = read.notes
    print(given, ports, { measures: rows, problems }, rows.map(lineOf))
    complain(ports, problems)
    return problems.length === 0 ? 0 : 1
  }
}

/** What was read, if there is such a label: in the scheme, or a colleague's own in a reading. */
function withLabel(
  label: string | null,
  { scheme }: Project,
  read: Outcome<ReadByAll>
): Outcome<ReadByAll> {
  if (!read.ok || label === null) return read
  const readings = read.value.articles.flatMap((article) => [...article.readings.values()])
  const isThere =
    labelById(scheme, label) !== undefined ||
    readings.some(({ tags }) => tags.some((tag) => tag.label === label))
  return isThere ? read : bad({ code: 'scheme.unknown-label', facts: { label } })
}

/** Whoever has read anything: the project's list may name people who have not begun. */
function withReadings(
  articles: readonly { readonly readings: ReadonlyMap<string, unknown> }[],
  annotators: readonly { readonly id: string }[]
): readonly string[] {
  return annotators
    .map(({ id }) => id)
    .filter((id) => articles.some(({ readings }) => readings.has(id)))
}

function listOf<T extends string>(
  given: Given,
  option: string,
  known: readonly T[]
): readonly T[] | null {
  const names = namesOption(given, option)
  const unknown = names?.find((name) => !known.some((one) => one === name))
  if (unknown !== undefined)
    throw new UsageProblem(`Unknown in --${option}: “${unknown}”. Known: ${known.join(', ')}`)
  return names && known.filter((one) => names.includes(one))
}

function lineOf({ measure, annotators, label, article, value, interval, reason }: AgreementRow) {
  const of = [annotators.join('+'), label, article].filter((part) => part !== null).join(' ')
  const range = interval ? `  [${interval.map((end) => end.toFixed(3)).join(', ')}]` : ''
  const said = value === null ? `– (${reason === null ? '' : why[reason]})` : value.toFixed(3)
  return `${measure.padEnd(20)}${said}${range}  ${of}`
}

const why: Readonly<Record<NonNullable<AgreementRow['reason']>, string>> = {
  'no-data': 'nobody has tagged anything',
  'one-annotator': 'there is nobody to compare with',
  'no-variation': 'everything has one value, so chance would agree as well',
  overlapping: 'tags of one annotator overlap',
  'nothing-matched': 'no two tags lie on the same words',
  unstated: 'no figure has a number on both sides',
  'no-common-article': 'no article was read by all of these'
}
