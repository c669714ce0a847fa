import type { CountedNoun } from './counted-nouns'
import { collective, endsNumber, peopleAfter, type PeopleRead } from './people'
import { functionWords } from './not-people'
import { tokenAt, type Token, type Tokens, type Word } from './token'
import { lossesAt } from './zero'

/**
 * Reads a number left open in words: «عدد من القتلى», «أعداد كبيرة من النازحين», «عدة قتلى»,
 * «بعض المدنيين», «العديد من», «خسائر بشرية». Only where people are counted.
 */
export function readUncounted(tokens: Tokens, at: number): PeopleRead | null {
  const lost = lossesAt(tokens, at)
  if (lost) return { people: [{ harm: 'unspecified' }], next: lost }
  const word = tokenAt(tokens, at).bareText
  if (word === 'بين' || word === 'ما') return collective(tokens, at)
  if (people.has(word)) return { people: [], next: at + 1 }
  if (somePart.test(word)) return partOf(tokens, at + 1)
  if (several.has(word)) return named(tokens, at + 1)
  if (many.has(word)) return ofPeople(tokens, at + 1)
  return counts.has(word) ? ofPeople(tokens, afterAdjectives(tokens, at + 1)) : null
}

const somePart = /^بعضه[من]$/
const several = new Set(['عده', 'بعض'])
const counts = new Set(['عدد', 'عددا', 'اعداد', 'اعدادا'])
const people = new Set(['كثيرون', 'الكثيرون', 'كثيرين', 'عديدون', 'عديدين'])
const between = new Set(['بين', 'ما'])
const losses = new Set(['خساير', 'الخساير'])
const many = new Set('العديد عديد كثير الكثير المزيد مزيد مزيدا جمع حشود مجموعه'.split(' '))

/** Whether a number left open may start with this word. */
export function startsOpen({ bareText }: Pick<Word, 'bareText'>): boolean {
  const isListed = [several, counts, losses, many, people, between].some((words) =>
    words.has(bareText)
  )
  return isListed || somePart.test(bareText)
}

/** «بعضهم أطفال», «عدد منهم أطفال»: only where it is said who they are. */
function partOf(tokens: Tokens, at: number): PeopleRead | null {
  const token = tokenAt(tokens, at)
  const isPredicate = token.noun !== null && !token.article && !token.joined
  return isPredicate || token.text === 'من' ? peopleAfter(tokens, at) : null
}

/** «كبيرة», «غير معروف», «لا بأس به», «إضافي»: up to four words before «من». */
function afterAdjectives(tokens: Tokens, at: number): number {
  for (let next = at; next < at + 4; next += 1) {
    const token = tokenAt(tokens, next)
    if (token.text === 'من') return next
    if (token.kind !== 'word' || token.number || token.noun?.bound || token.article) return at
  }
  return at
}

function ofPeople(tokens: Tokens, at: number): PeopleRead | null {
  if (tokenAt(tokens, at).text !== 'من') return null
  return tokenAt(tokens, at + 1).noun?.number === 'one' ? null : peopleAfter(tokens, at)
}

function named(tokens: Tokens, at: number): PeopleRead | null {
  const { noun } = tokenAt(tokens, at)
  return noun && noun.number !== 'one' ? peopleAfter(tokens, at) : ofPeople(tokens, at)
}

/** Whether a bare noun stands for people of its own and not for those a genitive names. */
export function isIndefinite(tokens: Tokens, at: number): boolean {
  const { article, noun } = tokenAt(tokens, at)
  const after = tokenAt(tokens, at + 1)
  if (article || !noun) return false
  if (noun.construct) return isGenitiveWord(after)
  if (noun.bound && !isRelative(noun)) return false
  // «أم درمان», «ابن عمه»: a name goes on.
  if (noun.people.kin && noun.number === 'one' && !noun.bound && !endsNumber(after)) return false
  return noun.number === 'two-or-many' || functionWords.has(after.text) || !isGenitive(after)
}

function isGenitiveWord(token: Token): boolean {
  return token.kind === 'word' && !token.joined && !endsNumber(token) && token.number === null
}

function isGenitive({ article, joined, preposition }: Token): boolean {
  return article && !joined && preposition === ''
}

/** «زوجته», «طفليه», «أبنائها»: their people are known by whose they are. */
export function isRelative({ people, number, bound, construct }: CountedNoun): boolean {
  return (
    bound &&
    !construct &&
    (people.kin === true || (people.group === 'children' && number !== 'two-or-many'))
  )
}
