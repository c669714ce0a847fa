import { apply, removal, type Edit } from '../annotation/edits'
import type { Link, Reading, Tag } from '../annotation/reading'
import type { ReasonCode, Settlement } from '../annotation/settlement'
import type { Case, Cases } from './disputes'
import { settlingProgress, standingsOf } from './standing'

/** Who decides, when and why. */
export type Deed = {
  /** ISO 8601, UTC. */
  readonly at: string
  /** The annotator's id. */
  readonly by: string
  readonly reason: ReasonCode | null
  readonly words: string
  /** A new id for a tag, a link or a decision. */
  readonly newId: (kind: 't' | 'l' | 'd') => string
}

/** What a reviewer answers: one of the candidates, as it is or changed, or none of them. */
export type Answer =
  | { readonly is: 'take'; readonly candidate: number }
  | {
      readonly is: 'edit'
      readonly candidate: number
      readonly change: Partial<Pick<Tag, 'label' | 'span' | 'attributes'>>
    }
  | { readonly is: 'none' }

export type Choice = { readonly of: Case; readonly answer: Answer }

/**
 * The edit of the gold reading that settles these cases, as one step: what was decided on them
 * before goes, the answers come with who gave them and why, and links that all agree on come with
 * the second of their ends. The state becomes `done` when nothing is left. A link can be settled
 * only where both of its ends are in the gold reading; otherwise its choice is passed over.
 */
export function settlingEdit(
  cases: Cases,
  gold: Reading,
  choices: readonly Choice[],
  deed: Deed
): Edit {
  const { goldOf, edits } = cleared(cases, gold, choices)
  const fresh = new Set<number>()
  for (const choice of choices) {
    if ('link' in choice.of && choice.of.link) continue
    const tag = tagFor(choice, deed)
    if (tag) {
      goldOf.set(choice.of.row, tag.id)
      fresh.add(choice.of.row)
      edits.push({ type: 'add', tag })
    }
    edits.push({ type: 'settle', settlement: settlementOf(choice, tag?.id ?? null, deed) })
  }
  for (const choice of choices) {
    const link = linkFor(choice, goldOf, deed)
    if (link === undefined) continue
    if (link) edits.push({ type: 'link', link })
    edits.push({ type: 'settle', settlement: settlementOf(choice, link?.id ?? null, deed) })
  }
  edits.push(...agreedLinks(cases, { goldOf, fresh }, deed))
  return withState(cases, gold, edits)
}

/** The edit that takes an answer back: what it put into the gold reading goes, and it says so. */
export function reopeningEdit(cases: Cases, gold: Reading, of: Case, deed: Deed): Edit {
  const { edits } = cleared(cases, gold, [{ of }])
  const settlement = { ...settlementOf({ of, answer: { is: 'none' } }, null, deed) }
  edits.push({ type: 'settle', settlement: { ...settlement, outcome: 'reopened', from: [] } })
  return withState(cases, gold, edits)
}

/** Takes away what was decided on these cases before. */
function cleared(cases: Cases, gold: Reading, choices: readonly Pick<Choice, 'of'>[]) {
  const standings = standingsOf(cases, gold)
  const before = new Set(choices.flatMap(({ of }) => standings.settlements.get(of.id) ?? []))
  const results = new Set([...before].flatMap(({ result }) => result))
  const tags = gold.tags.filter(({ id }) => results.has(id)).map(({ id }) => id)
  const gone = new Set(tags)
  const untied = gold.links.filter(
    ({ id, from, to }) => results.has(id) && !gone.has(from) && !gone.has(to)
  )
  const goldOf = new Map([...standings.goldOf].filter(([, id]) => !gone.has(id)))
  const edits: Edit[] = [
    ...untied.map((link): Edit => ({ type: 'unlink', link })),
    ...(tags.length > 0 ? [removal(gold, tags)] : []),
    ...[...before].map((settlement): Edit => ({ type: 'unsettle', settlement }))
  ]
  return { goldOf, edits }
}

function tagFor({ of, answer }: Choice, { newId }: Deed): Tag | null {
  if (answer.is === 'none') return null
  const tag = of.candidates[answer.candidate]?.tag
  if (!tag) return null
  return { ...tag, ...(answer.is === 'edit' ? answer.change : {}), id: newId('t') }
}

/** Undefined where the choice is of no link, or of one whose ends are not there. */
function linkFor(
  { of, answer }: Choice,
  goldOf: ReadonlyMap<number, string>,
  { newId }: Deed
): Link | null | undefined {
  if (!('link' in of) || !of.link) return undefined
  const [from, to] = [goldOf.get(of.link.from), goldOf.get(of.link.to)]
  if (from === undefined || to === undefined) return undefined
  const link = answer.is === 'none' ? null : of.candidates[answer.candidate]?.link
  return link ? { ...link, id: newId('l'), from, to } : null
}

function settlementOf(
  { of, answer }: Choice,
  result: string | null,
  { at, by, reason, words, newId }: Deed
): Settlement {
  const nothing = of.candidates.find(({ tag, link }) => !tag && !link)
  const chosen = answer.is === 'none' ? nothing : of.candidates[answer.candidate]
  return {
    id: newId('d'),
    at,
    by,
    kind: of.kind,
    on: of.parts,
    outcome: result === null ? 'none' : answer.is === 'edit' ? 'edited' : 'taken',
    from: chosen?.annotators ?? [],
    result: result === null ? [] : [result],
    reason,
    words
  }
}

function agreedLinks(
  { agreedLinks: agreed }: Cases,
  gold: { readonly goldOf: ReadonlyMap<number, string>; readonly fresh: ReadonlySet<number> },
  { newId }: Deed
): readonly Edit[] {
  return agreed.flatMap(({ from, to, holders }): readonly Edit[] => {
    const ends = [gold.goldOf.get(from), gold.goldOf.get(to)] as const
    const [link] = holders.values()
    if (!link || ends[0] === undefined || ends[1] === undefined) return []
    if (!gold.fresh.has(from) && !gold.fresh.has(to)) return []
    return [{ type: 'link', link: { ...link, id: newId('l'), from: ends[0], to: ends[1] } }]
  })
}

function withState(cases: Cases, gold: Reading, edits: readonly Edit[]): Edit {
  const after = edits.reduce(apply, gold)
  const { disputes, settled, accords, taken } = settlingProgress(cases, standingsOf(cases, after))
  const to = disputes === settled && accords === taken ? 'done' : 'in-progress'
  const mark: Edit = { type: 'mark', from: after.state, to }
  return { type: 'batch', edits: after.state === to ? edits : [...edits, mark] }
}

/** The edit that gives a decision another reason or other words; null when it has them already. */
export function remarkingEdit(
  settlement: Settlement,
  remark: Pick<Settlement, 'reason' | 'words'>
): Edit | null {
  const { reason, words } = remark
  if (settlement.reason === reason && settlement.words === words) return null
  const changed = { ...settlement, reason, words }
  return {
    type: 'batch',
    edits: [
      { type: 'unsettle', settlement },
      { type: 'settle', settlement: changed }
    ]
  }
}
