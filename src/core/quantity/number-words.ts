import { foldWord } from '../text/fold'

/** What a word says in a number: a digit, a ten, a hundred or a scale, and how many of it. */
export type NumberWord = {
  readonly class: 'unit' | 'teen' | 'ten' | 'hundred' | 'scale' | 'fraction'
  /** 3 for «ثلاثة», 300 for «ثلاثمئة», 1000 for «ألف», 2000 for «ألفين», 0.5 for «نصف». */
  readonly value: number
  /** For a scale: 1000 for «ألف», «ألفين» and «آلاف» alike. */
  readonly scale?: number
  /** For a scale: whether the form itself says two, or, as «ألفا», may do so. */
  readonly dual?: 'yes' | 'maybe'
  /** «آلاف», «ملايين»: without a number in front the word is vague. */
  readonly plural?: boolean
  /** «ميتين» is also the plural of «ميت»: a number only with its hamza or long spelling. */
  readonly needsHamza?: boolean
}

const units: readonly (readonly [number, string])[] = [
  [1, 'واحد واحدة واحدا أحد أحدا إحدى'],
  [2, 'اثنان اثنين اثنا اثني اثنتان اثنتين اثنتا اثنتي ثنتان ثنتين اتنين'],
  [3, 'ثلاثة ثلاث ثلاثا تلاتة تلات'],
  [4, 'أربعة أربع أربعا'],
  [5, 'خمسة خمس خمسا'],
  [6, 'ستة ست ستا'],
  [7, 'سبعة سبع سبعا'],
  [8, 'ثمانية ثماني ثمان ثمانيا تمانية تمان'],
  [9, 'تسعة تسع تسعا'],
  [10, 'عشرة عشر عشرا']
]
const tens = 'عشر ثلاث أربع خمس ست سبع ثمان تسع'.split(' ')
const hundreds: readonly (readonly [number, string])[] = [
  [300, 'ثلاث ثلث'],
  [400, 'أربع'],
  [500, 'خمس'],
  [600, 'ست'],
  [700, 'سبع'],
  [800, 'ثمان ثماني'],
  [900, 'تسع']
]
const scales: readonly (readonly [number, string, string])[] = [
  [1000, 'ألف', 'آلاف'],
  [1_000_000, 'مليون', 'ملايين'],
  [1_000_000_000, 'مليار', 'مليارات'],
  [1_000_000_000, 'بليون', 'بلايين'],
  [1_000_000_000_000, 'تريليون', 'تريليونات']
]

/** All words of numbers, by their folded spelling. */
export const numberWords: ReadonlyMap<string, NumberWord> = new Map(entries())

function* entries(): Generator<readonly [string, NumberWord]> {
  for (const [value, forms] of units)
    for (const form of forms.split(' ')) {
      yield [foldWord(form), { class: 'unit', value }]
      if (value < 10) {
        yield [foldWord(`${form}عشر`), { class: 'teen', value: value + 10 }]
        yield [foldWord(`${form}عشرة`), { class: 'teen', value: value + 10 }]
      }
    }
  for (const [index, stem] of tens.entries())
    for (const end of ['ون', 'ين'])
      yield [foldWord(stem + end), { class: 'ten', value: (index + 2) * 10 }]
  yield* hundredWords()
  for (const [scale, singular, plural] of scales) yield* scaleWords(scale, singular, plural)
  yield [foldWord('نصف'), { class: 'fraction', value: 0.5 }]
  yield [foldWord('ربع'), { class: 'fraction', value: 0.25 }]
  yield [foldWord('ثلث'), { class: 'fraction', value: 1 / 3 }]
  for (const form of ['ثلثا', 'ثلثي', 'ثلثان', 'ثلثين'])
    yield [foldWord(form), { class: 'fraction', value: 2 / 3 }]
}

function* hundredWords(): Generator<readonly [string, NumberWord]> {
  for (const hundred of ['مئة', 'مائة', 'ماية', 'مئه', 'مءة']) {
    yield [foldWord(hundred), { class: 'hundred', value: 100 }]
    for (const [value, stems] of hundreds)
      for (const stem of stems.split(' '))
        yield [foldWord(stem + hundred), { class: 'hundred', value }]
  }
  for (const end of ['ان', 'ين', 'ا', 'ي']) {
    yield [foldWord(`مائت${end}`), { class: 'hundred', value: 200 }]
    yield [foldWord(`مئت${end}`), { class: 'hundred', value: 200, needsHamza: true }]
  }
}

function* scaleWords(
  scale: number,
  singular: string,
  plural: string
): Generator<readonly [string, NumberWord]> {
  const one = { class: 'scale', value: scale, scale } as const
  const two = { class: 'scale', value: 2 * scale, scale, dual: 'yes' } as const
  yield [foldWord(singular), one]
  yield [foldWord(`${singular}ا`), { ...one, dual: 'maybe' }]
  for (const end of ['ان', 'ين', 'ي']) yield [foldWord(singular + end), two]
  yield [foldWord(plural), { ...one, plural: true }]
}
