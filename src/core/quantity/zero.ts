import type { Harm } from './figure'
import { inOrder } from './harm-context'
import { endsSentence, tokenAt, type Token, type Tokens, type Word } from './token'

export type ZeroRead = {
  readonly harm: readonly Harm[]
  readonly next: number
  /** «لم ترد أنباء عن ضحايا» says that nothing is known, and nothing is not zero. */
  readonly noReport: boolean
}

/** Whether words that say nobody was harmed may start with this one. */
export function startsZero({ bareText }: Pick<Word, 'bareText'>): boolean {
  return zeroReaders.has(bareText)
}

/**
 * Reads words that say nobody was harmed: «دون سقوط ضحايا», «لم تُسجَّل إصابات», «لم يُصب أحد»,
 * «لا قتلى», «عدم وقوع إصابات», «صفر قتلى».
 */
export function readZero(tokens: Tokens, at: number): ZeroRead | null {
  const word = tokenAt(tokens, at).bareText
  return zeroReaders.get(word)?.(tokens, at, tokenAt(tokens, at + 1).text) ?? null
}

type Reader = (tokens: Tokens, at: number, after: string) => ZeroRead | null

const nought: Reader = (tokens, at) => harmed(tokens, at + 1)
const lacking: Reader = (tokens, at) => afterWithout(tokens, at + 1)
const isNot: Reader = (tokens, at, after) => (there.has(after) ? harmed(tokens, at + 2) : null)
const never: Reader = (tokens, at) => afterNever(tokens, at + 1)

/** By the first word of what says it. */
const zeroReaders: ReadonlyMap<string, Reader> = new Map<string, Reader>(
  Object.entries({
    صفر: nought,
    انعدام: nought,
    دون: lacking,
    بدون: lacking,
    بلا: lacking,
    من: (tokens, at, after) =>
      without.has(after) || after === 'غير' ? afterWithout(tokens, at + 2) : null,
    عدم: (tokens, at, after) => (events.has(after) ? afterWithout(tokens, at + 1) : null),
    ما: (tokens, at, after) => (after === 'من' ? harmed(tokens, at + 2) : null),
    ليس: isNot,
    ليست: isNot,
    لا: (tokens, at) => afterNo(tokens, at + 1),
    لم: never,
    لن: never
  } satisfies Record<string, Reader>)
)

const without = new Set(['دون', 'بدون', 'بلا'])
const there = new Set(['هناك', 'ثمه', 'هنالك', 'بينهم', 'فيها', 'فيه', 'من'])
const events = new Set(
  (
    'سقوط وقوع حدوث تسجيل اي ان يسفر تسفر يودي تودي عن الي ايقاع تكبد وجود يوقع توقع ورود يخلف تخلف هناك ' +
    'اصابه ذلك هذا تقع يقع تسجل يسجل يسقط تسقط في تتسبب يتسبب يلحق تلحق'
  ).split(' ')
)

function afterWithout(tokens: Tokens, at: number): ZeroRead | null {
  let next = at
  while (next < at + 6 && events.has(tokenAt(tokens, next).bareText)) {
    const nobody = nobodyAt(tokens, next)
    if (nobody) return nobody
    next += 1
  }
  return nobodyAt(tokens, next) ?? harmed(tokens, next)
}

/** «لا قتلى», «لا توجد إصابات»; «لا أنباء عن ضحايا» is no report. */
function afterNo(tokens: Tokens, at: number): ZeroRead | null {
  const word = tokenAt(tokens, at).text
  if (unreported.has(word)) return afterNever(tokens, at)
  return harmed(tokens, /^[يت]وجد$/.test(word) ? at + 1 : at)
}

const unreported = new Set(
  'ترد يرد انباء معلومات تقارير بلاغات يعلن تعلن يعرف تعرف تتوفر يتضح تتضح تحدد يحدد يكشف تكشف يذكر تذكر يتسن يبلغ'.split(
    ' '
  )
)

/** «لم يُسفر القصف عن قتلى»: a few words lie between the verb and what did not happen. */
function afterNever(tokens: Tokens, at: number): ZeroRead | null {
  const nobody = nobodyAt(tokens, at)
  if (nobody) return nobody
  let noReport = false
  for (let next = at; next < at + 9; next += 1) {
    const token = tokenAt(tokens, next)
    if (endsSentence(token) || token.value !== null || token.text === '،') return null
    if (unreported.has(token.text)) noReport = true
    if (tolls.has(token.root)) return null
    const found = next > at ? harmed(tokens, next) : null
    if (found) return { ...found, noReport }
  }
  return null
}

const tolls = new Set(['عدد', 'حصيله', 'هويه', 'اسماء', 'سوي'])

/** «يُصب أحد بأذى», «يُقتل أي مدني», «إصابة أحد», «يتعرض أحد لأذى». */
function nobodyAt(tokens: Tokens, at: number): ZeroRead | null {
  const verb = tokenAt(tokens, at)
  const who = tokenAt(tokens, at + 1)
  const isHurt =
    /^[يت]تعرض$/.test(verb.text) && /^ل(?:اذي|اصاب|جروح)/.test(tokenAt(tokens, at + 2).text)
  const harm = isHurt ? (['wounded'] as const) : verb.harm?.harm
  if (!harm) return null
  if (who.text === 'احد' || who.text === 'احدا') {
    const hurt = tokenAt(tokens, at + 2)
    const next = at + (afterNobody.test(hurt.text) ? 3 : 2)
    return { harm, next, noReport: false }
  }
  if (who.text === 'اي' && tokenAt(tokens, at + 2).noun)
    return { harm, next: at + 3, noReport: false }
  return null
}

const afterNobody = /^(?:[بل](?:اذي|سوء|جروح|مكروه|اصابات)|حتفه|مصرعه)$/

/** The harm nouns in the plural, «خسائر بشرية» among them, that a denial is about. */
function harmed(tokens: Tokens, at: number): ZeroRead | null {
  const any = tokenAt(tokens, at).text === 'اي' ? 1 : 0
  const losses = lossesAt(tokens, at + any, true)
  return losses
    ? { harm: ['unspecified'], next: losses, noReport: false }
    : harmNouns(tokens, at + any, any > 0)
}

/** «قتلى أو جرحى», «قتلى ولا جرحى», «إصابات بشرية». */
function harmNouns(tokens: Tokens, at: number, any: boolean): ZeroRead | null {
  const found: Harm[] = []
  let next = at
  for (let turn = 0; turn < 4; turn += 1) {
    const place = turn === 0 ? next : afterLink(tokens, next)
    const token = tokenAt(tokens, place ?? -1)
    if (place === null || !isDenied(token, any || turn > 0)) break
    found.push(token.noun?.people.harm ?? 'unspecified')
    next = place + (tokenAt(tokens, place + 1).text === 'بشريه' ? 2 : 1)
  }
  return found.length > 0 ? { harm: inOrder(found), next, noReport: false } : null
}

/** Where a noun joined by و, أو or ولا starts, or null. */
function afterLink(tokens: Tokens, at: number): number | null {
  const { text, joined } = tokenAt(tokens, at)
  if (text === 'او' || text === 'و' || text === 'ولا') return at + 1
  return joined ? at : null
}

function isDenied({ noun, article }: Token, single: boolean): boolean {
  if (!noun?.people.harm || article || noun.bound) return false
  return noun.number === 'many' || noun.number === 'two-or-many' || single
}

/** The position after «خسائر بشرية», «خسائر في الأرواح»; of a denial also after «خسائر» alone. */
export function lossesAt(tokens: Tokens, at: number, alone = false): number | null {
  const word = tokenAt(tokens, at).bareText
  if (word !== 'خساير' && word !== 'الخساير') return null
  const isGreat = /^(?:كبيره|فادحه|جسيمه|كثيره|ثقيله)$/.test(tokenAt(tokens, at + 1).text)
  if (isGreat) return lossesAfter(tokens, at + 2, false)
  return lossesAfter(tokens, at + 1, alone)
}

function lossesAfter(tokens: Tokens, at: number, alone: boolean): number | null {
  const next = tokenAt(tokens, at).text
  if (next === 'بشريه' || next === 'البشريه') return at + 1
  if (next === 'في' && /^ال(?:ارواح|افراد)$/.test(tokenAt(tokens, at + 1).text)) return at + 2
  return alone && !/^(?:ماديه|اقتصاديه|ماليه)$/.test(next) ? at : null
}
