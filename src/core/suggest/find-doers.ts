import type { Mention } from '../actors/find-mentions'
import { isForce } from '../actors/label-words'
import { spanOfWords, wordText } from '../text/folded-words'
import { within, type Facts, type PlacedFigure } from './facts'
import type { FoundClaim } from './find-claims'
import { namedAt } from './mention-lists'

/** Who is said to have done what a figure counts, and how the words say so. */
export type Doer = {
  readonly mention: Mention
  readonly code: 'by' | 'subject' | 'accused' | 'same-subject' | 'force-subject'
}

/**
 * The doer of a figure where the words of its claim name one: «بقصف لقوات النظام», «على يد …»,
 * «قتلت "قسد" ثلاثة …», «غارات التحالف … أسفرت عن …», or an active verb that goes on with the subject
 * of the claim before («التنظيم سيطر على نقاط، وقتل ثلاثة …»). An attack is no deed of a doer whose
 * own men it counts; the caller knows the victims and leaves those out.
 */
export function doerOf(facts: Facts, figure: PlacedFigure, claim: FoundClaim): Doer | null {
  return (
    byAccusation(facts, claim) ??
    bySubject(facts, figure, claim) ??
    byAgent(facts, figure, claim) ??
    byForce(facts, figure, claim) ??
    bySameSubject(facts, figure, claim)
  )
}

const harms = '(?:قتل|اعتقل|خطف|اختطف|اعدم|احتجز|اسر|اغتال|اصاب|جرح)'
const deed = new RegExp(`^[وف]?(?:${harms}ت?|[يت]${harms})$`)

/** «اتهمت "قسد" تركيا بقصف …»: whoever is named at the head of what an accusation says. */
function byAccusation(facts: Facts, claim: FoundClaim): Doer | null {
  const cue = claim.opening === null ? undefined : facts.cues[claim.opening]
  if (cue?.cue.class !== 'accuse' || claim.before) return null
  const mention = namedAt(facts, claim.from)
  return mention ? { mention, code: 'accused' } : null
}

/**
 * «قتلت قوات النظام ثلاثة مدنيين», «القوات الروسية قتلت ثلاثة»: the name right behind the verb or
 * before it at the head of the claim, and the figure close behind both.
 */
function bySubject(facts: Facts, figure: PlacedFigure, claim: FoundClaim): Doer | null {
  const isDeed = (at: number) => deed.test(wordText(facts.text, at)) && !isPassive(facts, at)
  const opens = isDeed(claim.from)
  const mention = namedAt(facts, opens ? claim.from + 1 : claim.from)
  if (!mention || (!opens && !isDeed(mention.to + 1))) return null
  const distance = figure.from - mention.to
  return distance > 0 && distance <= farthest ? { mention, code: 'subject' } : null
}

/** How far behind its doer a figure can stand, in words. */
const farthest = 6

/** «على يد قسد», «بقصف لقوات النظام», «في هجوم شنه داعش»: close behind the figure. */
function byAgent(facts: Facts, figure: PlacedFigure, claim: FoundClaim): Doer | null {
  const to = Math.min(claim.to, figure.to + reach)
  for (let at = figure.to + 1; at < to; at += 1) {
    const mention = agentAt(facts, at) ?? forceAt(facts, at, claim.to)
    if (mention) return { mention, code: 'by' }
  }
  return null
}

/** How far behind the figure its doer is looked for, in words. */
const reach = 20

/** «على يد», «من قبل», «برصاص» and whom they name. */
function agentAt(facts: Facts, at: number): Mention | null {
  const word = wordText(facts.text, at)
  const pair = `${word} ${wordText(facts.text, at + 1)}`
  const length = /^(?:علي (?:يد|ايدي)|من قبل)$/.test(pair) ? 2 : agents.test(word) ? 1 : 0
  return length === 0 ? null : (namedAt(facts, at + length) ?? null)
}

const agents = /^(?:برصاص|بنيران|بقذايف|بصواريخ)$/

/** A deed of force that is said to be the cause, and whose it is. */
function forceAt(facts: Facts, at: number, to: number): Mention | null {
  const word = wordText(facts.text, at)
  if (!isForce(word) && !ambush.test(word)) return null
  const isCause = /^[وف]?ب/.test(word) || causes.test(wordText(facts.text, at - 1))
  return isCause ? ownerOfForce(facts, at, to) : null
}

const ambush = /^[وف]?ب?(?:ال)?(?:كمين|كماين|تفجير|تفجيرات|عبوه|لغم|اشتباكات)$/
const causes = /^[وف]?(?:في|جراء|نتيجه|اثر|بسبب|خلال|من|بعد|ب|الي)$/

/** «غارات التحالف», «قصف لقوات النظام», «هجوم نفذه داعش», «غارة جوية روسية». */
function ownerOfForce(facts: Facts, at: number, to: number): Mention | null {
  for (let next = at + 1; next < Math.min(to, at + 6); next += 1) {
    const word = facts.text.words[next]
    if (!word || !/^[ "]+$/.test(word.gap) || aims.test(word.text)) return null
    const isLink = does.test(word.text) || word.text === 'ل'
    const named = namedAt(facts, isLink ? next + 1 : next)
    if (!named) continue
    const owns = isLink || next === at + 1 || word.text.startsWith('ل')
    return owns || named.mentionForm === 'demonym' ? named : null
  }
  return null
}

/** What follows these words is the aim of the force, not its owner. */
const aims = /^(?:علي|في|ضد|من|استهدفت?|طالت?)$/

const does = /^(?:نفذ|شن|قاد)ت?(?:ه|ها)$/

/** «لتعاود طائرات التحالف …، ما أسفر عن … سقوط العشرات»: its force opens the claim that has the outcome. */
function byForce(facts: Facts, figure: PlacedFigure, claim: FoundClaim): Doer | null {
  const { words } = facts.text
  for (let at = claim.from; at < Math.min(claim.from + 3, figure.from); at += 1) {
    if (!isForce(words[at]?.text ?? '')) continue
    const mention = namedAt(facts, at + 1)
    if (!mention || mention.to >= figure.from) return null
    const between = words.slice(mention.to + 1, figure.from)
    return between.some(({ text }) => outcome.test(text))
      ? { mention, code: 'force-subject' }
      : null
  }
  return null
}

const outcome = /^[وف]?(?:ا?سفرت?|ادت?|ادي|اودت?|اودي|تسببت?|خلفت?|اوقعت?|ا?دي)$/

/** «التنظيم سيطر على نقاط، وقتل ثلاثة عناصر من "قسد"»: one subject for both verbs. */
function bySameSubject(facts: Facts, figure: PlacedFigure, claim: FoundClaim): Doer | null {
  const { before } = claim
  const verb = wordText(facts.text, claim.from)
  if (!before || figure.from - claim.from > 3 || !goesOn.test(verb)) return null
  const mention = within(facts.mentions, { from: before.from, to: before.from + 3 })[0]
  if (!mention || isPassive(facts, claim.from)) return null
  const isVerb = facts.claimWordAt(mention.to + 1)?.form === 'perfect'
  const agrees = wordText(facts.text, mention.to + 1).endsWith('ت') === verb.endsWith('ت')
  return isVerb && agrees ? { mention, code: 'same-subject' } : null
}

const goesOn = /^و(?:قتلت?|اعتقلت?|خطفت?|اسرت?|جرحت?)$/

/** «قُتل»: the sign on the first letter of the verb. */
function isPassive({ text }: Facts, at: number): boolean {
  const { start, end } = spanOfWords(text, { from: at, to: at })
  return /^[وف]?\p{M}*\p{L}\u064f/u.test(text.original.slice(start, end))
}
