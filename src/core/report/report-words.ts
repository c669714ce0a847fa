import type { Language } from '../words/language'
import { counted, plural } from '../words/counted'

const en = {
  article: 'Annotated article',
  project: 'Annotated articles',
  contents: 'Contents',
  readBy: (name: string) => `Annotated by ${name}`,
  gold: 'Adjudicated reading',
  madeAt: (when: string) => `Made on ${when}`,
  fingerprint: 'SHA-256 of the text',
  file: 'File',
  state: 'State',
  states: {
    new: 'New',
    'in-progress': 'In progress',
    done: 'Done',
    'under-review': 'Under review'
  },
  legend: 'Legend',
  text: 'Text',
  notes: 'Notes',
  paragraph: (n: number) => `Paragraph ${n}`,
  figures: 'Casualty figures',
  totals: 'Added up',
  apart: 'Kept apart',
  claims: 'Who says what',
  tags: (count: number) => plural(count, 'tag'),
  noFigures: 'No casualty figure is tagged.',
  columns: {
    article: 'Article',
    value: 'Value',
    quote: 'Words',
    status: 'Status',
    victim: 'Victims',
    perpetrator: 'Alleged perpetrator',
    source: 'Source',
    place: 'Place',
    time: 'Time',
    remark: 'Remark',
    claim: 'Claim',
    commitment: 'Source’s commitment',
    date: 'Date'
  },
  unnamed: 'no source tagged',
  sameAs: 'Another mention of the figure above; counted once',
  partOf: 'A part of another figure; not added',
  why: {
    'undivided-harm': 'one number for several kinds of harm',
    'undivided-victims': 'one number for several sides, or for people counted elsewhere',
    'past-event': 'an earlier event',
    cumulative: 'a toll over time',
    'not-persons': 'families, not people',
    share: 'a share of another figure'
  },
  from: (count: number) => `from ${plural(count, 'figure')}`,
  unstated: 'not stated',
  back: 'Back to the contents',
  about:
    'Made with Hashiya. Tags are what annotators marked in the text; figures are what the text says, with the bounds that its words give. Nothing here was checked against events.',
  aside: (count: number) =>
    `${plural(count, 'annotation')} did not fit this text and are not shown.`
}

const ar: typeof en = {
  article: 'مقالة موسومة',
  project: 'مقالات موسومة',
  contents: 'المحتويات',
  readBy: (name) => `وسمها ${name}`,
  gold: 'القراءة المعتمدة بعد المراجعة',
  madeAt: (when) => `أُعدّ في ${when}`,
  fingerprint: 'بصمة النص SHA-256',
  file: 'الملف',
  state: 'الحالة',
  states: {
    new: 'جديدة',
    'in-progress': 'قيد العمل',
    done: 'منجزة',
    'under-review': 'قيد المراجعة'
  },
  legend: 'مفتاح الألوان والخطوط',
  text: 'النص',
  notes: 'الحواشي',
  paragraph: (n) => `الفقرة ${n}`,
  figures: 'أرقام الضحايا',
  totals: 'المجاميع',
  apart: 'لا يدخل في مجموع',
  claims: 'من يقول ماذا',
  tags: (count) => counted(count, 'وسم واحد', 'وسمان', 'وسوم', 'وسماً'),
  noFigures: 'لا رقم ضحايا موسوم.',
  columns: {
    article: 'المقالة',
    value: 'القيمة',
    quote: 'الألفاظ',
    status: 'صفة الضحايا',
    victim: 'الضحايا',
    perpetrator: 'الفاعل المنسوب إليه',
    source: 'المصدر',
    place: 'المكان',
    time: 'الزمن',
    remark: 'ملاحظة',
    claim: 'الادعاء',
    commitment: 'موقف المصدر',
    date: 'التاريخ'
  },
  unnamed: 'لا مصدر موسوم',
  sameAs: 'ذكر آخر للرقم نفسه؛ يُحسب مرة واحدة',
  partOf: 'جزء من رقم آخر؛ لا يُضاف',
  why: {
    'undivided-harm': 'رقم واحد لأنواع من الضرر',
    'undivided-victims': 'رقم واحد لأطراف عدة، أو لمن حُسبوا في موضع آخر',
    'past-event': 'حدث سابق',
    cumulative: 'حصيلة تراكمية',
    'not-persons': 'عائلات لا أشخاص',
    share: 'حصة من رقم آخر'
  },
  from: (count) => `من ${counted(count, 'رقم واحد', 'رقمين', 'أرقام', 'رقماً')}`,
  unstated: 'غير مذكور',
  back: 'العودة إلى المحتويات',
  about:
    'أُعدّ ببرنامج حاشية. الوسوم ما علّمه القارئون في النص، والأرقام ما يقوله النص بالحدود التي تعطيها ألفاظه. لم يُتحقق هنا من وقوع شيء.',
  aside: (count) =>
    `${counted(count, 'تعليق واحد لا يوافق', 'تعليقان لا يوافقان', 'تعليقات لا توافق', 'تعليقاً لا يوافق')} هذا النص، ولا يُعرض.`
}

export type ReportWords = typeof en

/** The words of a report in a language. */
export function reportWords(language: Language): ReportWords {
  return language === 'ar' ? ar : en
}
