import type { Language } from '../words/language'
import type { FieldName, Grade } from './record'
import type { Standing } from './view'

/** What is said of incidents, in the window and on paper. The grades are Airwars'; their meanings are said in our own words. */
export const incidentWordsEn = {
  kind: 'Incident draft',
  untitled: 'Incident without a name',
  harm: 'Harm',
  noHarm: 'No figure is chosen.',
  fields: {
    date: 'Date',
    place: 'Place',
    victims: 'Victims',
    perpetrators: 'Suspected perpetrators',
    sources: 'Sources',
    grading: 'Grading'
  } satisfies Record<FieldName, string>,
  grades: {
    confirmed: 'Confirmed',
    fair: 'Fair',
    weak: 'Weak',
    contested: 'Contested',
    discounted: 'Discounted'
  } satisfies Record<Grade, string>,
  gradeMeanings: {
    confirmed: 'A party to the conflict has itself accepted that its action caused the harm.',
    fair: 'At least two credible sources report it, and a party is known or likely to have acted there then.',
    weak: 'Only one source claims it, though a party may well have acted there then.',
    contested: 'Sources name different parties as responsible, and nothing settles which.',
    discounted:
      'What is known speaks against it: no harm, or only fighters were harmed, or another cause.'
  } satisfies Record<Grade, string>,
  standing: {
    whole: 'evidenced',
    changed: 'the words of the tag are others now',
    gone: 'the tag is gone',
    unread: 'the reading cannot be read'
  } satisfies Record<Standing, string>,
  noEvidence: 'No evidence: nothing in the texts is chosen for this.',
  notEvidenced: 'not evidenced',
  notAdded: (count: number) => `${count} more not added: said again, or a part`,
  columns: { harm: 'Harm', status: 'Status', range: 'Range', words: 'Words', article: 'Article' },
  about:
    'Made with Hashiya. Every value rests on the words beside it; what has none is marked. Ranges are added up without counting anybody twice.'
}

export const incidentWordsAr: typeof incidentWordsEn = {
  kind: 'مسودة حادثة',
  untitled: 'حادثة بلا اسم',
  harm: 'الضرر',
  noHarm: 'لا رقم مختار.',
  fields: {
    date: 'التاريخ',
    place: 'المكان',
    victims: 'الضحايا',
    perpetrators: 'الفاعلون المشتبه بهم',
    sources: 'المصادر',
    grading: 'التصنيف'
  },
  grades: {
    confirmed: 'مؤكدة',
    fair: 'مرجّحة',
    weak: 'ضعيفة',
    contested: 'متنازع عليها',
    discounted: 'مستبعدة'
  },
  gradeMeanings: {
    confirmed: 'أقرّ طرف في النزاع بنفسه بأن فعله سبّب الضرر.',
    fair: 'أورده مصدران موثوقان على الأقل، ويُعرف أو يُرجّح أن طرفاً تحرّك هناك حينها.',
    weak: 'يدّعيه مصدر واحد، وإن كان ممكناً أن طرفاً تحرّك هناك حينها.',
    contested: 'تسمّي المصادر أطرافاً مختلفة مسؤولةً، ولا شيء يحسم أيّها.',
    discounted: 'ما يُعرف يخالفه: لا ضرر، أو لم يُصب إلا مقاتلون، أو السبب غيره.'
  },
  standing: {
    whole: 'له دليل',
    changed: 'تغيّرت كلمات الوسم',
    gone: 'حُذف الوسم',
    unread: 'تعذّرت قراءة القراءة'
  },
  noEvidence: 'بلا دليل: لم يُختر له شيء من النصوص.',
  notEvidenced: 'بلا دليل',
  notAdded: (count) => `لم يُجمع غيرها: ${count.toLocaleString('ar')}، لأنه تكرار أو جزء`,
  columns: { harm: 'الضرر', status: 'الصفة', range: 'المدى', words: 'الكلمات', article: 'المقالة' },
  about:
    'أُعدّت بحاشية. كل قيمة تستند إلى الكلمات التي بجانبها، وما لا دليل له موسوم بذلك. تُجمع الأعداد من غير أن يُحسب أحد مرتين.'
}

export const incidentWords = {
  ar: incidentWordsAr,
  en: incidentWordsEn
} as const satisfies Record<Language, typeof incidentWordsEn>
