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
  /** Says it of the people behind it. «مصرعهم وجرح 20» says two things of two groups. */
  readonly leads: boolean
}

type Row = { readonly harm: readonly Harm[]; readonly before: string; readonly after: string }

const rows: readonly Row[] = [
  {
    harm: ['killed'],
    before:
      'مقتل قتل قتلت قتلا يقتل تقتل مصرع استشهاد استشهد استشهدت يستشهد إعدام أعدم أعدمت يعدم ' +
      'اغتيال اغتيل اغتيلت اغتالت اغتال وفاة توفي توفيت مات ماتت ذبح ذبحت مقتلهم مقتله مقتلها بمقتل ' +
      'ارتقاء ارتقى ارتقت تصفية بحياة أرواح حياة إبادة إزهاق صرع نفوق بقتل لمقتل غرق غرقت هلاك هلك ' +
      'شنق ضحيته ضحيتها ضحيتهم ضحيتهما أردى أردت أردوا مقتلهما',
    after:
      'قتلوا قضوا استشهدوا حتفهم مصرعهم حتفه مصرعه حتفها مصرعها حتفهما مصرعهما حتفهن مصرعهن توفوا ماتوا ' +
      'أعدموا لقوا قتلن سقطوا غرقوا قتلى شهداء قتلا استشهدا هلكوا قتلوهم قتلهم قتلتهم فقتلوهم فقتلهم ' +
      'قضيا لقيا توفيا أردوهم أعدموهم أعدمهم أعدمتهم اغتيلوا ذبحوا صرعى استشهدن'
  },
  {
    harm: ['wounded'],
    before:
      'إصابة أصيب أصيبت يصاب تصاب جرح جرحت يجرح تجرح بجروح بجراح بإصابة إصابات يصب تصب إصابتهم ' +
      'إصابته إصابتها',
    after:
      'أصيبوا جرحوا بجروح بجراح مصابون مصابين جرحى أصبن أصيبا جرحا أصيبن أصابوهم أصابتهم لإصابات لجروح'
  },
  {
    harm: ['missing'],
    before: 'فقدان فقدت اختفاء اختفى اختفت',
    after: 'فقدوا مفقودون مفقودين اختفوا مفقودة'
  },
  {
    harm: ['detained'],
    before:
      'اعتقال اعتقالات اعتقل اعتقلت يعتقل توقيف احتجاز احتجز احتجزت أسر أسرت استسلام استسلم استسلمت القبض ' +
      'سجن سجنت تعتقل تحتجز يحتجز اعتقلوا أسروا احتجزوا اعتقالهم أسرهم',
    after: 'اعتقلوا أسروا استسلموا احتجزوا معتقلون معتقلين محتجزون محتجزين أوقفوا سجنوا اعتقلتهم'
  },
  {
    harm: ['abducted'],
    before:
      'خطف اختطاف اختطف اختطفت خطفت يخطف تخطف يختطف تختطف تغييب إخفاء خطفوا اختطفوا خطفهم اختطافهم',
    after: 'خطفوا اختطفوا مخطوفون مخطوفين مختطفون مختطفين مغيبون مغيبين'
  },
  {
    harm: ['displaced'],
    before:
      'نزوح نزح نزحت ينزح تنزح تهجير تشريد شردت فرار لجوء إجلاء ترحيل إخلاء نزحوا مغادرة هجرت شرد ' +
      'هروب أجلي نزوحهم تهجيرهم',
    after:
      'نازحة مهجرة مشردة نزحوا تهجروا فروا شردوا هجروا نازحون نازحين لجأوا لجؤوا مشردون مشردين هربوا مهجرون مهجرين نزحن رحلوا ' +
      'أجلوا'
  },
  {
    harm: ['besieged'],
    before: 'محاصرة حصار يحاصر تحاصر حاصر حاصرت إخراج محاصر حوصر',
    after: 'محاصرون محاصرين عالقون عالقين محاصرة عالقة محاصر عالق محاصرا عالقا حوصروا علقوا'
  },
  {
    harm: ['affected'],
    before: 'تضرر تضررت',
    after:
      'متضررون متضررين تضرروا بحاجة يعانون يحتاجون جائعون جياع جوعى محتاجون محتاجين يعانين متضررة'
  },
  {
    harm: ['killed', 'wounded', 'detained'],
    before: 'تحييد حيد حيدت بتحييد يحيد تحيد',
    after: ''
  }
]

const weak: readonly (readonly [string, Harm])[] = [
  ['فقد', 'missing'],
  ['يفقد', 'missing'],
  ['قضى', 'killed'],
  ['قضت', 'killed'],
  ['لقي', 'killed'],
  ['لقيت', 'killed'],
  ['يلقى', 'killed'],
  ['فارق', 'killed'],
  ['فارقت', 'killed'],
  ['يفارق', 'killed'],
  ['يلق', 'killed'],
  ['هجر', 'displaced'],
  ['فر', 'displaced'],
  ['فرت', 'displaced'],
  ['أوقف', 'detained'],
  ['أوقفت', 'detained'],
  ['مصير', 'missing'],
  ['علق', 'besieged'],
  ['علقت', 'besieged'],
  ['يعاني', 'affected'],
  ['تعاني', 'affected'],
  ['يحتاج', 'affected'],
  ['تحتاج', 'affected'],
  ['القضاء', 'killed'],
  ['حصد', 'killed'],
  ['حصدت', 'killed'],
  ['موت', 'killed'],
  ['رحل', 'displaced'],
  ['رحلت', 'displaced'],
  ['أجلت', 'displaced'],
  ['هرب', 'displaced'],
  ['هربت', 'displaced'],
  ['إحراق', 'killed'],
  ['أصاب', 'wounded']
]

/** Harm words that mean people and never things. «إصابة 3 منازل» is why that one is not here. */
const peopleOnly = new Set(
  'مقتل قتل قتلت مصرع استشهاد استشهد استشهدت إعدام أعدم اغتيال وفاة توفي اعتقال اعتقل اعتقلت خطف اختطاف نزوح جرح'
    .split(' ')
    .map(foldWord)
)

/** All harm words, by their folded spelling. */
export const harmWords: ReadonlyMap<string, HarmWord> = collect()

function collect(): ReadonlyMap<string, HarmWord> {
  const found = new Map<string, HarmWord>()
  for (const { harm, before, after } of rows) {
    const ahead = { harm, weak: false }
    for (const word of split(after))
      found.set(word, { ...ahead, peopleOnly: false, follows: true, leads: false })
    for (const word of split(before)) {
      const follows = found.get(word)?.follows ?? false
      found.set(word, { ...ahead, peopleOnly: peopleOnly.has(word), follows, leads: true })
    }
  }
  for (const [word, harm] of weak) {
    const one = { harm: [harm], weak: true, peopleOnly: false, follows: false, leads: true }
    found.set(foldWord(word), one)
  }
  return found
}

function split(words: string): readonly string[] {
  return words === '' ? [] : words.split(' ').map(foldWord)
}
