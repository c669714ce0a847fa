import type { ReasonCode } from '#core/annotation/settlement'
import type { BorderKind } from '#core/review/border-pattern'
import type { Dispute } from '#core/review/disputes'
import type { RuleId } from '#core/review/settling-rules'
import type { Reopened } from '#core/review/standing'
import type { ReviewCommand } from '../state/review-keys'
import type { compareEn } from './compare-words'
import { counted } from '#core/words/counted'

type Words = typeof compareEn & {
  readonly kinds: Readonly<Record<Dispute['kind'], string>>
  readonly borderKinds: Readonly<Record<BorderKind, string>>
  readonly reopenedBecause: Readonly<Record<Reopened, string>>
  readonly reasons: Readonly<Record<ReasonCode, string>>
  readonly rules: { readonly names: Readonly<Record<RuleId, string>> }
  readonly keys: { readonly commands: Readonly<Record<ReviewCommand, string>> }
}

/** The words of the page that compares readings, in Arabic. */
export const compareAr: Words = {
  page: 'المقارنة',
  title: 'مقارنة القراءات',
  articles: 'المقالات',
  readers: 'القرّاء',
  readersHint: 'يُقارن بين اثنين إلى ثمانية معاً.',
  own: 'أنت',
  reader: (number) => `القارئ ${number.toLocaleString('ar')}`,
  blind: 'إخفاء الأسماء',
  noDifferences: 'لا فروق',
  fewReaders: 'قرأه أقل من اثنين',
  unreadable: 'تعذّرت قراءته',
  counting: (done, all) => `عدّ الفروق: ${done} من ${all} مقالات`,
  pairing: (paired, all) => `مقابلة الوسوم: ${paired} من ${all}`,
  stop: 'إيقاف',
  progress: (settled, all) => `حُسم ${settled} من ${all}`,
  done: 'حُسم كل شيء. اكتملت القراءة المعتمدة لهذا المقال.',
  accordsLeft: (count) =>
    `${counted(count, 'موضع واحد متفق عليه', 'موضعان متفق عليهما', 'مواضع متفق عليها', 'موضعاً متفقاً عليه')} لم يؤخذ بعد.`,
  takeUnanimous: 'أخذ كل ما اتُّفق عليه',
  saved: 'محفوظ',
  saving: 'جارٍ الحفظ…',
  notSaved: 'غير محفوظ',
  retry: 'إعادة المحاولة',
  notBest: 'تتداخل هنا وسوم كثيرة، وقد توجد مقابلة أفضل.',
  legend: 'لمن كل خط',
  text: 'المقال مع خطوط القرّاء جميعاً',
  minimap: 'مواضع الاختلاف',
  empty: {
    title: 'لم يقرأ أحد سواك شيئاً هنا بعد',
    lead: 'تحتاج المقارنة إلى قراءات زميل واحد على الأقل إلى جانب قراءاتك.',
    steps: [
      'اطلب من زميلك قراءاته: حزمة ‎.hashiya.zip‎ يعدّها الأمر pack، أو مجلد annotations من مجلد مشروعه.',
      'أدخلها: بالأمر unpack في سطر الأوامر، أو ضع مجلده داخل annotations في مجلد هذا المشروع.',
      'تظهر هنا من تلقاء نفسها بكل ما خالفك فيه.'
    ],
    sample: 'جرّب مع زميلين متخيَّلين',
    sampleHint: 'يضيف قراءتيهما لمقال واحد إلى نسختك من المشروع التجريبي.'
  },
  noCommon: 'لا مقال قرأه اثنان من القرّاء المختارين.',
  chooseMore: 'اختر قارئين على الأقل.',
  filters: {
    label: 'الفروق المعروضة',
    kind: 'النوع',
    tagLabel: 'التصنيف',
    annotator: 'القارئ',
    all: 'الكل',
    unsettled: 'غير المحسوم فقط'
  },
  list: 'الفروق، أسوؤها أولاً',
  noneShown: 'لا فرق من هذا القبيل.',
  kinds: {
    missing: 'ناقص',
    label: 'التصنيف',
    number: 'العدد',
    borders: 'الحدود',
    attribute: 'السمة',
    link: 'الرابط'
  },
  missing: (who) => `لم يسمه ${who}`,
  labels: 'وُسم بتصنيفات مختلفة',
  numbers: (fields) => `العدد مختلف: ${fields}`,
  fields: { min: 'الأدنى', max: 'الأقصى', best: 'الأرجح', qualifier: 'القيد' },
  qualifierOnly: 'العدد نفسه، والقيد وحده مختلف',
  borders: (what) => `تختلف الحدود في: ${what}`,
  borderKinds: {
    clitic: 'حرف متصل',
    article: '«ال» التعريف',
    quote: 'علامتي التنصيص',
    punctuation: 'علامة ترقيم',
    space: 'مسافة',
    word: 'كلمات كاملة',
    letters: 'حروف من كلمة'
  },
  attribute: (name) => `«${name}» مختلفة`,
  link: (relation, to) => `رابط «${relation}» إلى ${to}`,
  and: '، ',
  card: 'الفرق المختار',
  choose: 'ما الذي يدخل القراءة المعتمدة؟',
  nothing: 'لا وسم هنا',
  noLink: 'بلا رابط',
  hasLink: 'مرتبط',
  noneOf: 'لا شيء منها',
  edit: 'تعديل…',
  takeThis: (number) => `خذ ${number.toLocaleString('ar')}`,
  editing: 'تعديل قبل الأخذ',
  editLabel: 'التصنيف',
  editBorders: 'الحدود',
  editHint: 'Alt مع الأسهم، أو المفتاحان [ و ]، تحرّك النهاية؛ ومع Shift البداية.',
  startBack: 'البداية: حرف إلى الوراء',
  startOn: 'البداية: حرف إلى الأمام',
  endBack: 'النهاية: حرف إلى الوراء',
  endOn: 'النهاية: حرف إلى الأمام',
  takeEdited: 'خذه هكذا',
  cancel: 'إلغاء',
  standing: {
    open: 'مفتوح',
    waiting: 'ينتظر طرفيه',
    moot: 'لا قرار: تُرك أحد طرفيه',
    settled: 'محسوم',
    reopened: 'فُتح من جديد'
  },
  reopenedBecause: {
    'by-hand': 'سُحب جوابه.',
    changed: 'غيّر أحد القرّاء هذا الموضع بعد حسمه.',
    'taken-away': 'ما أُخذ لم يعد في القراءة المعتمدة.',
    twice: 'حسمه مراجعان كلٌّ على حدة.'
  },
  settledBy: (who, when) => `حسمه ${who}، ${when}`,
  outcomes: {
    taken: (whom) => `مأخوذ من ${whom}`,
    edited: (whom) => `مأخوذ من ${whom} ومعدَّل`,
    none: 'لا شيء منها',
    reopened: 'مسحوب'
  },
  reopen: 'فتح من جديد',
  show: 'عرض في القارئ',
  reason: 'السبب',
  noReason: 'بلا سبب',
  reasons: {
    'ambiguous-text': 'نص ملتبس',
    'guideline-gap': 'ثغرة في الدليل',
    slip: 'سهو',
    'edge-case': 'حالة حدّية',
    judgement: 'تقدير'
  },
  words: 'بالكلام',
  rules: {
    label: 'حسم الكثير دفعة واحدة',
    choose: 'اختر قاعدة…',
    names: {
      'clitics-out': 'ترك الحروف المتصلة خارجاً',
      'quotes-out': 'ترك علامات التنصيص خارجاً',
      majority: 'أخذ ما عند الأكثرية',
      unanimous: 'أخذ كل ما اتُّفق عليه'
    },
    preview: (count) => `يحسم هذا ${counted(count, 'حالة واحدة', 'حالتين', 'حالات', 'حالة')}:`,
    more: (count) => `و${count.toLocaleString('ar')} غيرها`,
    nothing: 'لا شيء يحسمه هذا.',
    apply: 'احسمها',
    cancel: 'اتركها'
  },
  readOnly: 'القراءة المعتمدة للقراءة فقط.',
  keys: {
    title: 'مقارنة القراءات',
    take: 'أخذ المذكور تحت هذا الرقم',
    commands: {
      next: 'الفرق التالي غير المحسوم',
      previous: 'الفرق السابق غير المحسوم',
      'step-down': 'الفرق التالي',
      'step-up': 'الفرق السابق',
      none: 'لا شيء منها',
      edit: 'تعديل المرشَّح الأول قبل أخذه',
      remark: 'قول السبب: رمزه وكلامه',
      reopen: 'فتح فرق محسوم من جديد',
      unanimous: 'أخذ كل ما اتُّفق عليه',
      blind: 'إخفاء أسماء القرّاء أو إظهارها',
      show: 'عرض الكلمات في القارئ',
      undo: 'تراجع',
      redo: 'إعادة',
      'next-article': 'المقال التالي',
      'previous-article': 'المقال السابق'
    }
  }
}
