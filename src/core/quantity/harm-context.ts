import { harms, type Harm } from './figure'
import { phraseAt, phraseList, type PhraseList } from './phrases'
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
const contrasts = new Set(
  (
    'فيما بينما لكن ولكن علما غير وقال وقالت وقالوا واضاف واضافت واوضح واوضحت وذكر وذكرت واشار واشارت واكد ' +
    'واكدت واعلن واعلنت'
  ).split(' ')
)

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

/**
 * The harm that a predicate close behind says: «50 ألف مدني محاصرون», «3 أشخاص مصرعهم»,
 * «300 ألف شخص تحت الحصار».
 */
export function harmAfter(tokens: Tokens, at: number, distance: number): readonly Harm[] {
  for (let place = at; place < at + Math.min(distance, reach.after); place += 1) {
    const token = tokenAt(tokens, place)
    if (endsSentence(token) || isNumber(token) || (place > at && beginsAnew(token))) return []
    const state = phraseAt(states, tokens, place)?.means
    // Who was brought «من تحت الأنقاض» is there no more.
    if (state) return tokenAt(tokens, place - 1).text === 'من' ? [] : state
    if (token.harm?.follows && !token.article) return token.harm.harm
  }
  return []
}

function isNumber({ value, number }: Token): boolean {
  return value !== null || number !== null
}

function beginsAnew({ joined, text }: Token): boolean {
  return joined || text === '،' || text === ','
}

const states: PhraseList<readonly Harm[]> = phraseList<readonly Harm[]>([
  [['besieged'], 'تحت الحصار/حصار/الأنقاض/الركام/أنقاض|تحت وطأة الحصار|داخل الأنقاض|في الحصار'],
  [['missing'], 'في عداد المفقودين|في عداد المفقودات|مجهولي المصير|مجهولو المصير'],
  [['killed'], 'في عداد القتلى/الموتى/الشهداء|فارقوا الحياة|فقدوا حياتهم/أرواحهم'],
  [
    ['affected'],
    'بلا مأوى|دون مأوى|من دون مأوى|فقدوا منازلهم/مأواهم/بيوتهم/ممتلكاتهم/أعمالهم/وظائفهم|' +
      'الجوع|المجاعة|مجاعة|انعدام الأمن الغذائي|خطر المجاعة/الجوع|إلى المساعدة/المساعدات/مساعدة/مساعدات'
  ],
  [['detained'], 'قيد الاعتقال/الاحتجاز|رهن الاعتقال/الاحتجاز|في الأسر|في السجون'],
  [['abducted'], 'مخفيون/مخفيين/مختفون/مختفين قسريا/قسرا|قسريا|قسرا']
])

/** «511 مدنياً، بينهم 104 أطفال، قتلوا»: the harm that a predicate behind an aside says. */
export function harmAfterAside(tokens: Tokens, at: number): readonly Harm[] {
  if (tokenAt(tokens, at).text !== '،') return []
  const first = tokenAt(tokens, at + 1).text === 'من' ? at + 2 : at + 1
  if (!/ه[من]$/.test(tokenAt(tokens, first).text)) return []
  for (let place = first + 1; place < at + 16; place += 1) {
    const token = tokenAt(tokens, place)
    if (endsSentence(token)) return []
    if (token.text === '،') return harmAfter(tokens, place + 1, 1)
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
    if (turn > 0 && !token.harm?.leads) break
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

/** Harms once each, in the scheme's order. */
export function inOrder(found: readonly Harm[]): readonly Harm[] {
  return harms.filter((harm) => found.includes(harm))
}
