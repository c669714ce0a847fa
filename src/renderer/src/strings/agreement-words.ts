import { borderWordsAr, borderWordsEn } from '#core/review/border-words'
import { counted, plural } from '#core/words/counted'
import { measuresAr, measuresEn, undefinedAr, undefinedEn } from './measure-words'

/** How good a figure is, in five steps, from nearly always to hardly ever. */
export type Band = 'high' | 'good' | 'middle' | 'low' | 'none'

/** The words of the agreement page in English. */
export const agreementEn = {
  title: 'Agreement',
  lead: 'How far the annotators agree, from plain questions to the measures that papers ask for.',
  annotators: 'Annotators',
  label: 'Label',
  article: 'Article',
  everyLabel: 'Every label',
  everyArticle: 'The whole project',
  again: 'Measure again',
  stop: 'Stop',
  measuring: (done: string, all: string) => `Measuring: ${done} of ${all} steps`,
  stopped: 'Stopped: some figures are missing.',
  nobody:
    'Nobody has read an article that another has read too. Import a colleague’s reading first.',
  twoOrMore: 'Choose two to eight annotators.',
  over: (count: number) => `over ${plural(count, 'article')} that all of them have read`,
  interval: (low: string, high: string) => `95 % interval ${low} to ${high}`,
  noInterval: 'One article gives no interval.',
  questions: {
    heading: 'The plain questions',
    found: 'Found it?',
    same_borders: 'Same borders?',
    same_label: 'Same label?',
    number_equal: 'Same number?'
  },
  answers: {
    found: (ten: string) => `Of 10 things that one of them tags, another tags about ${ten} too.`,
    same_borders: (ten: string) =>
      `Of 10 tags that both have, about ${ten} begin and end at the same letter.`,
    same_label: (ten: string) => `Of 10 tags that both have, about ${ten} have the same label.`,
    number_equal: (ten: string) => `Of 10 figures that both have, about ${ten} say the same number.`
  },
  table: {
    heading: 'All measures',
    measure: 'Measure',
    value: 'Value',
    means: 'What it means',
    source: 'Source',
    samples: (count: string) => `${count} random texts compared`,
    cutShort: 'Some searches for the best pairing were cut short.'
  },
  share: {
    high: 'Nearly always.',
    good: 'Mostly.',
    middle: 'About half of the time.',
    low: 'Seldom.',
    none: 'Hardly ever.'
  } satisfies Record<Band, string>,
  chance: {
    high: 'Reliable: far beyond chance.',
    good: 'Enough for cautious conclusions.',
    middle: 'Better than chance, not enough to rely on.',
    low: 'Little better than chance.',
    none: 'No better than chance.'
  } satisfies Record<Band, string>,
  confusion: {
    heading: 'Which labels meet',
    lead: 'Each cell: how often one gave the label of the row where the other gave that of the column. Choose a number to see the words.',
    bothWays: 'Every pair of annotators is counted in both directions.',
    nothing: 'no tag'
  },
  borders: {
    heading: 'Where borders differ',
    lead: 'Which letters stood inside one border and outside the other.',
    none: 'No borders differ.',
    letters: 'Letters',
    kind: 'What',
    side: 'Where',
    count: 'How often',
    many: 'longer',
    ...borderWordsEn
  },
  people: {
    heading: 'Who agrees with whom',
    lead: 'The darker the cell, the more the two agree.',
    measure: 'Measure shown'
  },
  byLabel: { heading: 'By label', tags: 'Label' },
  time: {
    heading: 'Over time',
    lead: 'One dot for each article, at its date.',
    chart: (measure: string) => `${measure} by the date of the articles`,
    table: 'The figures of each article',
    date: 'Date',
    undated: 'no date',
    none: 'No article with a date has this figure.'
  },
  examples: {
    heading: (count: number) => plural(count, 'place'),
    shown: (count: string) => `the first ${count} are shown`,
    close: 'Close the list',
    goTo: (words: string) => `Show “${words}” in its article`
  },
  save: {
    csv: 'Table (CSV)',
    json: 'Data (JSON)',
    of: (what: string) => `Save “${what}”`
  },
  none: '–',
  measures: measuresEn,
  undefined: undefinedEn
}

/** The same in Arabic. */
export const agreementAr: typeof agreementEn = {
  title: 'الاتفاق',
  lead: 'إلى أي حد يتفق الواسمون: من الأسئلة البسيطة إلى المقاييس التي تطلبها الأبحاث.',
  annotators: 'الواسمون',
  label: 'التصنيف',
  article: 'المقالة',
  everyLabel: 'كل التصنيفات',
  everyArticle: 'المشروع كله',
  again: 'قِس من جديد',
  stop: 'أوقف',
  measuring: (done, all) => `القياس جارٍ: ${done} من ${all} خطوات`,
  stopped: 'أُوقف القياس: بعض الأرقام ناقص.',
  nobody: 'لم يقرأ أحد مقالة قرأها غيره. أدخل قراءة زميل أولاً.',
  twoOrMore: 'اختر من واسمَين إلى ثمانية.',
  over: (count) => `على ${counted(count, 'مقالة واحدة', 'مقالتين', 'مقالات', 'مقالة')} قرأها كلهم`,
  interval: (low, high) => `مجال 95%: من ${low} إلى ${high}`,
  noInterval: 'مقالة واحدة لا تعطي مجالاً.',
  questions: {
    heading: 'الأسئلة البسيطة',
    found: 'هل وجده الآخر؟',
    same_borders: 'هل الحدود واحدة؟',
    same_label: 'هل التصنيف واحد؟',
    number_equal: 'هل العدد واحد؟'
  },
  answers: {
    found: (ten) => `من كل 10 أشياء يسمها أحدهم يسم غيره منها نحو ${ten}.`,
    same_borders: (ten) => `من كل 10 وسوم وجدها الاثنان يبدأ وينتهي بالحرف نفسه نحو ${ten}.`,
    same_label: (ten) => `من كل 10 وسوم وجدها الاثنان يحمل التصنيف نفسه نحو ${ten}.`,
    number_equal: (ten) => `من كل 10 أرقام وجدها الاثنان يقول العدد نفسه نحو ${ten}.`
  },
  table: {
    heading: 'كل المقاييس',
    measure: 'المقياس',
    value: 'القيمة',
    means: 'معناه',
    source: 'المصدر',
    samples: (count) => `قورن بنصوص عشوائية عددها ${count}`,
    cutShort: 'اختُصر البحث عن أفضل مزاوجة في بعض المواضع.'
  },
  share: {
    high: 'دائماً تقريباً.',
    good: 'في الغالب.',
    middle: 'في نحو النصف.',
    low: 'قليلاً.',
    none: 'لا يكاد.'
  },
  chance: {
    high: 'يُعتمد عليه: أبعد من المصادفة بكثير.',
    good: 'يكفي لاستنتاج حذر.',
    middle: 'أحسن من المصادفة ولا يكفي للاعتماد.',
    low: 'أحسن من المصادفة بقليل.',
    none: 'ليس أحسن من المصادفة.'
  },
  confusion: {
    heading: 'أي التصنيفات تلتقي',
    lead: 'في كل خانة: كم مرة أعطى أحدهما تصنيف السطر حيث أعطى الآخر تصنيف العمود. اختر عدداً لترى الكلمات.',
    bothWays: 'كل اثنين من الواسمين محسوبان في الاتجاهين.',
    nothing: 'بلا وسم'
  },
  borders: {
    heading: 'أين تختلف الحدود',
    lead: 'أي الحروف داخل حدود أحدهما وخارج حدود الآخر.',
    none: 'لا حدود مختلفة.',
    letters: 'الحروف',
    kind: 'ما هي',
    side: 'أين',
    count: 'كم مرة',
    many: 'أطول',
    ...borderWordsAr
  },
  people: {
    heading: 'من يتفق مع من',
    lead: 'كلما كانت الخانة أغمق كان الاتفاق بين الاثنين أكبر.',
    measure: 'المقياس المعروض'
  },
  byLabel: { heading: 'بحسب التصنيف', tags: 'التصنيف' },
  time: {
    heading: 'مع الزمن',
    lead: 'نقطة لكل مقالة عند تاريخها.',
    chart: (measure) => `${measure} بحسب تاريخ المقالات`,
    table: 'أرقام كل مقالة',
    date: 'التاريخ',
    undated: 'بلا تاريخ',
    none: 'لا مقالة مؤرخة لها هذا الرقم.'
  },
  examples: {
    heading: (count) => counted(count, 'موضع واحد', 'موضعان', 'مواضع', 'موضعاً'),
    shown: (count) => `المعروض أول ${count}`,
    close: 'إغلاق القائمة',
    goTo: (words) => `اعرض «${words}» في مقالتها`
  },
  save: {
    csv: 'جدول (CSV)',
    json: 'بيانات (JSON)',
    of: (what) => `حفظ «${what}»`
  },
  none: '–',
  measures: measuresAr,
  undefined: undefinedAr
}

/** Problems of measuring, by code. */
export const agreementProblemsEn = {
  'agreement.broken': () =>
    'Measuring ended before its end. The figures so far are right; measure again for the rest.'
}
export const agreementProblemsAr: typeof agreementProblemsEn = {
  'agreement.broken': () => 'انتهى القياس قبل تمامه. الأرقام المعروضة صحيحة؛ قِس من جديد للباقي.'
}
