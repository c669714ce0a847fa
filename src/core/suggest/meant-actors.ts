import type { Mention } from '../actors/find-mentions'
import { isForce, isGenericHead } from '../actors/label-words'
import { lastBefore, startingAt, type Facts } from './facts'

/**
 * Whether a mention is worth offering: a name always, a bare description («الحركة») only where it is
 * known whom it means or where the words beside it say that it acts: a deed, talks, its men, its
 * statement. «توقفت الحركة في السوق» is about traffic.
 */
export function isMeantAsActor(facts: Facts, { entity, mentionForm, from, to }: Mention): boolean {
  if (entity !== null || mentionForm !== 'nominal') return true
  const { words } = facts.text
  const before = words[from - 1]?.text ?? ''
  const bare = /^[وف]./.test(before) ? before.slice(1) : before
  if (isGenericHead(bare) || isForce(before) || men.test(bare)) return true
  if (facts.claimWordAt(from - 1) || facts.claimWordAt(to + 1)) return true
  return (
    startingAt(facts.cues, to + 1) !== undefined ||
    lastBefore(facts.cues, { from: from - 6, to: from }, (cue) => cue.to === from - 1) !== undefined
  )
}

const men =
  /^[بل]?(?:ال)?(?:عناصر|عنصر|مقاتل(?:و|ي|ين|ون)?|مسلح(?:و|ي|ين|ون)?|قوات|قايد|قيادي|قياده|زعيم|ناطق|متحدث|باسم|بيان|مواقع|مقر|مقار|مقرات|صفوف|ضد|بين|قبل|لدي|اعضاء|انصار|كتايب|حكومه|وفد)$/
