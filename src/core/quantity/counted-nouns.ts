import { foldWord } from '../text/fold'
import { nounList, peoples, pluralPeoples, type People } from './noun-list'

/** How many a form of a noun says by itself: «قتيل» 1, «قتيلان» 2, «مدنيين» 2 or more. */
export type NounNumber = 'one' | 'two' | 'many' | 'two-or-many'

/** How many a noun says by its form; null where it leaves that open. */
export const countOf = { one: 1, two: 2, many: null, 'two-or-many': null } as const

export type CountedNoun = {
  readonly number: NounNumber
  readonly people: People
  /** A form with an attached pronoun or before a genitive: «عناصره», «مقاتلي». */
  readonly bound: boolean
  /** «عنصري أمن»: a dual before a genitive. */
  readonly construct: boolean
  /** «قتيلاً»: the form after a number from 11 on; it counts nobody by itself. */
  readonly accusative: boolean
  /** The folded singular. */
  readonly lemma: string
}

/** Nouns that take a long vowel before a pronoun: «أبوه», «أخاها». */
const lengthened = new Set(['اب', 'اخ'])

const pronouns = ['ه', 'ها', 'هم', 'هن', 'هما', 'نا']

/** All forms of the nouns that count people, by their folded spelling. */
export const countedNouns: ReadonlyMap<string, CountedNoun> = collect()

function collect(): ReadonlyMap<string, CountedNoun> {
  const found = new Map<string, CountedNoun>()
  // Of two nouns that share a form the one listed first has it.
  const add = ([form, noun]: readonly [string, CountedNoun]) =>
    found.has(form) ? undefined : found.set(form, noun)
  for (const [forms, people] of nounList) for (const entry of inflect(forms, people)) add(entry)
  for (const people of peoples) for (const entry of inflect(`${people} +`, {})) add(entry)
  for (const people of pluralPeoples) add([foldWord(people), nounOf('many', {}, foldWord(people))])
  return found
}

function nounOf(
  number: NounNumber,
  people: People,
  lemma: string,
  rest: Partial<CountedNoun> = {}
): CountedNoun {
  return { number, people, lemma, bound: false, construct: false, accusative: false, ...rest }
}

function* inflect(forms: string, people: People): Generator<readonly [string, CountedNoun]> {
  const [written = '', ...plurals] = forms.split(' ')
  const singular = foldWord(written)
  const sound = plurals.includes('+')
  yield [singular, nounOf('one', people, singular)]
  if (!/[هاء]$/.test(singular))
    yield [`${singular}ا`, nounOf('one', people, singular, { accusative: true })]
  const stem = written.endsWith('ة') ? `${singular.slice(0, -1)}ت` : singular
  yield [`${stem}ان`, nounOf('two', people, singular)]
  yield [`${stem}ين`, nounOf(sound ? 'two-or-many' : 'two', people, singular)]
  for (const plural of plurals) yield* pluralForms(plural, { singular, written, people })
  yield* ofSomebody(stem, { singular, written, people })
  // «عاملي إغاثة»: where the plural is another word, the dual before a genitive.
  if (!sound) yield [`${stem}ي`, nounOf('two', people, singular, { bound: true, construct: true })]
}

/** «زوجته», «ابنها», «أبوه», «طفليه»: relatives with a pronoun are still one and two. */
function* ofSomebody(
  stem: string,
  { singular, people }: Noun
): Generator<readonly [string, CountedNoun]> {
  if (!people.kin && people.group !== 'children') return
  const one = nounOf('one', people, singular, { bound: true })
  const two = nounOf('two', people, singular, { bound: true })
  for (const pronoun of pronouns) {
    // «طفله» is «طفلة» far more often.
    if (people.kin || pronoun !== 'ه') yield [stem + pronoun, one]
    if (lengthened.has(singular))
      for (const vowel of ['و', 'ا', 'ي']) yield [singular + vowel + pronoun, one]
    yield [`${stem}ي${pronoun}`, two]
    yield [`${stem}ا${pronoun}`, two]
  }
}

type Noun = { readonly singular: string; readonly written: string; readonly people: People }

function* pluralForms(
  plural: string,
  { singular, written, people }: Noun
): Generator<readonly [string, CountedNoun]> {
  const many = nounOf('many', people, singular)
  const bound = { ...many, bound: true }
  if (plural === '+') {
    yield [`${singular}ون`, many]
    yield [`${singular}و`, bound]
    yield [`${singular}ي`, bound]
    for (const pronoun of pronouns) {
      yield [`${singular}ي${pronoun}`, bound]
      yield [`${singular}و${pronoun}`, bound]
    }
    return
  }
  const whole = plural === '*' ? `${singular.slice(0, -1)}ات` : foldWord(plural)
  yield [whole, many]
  if (plural !== '*' && !/[هايءن]$/.test(whole)) yield [`${whole}ا`, many]
  if (written === 'آخر') return
  const stem = plural.endsWith('ة') ? `${whole.slice(0, -1)}ت` : whole.replace(/ي$/, 'ا')
  // «أبناءه», «أبنائه», «أبناؤه».
  const stems = stem.endsWith('اء')
    ? [stem, ...['ي', 'و'].map((seat) => stem.slice(0, -1) + seat)]
    : [stem]
  for (const made of stems) for (const pronoun of pronouns) yield [made + pronoun, bound]
}
