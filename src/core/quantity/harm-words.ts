import { foldWord } from '../text/fold'
import type { Harm } from './figure'

/** A verb, verbal noun or predicate that says what befell the people counted beside it. */
export type HarmWord = {
  readonly harm: readonly Harm[]
  /** Also an everyday word («فقد» is mostly ف+قد): counts only right before the number. */
  readonly weak: boolean
  /** Befalls people only: «مقتل 4 رعاة» counts people even when the noun is not known. */
  readonly peopleOnly: boolean
  /** Says it of the people before it: «محاصرون», «قتلوا». */
  readonly follows: boolean
}

type Row = { readonly harm: readonly Harm[]; readonly before: string; readonly after: string }

const rows: readonly Row[] = [
  {
    harm: ['killed'],
    before:
      'مقتل قتل قتلت قتلا يقتل تقتل مصرع استشهاد استشهد استشهدت يستشهد إعدام أعدم أعدمت ' +
      'اغتيال اغتيل اغتالت اغتال وفاة توفي توفيت مات ماتت ذبح مقتلهم بمقتل ارتقاء ارتقى تصفية ' +
      'بحياة أرواح حياة إبادة إزهاق صرع نفوق بقتل لمقتل غرق',
    after:
      'قتلوا قضوا استشهدوا حتفهم مصرعهم حتفه مصرعه حتفها توفوا ماتوا أعدموا لقوا قتلن سقطوا غرقوا ' +
      'قتلى شهداء'
  },
  {
    harm: ['wounded'],
    before: 'إصابة أصيب أصيبت يصاب تصاب جرح جرحت بجروح بجراح بإصابة إصابات يصب',
    after: 'أصيبوا جرحوا بجروح بجراح مصابون مصابين جرحى أصبن'
  },
  { harm: ['missing'], before: 'فقدان فقدت اختفاء اختفى', after: 'فقدوا مفقودون مفقودين' },
  {
    harm: ['detained'],
    before:
      'اعتقال اعتقل اعتقلت يعتقل توقيف احتجاز احتجز احتجزت أسر أسرت استسلام استسلم استسلمت القبض ' +
      'سجن تعتقل تحتجز يحتجز',
    after: 'اعتقلوا أسروا استسلموا احتجزوا معتقلون معتقلين محتجزون محتجزين'
  },
  {
    harm: ['abducted'],
    before: 'خطف اختطاف اختطف اختطفت خطفت يخطف',
    after: 'خطفوا اختطفوا مخطوفون'
  },
  {
    harm: ['displaced'],
    before: 'نزوح نزح نزحت ينزح تهجير تشريد شردت فرار لجوء إجلاء ترحيل إخلاء نزحوا مغادرة هجرت شرد',
    after: 'نزحوا تهجروا فروا شردوا هجروا نازحون نازحين لجأوا مشردون مشردين هربوا'
  },
  {
    harm: ['besieged'],
    before: 'محاصرة حصار يحاصر تحاصر حاصر حاصرت إخراج محاصر',
    after: 'محاصرون محاصرين عالقون عالقين محاصرة عالقة محاصر عالق'
  },
  {
    harm: ['affected'],
    before: 'تضرر تضررت',
    after: 'متضررون متضررين تضرروا بحاجة يعانون يحتاجون جائعون جياع'
  },
  {
    harm: ['killed', 'wounded', 'detained'],
    before: 'تحييد حيد حيدت بتحييد',
    after: ''
  }
]

const weak: readonly (readonly [string, Harm])[] = [
  ['فقد', 'missing'],
  ['قضى', 'killed'],
  ['قضت', 'killed'],
  ['لقي', 'killed'],
  ['لقيت', 'killed'],
  ['هجر', 'displaced'],
  ['فر', 'displaced'],
  ['فرت', 'displaced'],
  ['أوقف', 'detained'],
  ['أوقفت', 'detained'],
  ['علق', 'besieged']
]

/** Harm words that mean people and never things. «إصابة 3 منازل» is why that one is not here. */
const peopleOnly = new Set(
  'مقتل قتل قتلت مصرع استشهاد استشهد إعدام أعدم اغتيال وفاة توفي اعتقال اعتقل خطف اختطاف نزوح جرح'
    .split(' ')
    .map(foldWord)
)

/** All harm words, by their folded spelling. */
export const harmWords: ReadonlyMap<string, HarmWord> = collect()

function collect(): ReadonlyMap<string, HarmWord> {
  const found = new Map<string, HarmWord>()
  for (const { harm, before, after } of rows) {
    for (const word of split(after))
      found.set(word, { harm, weak: false, peopleOnly: false, follows: true })
    for (const word of split(before)) {
      const follows = found.get(word)?.follows ?? false
      found.set(word, { harm, weak: false, peopleOnly: peopleOnly.has(word), follows })
    }
  }
  for (const [word, harm] of weak)
    found.set(foldWord(word), { harm: [harm], weak: true, peopleOnly: false, follows: false })
  return found
}

function split(words: string): readonly string[] {
  return words === '' ? [] : words.split(' ').map(foldWord)
}
