import { harms, type Harm, type Status } from './figure'
import { foldWord } from '../text/fold'
import { bareText } from './phrases'
import { endsSentence, tokenAt, type Token, type Tokens } from './token'

/** How far a harm word reaches, in tokens, within its sentence. */
const reach = { before: 30, after: 10 }

/** The harm words that stand right before a position, «مقتل وإصابة» both; empty if none does. */
export function harmBeside(tokens: Tokens, at: number): readonly Harm[] {
  let place = at - 1
  while (tokenAt(tokens, place).text === '"' && place > at - 3) place -= 1
  if (interposed.has(tokenAt(tokens, place).text)) place -= 1
  return harmChain(tokens, place, true)
}

const interposed = new Set(
  'خلالها خلاله فيها فيه امس اليوم حينها اثرها علي الي عن ايضا نحو فقط'.split(' ')
)

/** Words that begin another statement in the same sentence. */
const contrasts = new Set(['فيما', 'بينما', 'لكن', 'ولكن', 'علما', 'غير'])

/** The harms of the nearest harm word before a position in the same sentence, with its partners. */
export function harmBefore(tokens: Tokens, at: number): readonly Harm[] {
  for (let place = at - 1; place >= at - reach.before; place -= 1) {
    const token = tokenAt(tokens, place)
    if (endsSentence(token) || contrasts.has(token.text)) return []
    const found = harmChain(tokens, place, false)
    if (found.length > 0) return found
  }
  return []
}

/** The harm that a predicate close behind says: «50 ألف مدني محاصرون», «3 أشخاص مصرعهم». */
export function harmAfter(tokens: Tokens, at: number, distance: number): readonly Harm[] {
  for (let place = at; place < at + Math.min(distance, reach.after); place += 1) {
    const token = tokenAt(tokens, place)
    if (endsSentence(token) || token.value !== null || token.number !== null) return []
    if (place > at && (token.joined || token.text === '،' || token.text === ',')) return []
    if (token.harm?.follows && !token.article) return token.harm.harm
  }
  return []
}

/** «مقتل وإصابة», «قُتل أو أُصيب»: the harm words joined to each other that end at a position. */
function harmChain(tokens: Tokens, at: number, beside: boolean): readonly Harm[] {
  const found: Harm[] = []
  let place = at
  for (let turn = 0; turn < 4; turn += 1) {
    const token = tokenAt(tokens, place)
    if (!isLeading(tokens, place, beside && place === at)) break
    found.push(...(token.harm?.harm ?? []))
    const link = tokenAt(tokens, place - 1)
    if (link.text === 'و' || link.text === 'او') place -= 2
    else if (token.joined) place -= 1
    else break
  }
  return inOrder(found)
}

function isLeading(tokens: Tokens, at: number, beside: boolean): boolean {
  const { harm, noun, text } = tokenAt(tokens, at)
  if (!harm || (harm.weak && !beside)) return false
  if (harm.follows && noun && !beside) return false
  // «إصابات» and «القتلى» are counted themselves; only the event before them is a harm word.
  return !(noun?.number === 'many' && noun.people.harm) && text !== 'حياه'
}

/** «حصيلة القتلى إلى», «عدد الجرحى بلغ»: the harm of a toll whose number follows. */
export function tollBefore(tokens: Tokens, at: number): readonly Harm[] {
  for (let place = at - 1; place >= at - 8; place -= 1) {
    const token = tokenAt(tokens, place)
    if (endsSentence(token) || token.kind === 'mark') return []
    if (token.noun?.people.harm && isToll(tokens, place)) return [token.noun.people.harm]
  }
  return []
}

function isToll(tokens: Tokens, at: number): boolean {
  return (
    tollHeads.has(tokenAt(tokens, at - 1).root) ||
    (tokenAt(tokens, at).joined && tollHeads.has(tokenAt(tokens, at - 2).root))
  )
}

const tollHeads = new Set('حصيله عدد اعداد مجموع اجمالي'.split(' '))

/** Harms once each, in the scheme's order. */
export function inOrder(found: readonly Harm[]): readonly Harm[] {
  return harms.filter((harm) => found.includes(harm))
}

const armed = new Set(
  (
    'داعش قسد الجيش القوات قوات الحشد حزب الشرطة الأمن الفصائل فصائل مسلحي المسلحين مليشيا ميليشيا ' +
    'الميليشيا المليشيا المليشيات الميليشيات التنظيم تنظيم حماس القاعدة طالبان الحوثيين البيشمركة النظام ' +
    'جماعة صفوف المعارضة الدعم المقاومة كتائب لواء الحوثي الجنود الاحتلال'
  )
    .split(' ')
    .map(foldWord)
)

/** Whether the people are of an armed actor: «أربعة من "داعش"», «قتلى في صفوف الجيش». */
export function statusBeside(tokens: Tokens, at: number): Status {
  const first = tokenAt(tokens, at)
  const links = first.preposition === 'ل' || ['من', 'في', 'ل', 'بين'].includes(first.text)
  if (!links) return 'unknown'
  for (let place = at; place < at + 5; place += 1) {
    const token = tokenAt(tokens, place)
    if (endsSentence(token)) break
    if (isArmed(token)) return 'combatant'
    if (place > at && token.noun?.people.status) return token.noun.people.status
  }
  return 'unknown'
}

function isArmed(token: Token): boolean {
  return armed.has(bareText(token)) || armed.has(token.text) || armed.has(token.root)
}
