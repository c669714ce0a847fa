import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { idSchema } from '#core/file/envelope'
import { formatById, formats } from '#core/formats/list'
import { relationById, labelById } from '#core/scheme/rules'
import {
  clashes,
  type Clash,
  type Decisions,
  type ForeignName,
  type Mapped,
  type Person,
  type Plan,
  type TakeReport,
  type TakenFile
} from '#core/taking/plan'
import { ownFiles } from '#core/taking/recognise-format'
import { openProject, type Project } from '#disk/open-project'
import { Intake } from '#disk/take-in/intake'
import { articlesSaid, assignedIn } from '../article-option'
import { textOption, type Command, type ExitCode, type Given, type Ports } from '../command'
import { mappingFrom } from '../mapping-option'
import { complain, fail, print } from '../report'
import { UsageProblem } from '../usage-problem'

/** The options of `import` that take colleagues' annotations in, by the presence of `--from`. */
export const annotationOptions: Command['options'] = {
  from: { type: 'string' },
  annotator: { type: 'string' },
  name: { type: 'string' },
  map: { type: 'string' },
  clash: { type: 'string' },
  article: { type: 'string', multiple: true },
  'no-articles': { type: 'boolean' },
  'dry-run': { type: 'boolean' }
}

type Asked = { readonly given: Given; readonly ports: Ports }

/**
 * Takes colleagues' files in as readings beside one's own. Exit 1 says that something was not taken:
 * an annotation without a place, a reading that differs from the one here, a file that is no reading.
 */
export async function takeAnnotations(
  folder: string,
  files: readonly string[],
  { given, ports }: Asked
): Promise<ExitCode> {
  const format = formatOf(given)
  const whose = whoseOf(given)
  const mapping = await mappingFrom(given, ports)
  const project = await openProject(folder)
  if (!project.ok) return fail(given, ports, project.problem)
  const paths = files.map((path) => ({ path: resolve(ports.cwd, path) }))
  const intake = await Intake.open(project.value, paths, format)
  for await (const _ of intake.survey());
  const assigned = assignedIn(intake.plan, articlesSaid(given, project.value))
  if (Object.keys(assigned).length > 0) {
    intake.assign(assigned)
    for await (const _ of intake.survey());
  }
  const { plan } = intake
  if (given.options['dry-run'] === true) return tellPlan(plan, { given, ports })
  const decisions = decide(plan, project.value, { ...whose, mapping })
  const writer = { app: `hashiya ${ports.version}`, session: randomUUID() }
  for await (const _ of intake.take(decisions, { now: ports.now, writer }));
  return tellReport(intake.report, keptNames(decisions), { given, ports })
}

function formatOf(given: Given): string | null {
  const from = textOption(given, 'from')
  if (from === undefined || from === 'auto') return null
  const known = ['auto', ownFiles, ...formats.filter(({ read }) => read).map(({ id }) => id)]
  if (from === ownFiles || formatById(from)?.read) return from
  throw new UsageProblem(`Unknown format “${from}”. Known: ${known.join(', ')}`)
}

function whoseOf(given: Given) {
  const id = textOption(given, 'annotator')
  if (id !== undefined && !idSchema.safeParse(id).success)
    throw new UsageProblem(`--annotator needs an id of small letters, digits and -, not “${id}”.`)
  const asked = textOption(given, 'clash')
  const clash = clashes.find((one) => one === asked)
  if (asked !== undefined && !clash)
    throw new UsageProblem(`--clash may be ${clashes.join(', ')}, not “${asked}”.`)
  const articles = given.options['no-articles'] !== true
  return { id, name: textOption(given, 'name'), clash, articles }
}

type Choices = ReturnType<typeof whoseOf> & {
  readonly mapping: Awaited<ReturnType<typeof mappingFrom>>
}

function decide(plan: Plan, { scheme }: Project, choices: Choices): Decisions {
  const { id, name, clash, mapping } = choices
  const whose = (person: Person) => ({
    as: 'colleague' as const,
    name: name ?? person.suggested,
    ...(id === undefined ? {} : { id }),
    ...(clash === undefined ? {} : { clash: clash satisfies Clash })
  })
  return {
    people: Object.fromEntries(plan.people.map((person) => [person.key, whose(person)])),
    labels: decided(plan.labels, mapping.labels, (to) => labelById(scheme, to) !== undefined),
    relations: decided(plan.relations, mapping.relations, (to) => !!relationById(scheme, to)),
    importArticles: choices.articles
  }
}

function decided(
  names: readonly ForeignName[],
  asked: ReadonlyMap<string, string | null>,
  isKnown: (to: string) => boolean
): readonly (readonly [string, Mapped])[] {
  const wrong = [...asked.values()].find((to) => to !== null && !isKnown(to))
  if (wrong) throw new UsageProblem(`--map names “${wrong}”, which the scheme does not have.`)
  const suggested = names.map(({ name, suggested }) => [name, suggested] as const)
  const said = [...asked].map(([name, to]): readonly [string, Mapped] => [name, { to }])
  return [...new Map<string, Mapped>([...suggested, ...said])]
}

function tellPlan(plan: Plan, { given, ports }: Asked): ExitCode {
  print(given, ports, plan, [
    ...plan.files.map((file) => `${file.name}: ${howItFits(file)}`),
    ...plan.people.map(
      ({ suggested, files, differing }) =>
        `${suggested}: ${files.join(', ')}${differing > 0 ? `, ${differing} differ from what is here` : ''}`
    ),
    ...plan.unknown
      .filter(({ assigned }) => assigned === null)
      .map(({ called, files }) => `${files.join(', ')}: not found: “${called}”; --article says it`),
    ...[...plan.labels, ...plan.relations].map(
      ({ name, count, suggested }) => `${name} (${count}) → ${mappedWords(suggested)}`
    ),
    'Nothing was written.'
  ])
  complain(ports, [...plan.problems, ...plan.skipped])
  return isWhole(plan) ? 0 : 1
}

/** Labels and relations that stay although the scheme does not have them. */
function keptNames({ labels, relations }: Decisions): readonly string[] {
  return [...labels, ...relations].flatMap(([name, mapped]) => ('keep' in mapped ? [name] : []))
}

function tellReport(
  report: TakeReport | null,
  kept: readonly string[],
  { given, ports }: Asked
): ExitCode {
  if (!report) return 1
  print(given, ports, report, [
    ...report.files.map((file) => `${file.name}: ${howItFits(file)}; ${whatBecame(file)}`),
    ...report.orphans.map(
      ({ file, quote, label, reason }) => `${file}: no place for “${quote}” (${label}): ${reason}`
    ),
    ...kept.map((name) => `${name}: kept as it is; the scheme does not have it`),
    `Took readings of ${report.annotators.map(({ id, name }) => `${name} (${id})`).join(', ') || 'nobody'}.`
  ])
  complain(ports, [...report.problems, ...report.skipped])
  const leftOut = report.files.some(({ taken }) => taken['left-out'] > 0)
  return isWhole(report) && !leftOut ? 0 : 1
}

function isWhole({ files, problems }: Pick<Plan, 'files' | 'problems'>): boolean {
  return files.length > 0 && problems.length === 0 && files.every(({ orphans }) => orphans === 0)
}

function howItFits(file: Plan['files'][number]): string {
  const { documents, matched, newArticles, withoutArticle, fitting, refound, orphans } = file
  const by = [
    [matched.text, 'by their text'],
    [matched.letters, 'by their letters'],
    [matched.id, 'by their id'],
    [matched.name, 'by their name'],
    [matched.hand, 'as was said'],
    [newArticles, 'new'],
    [withoutArticle, 'without an article']
  ] as const
  const articles = by.filter(([count]) => count > 0).map(([count, how]) => `${count} ${how}`)
  return (
    `${file.format ?? 'unknown'}, ${documents} readings (${articles.join(', ') || 'none'}); ` +
    `annotations: ${fitting} fit, ${refound} found again, ${orphans} without a place`
  )
}

function whatBecame({ taken, mapped, labelsLeftOut }: TakenFile): string {
  const became = Object.entries(taken).filter(([, count]) => count > 0)
  const labels =
    mapped + labelsLeftOut === 0 ? [] : [`${mapped} mapped`, `${labelsLeftOut} left out`]
  return [...became.map(([as, count]) => `${count} ${as}`), ...labels].join(', ')
}

function mappedWords(mapped: Mapped): string {
  if ('keep' in mapped) return 'kept as it is'
  return mapped.to ?? 'left out'
}
