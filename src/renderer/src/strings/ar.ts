import { actorsAr } from './actors-words'
import { counted } from '#core/words/counted'
import { agreementAr } from './agreement-words'
import { correctionsAr } from './corrections-words'
import { compareAr } from './compare-words-ar'
import { colleaguesAr, colleaguesKeysAr } from './colleagues-words'
import { bundleKeysAr, bundlesAr } from './bundle-words'
import { copiesAr } from './copy-words'
import type { Strings } from './en'
import { valuesAr } from '#core/words/value-words'
import { intakeAr } from './intake-words'
import { chartsAr } from './chart-words'
import { claimKeysAr, claimsAr } from './claims-words'
import { ledgerAr } from './ledger-words'
import { exportAr } from './export-words'
import { lensAr } from './lens-words'
import { roomKeysAr, roomsAr } from './room-words'
import { incidentsAr } from './incident-words'
import { progressAr } from './progress-words'
import { reportAr } from './report-words'
import { searchAr, searchKeysAr } from './search-words'
import { mentionsAr } from './mentions-words'
import { suggestAr } from './suggest-words'
import { takeInAr } from './take-in-words'
import { commentsAr } from './comment-words'
import { guidelinesAr } from './guideline-words'
import { historyWordsAr } from './history-words'
import { policyAr } from './policy-words'
import { goldAr } from './gold-words'
import { outsideWordsAr } from './outside-words'
import { secondPassAr, secondPassKeysAr } from './second-pass-words'
import { versionKeysAr, versionsAr } from './version-words'

/** Every word of the window in Arabic. */
export const ar: Strings = {
  app: 'حاشية',
  language: { name: 'العربية', other: 'English' },
  suggest: suggestAr,
  takeIn: takeInAr,
  rooms: roomsAr,
  report: reportAr,
  progress: progressAr,
  incidents: incidentsAr,
  agreement: agreementAr,
  corrections: correctionsAr,
  compare: compareAr,
  ledger: ledgerAr,
  claims: claimsAr,
  charts: chartsAr,

  start: {
    title: 'أهلاً بك في حاشية',
    lead: 'اقرأ أخبار النزاع بالعربية، وعلّم من يفعل، وما يُدّعى، وكم عدد المتضررين. كل شيء يبقى في مجلد على هذا الجهاز.',
    sample: 'افتح المشروع التجريبي',
    sampleHint: 'ثلاث مقالات قصيرة جاهزة للوسم',
    create: 'مشروع جديد…',
    createHint: 'مجلد للمقالات والوسوم',
    open: 'فتح مشروع…',
    openHint: 'اختر مجلد المشروع',
    recent: 'مشاريع حديثة',
    forget: (name) => `إزالة «${name}» من هذه القائمة`
  },

  create: {
    title: 'مشروع جديد',
    name: 'اسم المشروع',
    annotator: 'اسمك',
    annotatorHint: 'يُكتب في كل ملف تحفظه ليعرف الزملاء صاحب العمل.',
    confirm: 'اختر مجلداً…',
    cancel: 'إلغاء'
  },

  bar: {
    label: 'الأدوات',
    undo: 'تراجع',
    redo: 'إعادة',
    import: 'استيراد',
    export: 'تصدير',
    appearance: 'المظهر',
    keys: 'لوحة المفاتيح',
    close: 'إغلاق المشروع'
  },

  appearance: {
    theme: 'الورق',
    themes: { system: 'كما في النظام', light: 'فاتح', sepia: 'بني فاتح', dark: 'داكن' },
    font: 'خط القراءة',
    fonts: { 'noto-naskh': 'نوتو نسخ', amiri: 'أميري', 'plex-sans': 'بلكس سانس' },
    size: 'حجم النص',
    spacing: 'تباعد الأسطر',
    notes: 'حواشي الهامش',
    shown: 'ظاهرة',
    hidden: 'مخفية',
    smaller: 'أصغر',
    larger: 'أكبر',
    tighter: 'أضيق',
    looser: 'أوسع'
  },

  library: {
    title: 'المقالات',
    filter: 'تصفية المقالات',
    none: 'لا مقالات بعد. استورد ملفات أو مجلدات، أو أفلتها هنا.',
    noMatch: 'لا مقالة تطابق.',
    words: (count) => counted(count, 'كلمة واحدة', 'كلمتان', 'كلمات', 'كلمة'),
    states: {
      new: 'جديدة',
      'in-progress': 'قيد العمل',
      done: 'منجزة',
      'under-review': 'قيد المراجعة'
    },
    drop: 'أفلت المقالات أو المجلدات أو الأرشيفات لاستيرادها',
    importing: 'جارٍ الاستيراد…',
    imported: (count) =>
      count === 0
        ? 'لم يُستورد شيء'
        : `استُوردت ${counted(count, 'مقالة واحدة', 'مقالتان', 'مقالات', 'مقالة')}`,
    refused: (count) => `لم يُقبل ${counted(count, 'ملف واحد', 'ملفان', 'ملفات', 'ملفاً')}`
  },

  reader: {
    label: 'المقالة',
    empty: 'اختر مقالة لقراءتها.',
    opening: 'جارٍ الفتح…',
    palette: 'وسم الكلمات المحددة',
    locked: 'للقراءة فقط.',
    linking: (relation) =>
      `اختر «${relation}» في النص: انقر عليه، أو تنقّل بالمفتاح N ثم Enter. مفتاح Esc للإلغاء.`,
    setAside: (count) =>
      `${counted(count, 'وسم واحد لا يوافق', 'وسمان لا يوافقان', 'وسوم لا توافق', 'وسماً لا يوافق')} هذا النص؛ محفوظ في الملف ولا يُعرض.`
  },

  inspector: {
    label: 'المعاينة',
    tag: 'الوسم',
    all: 'كل الوسوم',
    nothing: 'حدّد كلمات واضغط مفتاح التسمية، أو اختر وسماً.',
    changeLabel: 'التسمية',
    note: 'ملاحظة',
    choose: 'اختر…',
    required: 'لازم',
    remove: 'حذف الوسم',
    links: 'الروابط',
    incoming: 'يشير إليه',
    addLink: 'إضافة رابط',
    full: 'له هذا الرابط من قبل.',
    noTargets: 'لا يوجد بعد ما يمكن أن يشير إليه.',
    removeLink: (relation, quote) => `حذف الرابط ${relation}: ${quote}`,
    goTo: (quote) => `الذهاب إلى ${quote}`,
    badNumber: 'اكتب عدداً صحيحاً بالأرقام العربية أو الغربية.',
    reversed: 'الحد الأدنى أكبر من الأعلى.',
    state: 'حالة المقالة',
    empty: 'لا وسوم بعد.',
    incomplete: 'ناقص'
  },

  ...searchAr,
  intake: intakeAr,
  ...lensAr,

  export: exportAr,

  status: {
    label: 'الحالة',
    saved: 'محفوظ',
    savedAt: (time) => `حُفظ ${time}`,
    saving: 'جارٍ الحفظ…',
    failed: 'لم يُحفظ',
    retry: 'أعد المحاولة',
    offline: 'دون اتصال: لا شيء يغادر هذا الجهاز',
    readOnly: 'المجلد للقراءة فقط',
    tags: (count) => `الوسوم: ${count.toLocaleString('ar')}`
  },

  outside: outsideWordsAr,
  gold: goldAr,
  policy: policyAr,
  history: historyWordsAr,
  versions: versionsAr,
  secondPass: secondPassAr,
  bundles: bundlesAr,
  copies: copiesAr,
  comments: commentsAr,
  guidelines: guidelinesAr,

  hints: {
    idle: 'حدّد كلمات ثم اضغط مفتاح التسمية',
    suggestion: 'Enter قبول · Del رفض · Shift+Enter قبول الكل من هذا النوع',
    selection: 'وسم',
    tag: 'Alt مع الأسهم يحرّك الحد · L رابط · Del حذف',
    linking: 'N التالي · Enter اختيار · Esc إلغاء'
  },

  keys: {
    title: 'لوحة المفاتيح',
    lead: 'المفاتيح بحسب موضعها على اللوحة أياً كان تخطيطها، وعليها الرسمان.',
    label: 'وسم المحدد أو الكلمة تحت المؤشر؛ ومع وسم مختار: تغيير تسميته',
    caret: 'تحريك المؤشر حرفاً',
    caretWord: 'تحريك المؤشر كلمة',
    extend: 'مدّ التحديد',
    edge: 'تحريك نهاية الوسم حرفاً',
    edgeStart: 'تحريك بداية الوسم حرفاً',
    edgeWord: 'تحريك نهاية الوسم كلمة',
    edgeStartWord: 'تحريك بداية الوسم كلمة',
    commands: {
      'next-tag': 'الوسم التالي',
      'previous-tag': 'الوسم السابق',
      'next-suggestion': 'الاقتراح التالي؛ وبعد الأخير إلى الجزء التالي من النافذة',
      'previous-suggestion': 'الاقتراح السابق؛ وقبل الأول رجوعاً',
      choose: 'قبول الاقتراح؛ ودونه اختيار الوسم تحت المؤشر؛ ومرة أخرى: الذي حوله',
      'accept-all': 'قبول كل الاقتراحات من هذا النوع',
      cancel: 'ترك الاقتراح أو الوسم أو التحديد أو الرابط؛ ومفتاح Tab بعده يغادر المقالة',
      remove: 'رفض الاقتراح؛ حذف الوسم',
      suggestions: 'الانتقال إلى قائمة الاقتراحات',
      ghosts: 'إظهار الاقتراحات في النص أو إخفاؤها',
      link: 'ربط الوسم بآخر',
      widen: 'توسيع التحديد: اسم، كلمة، جملة صغرى، جملة، فقرة',
      narrow: 'تضييق التحديد',
      attributes: 'الانتقال إلى صفات الوسم',
      mentions: 'وسم كل مواضع الكلمات',
      comment: commentsAr.key,
      guideline: guidelinesAr.key,
      undo: 'تراجع',
      redo: 'إعادة',
      save: 'حفظ الآن',
      import: 'استيراد مقالات',
      export: 'تصدير',
      actors: 'جهات المشروع',
      'next-region': 'الجزء التالي من النافذة',
      'previous-region': 'الجزء السابق من النافذة',
      'next-article': 'المقالة التالية',
      'previous-article': 'المقالة السابقة',
      ...searchKeysAr,
      ...claimKeysAr,
      ...roomKeysAr,
      ...colleaguesKeysAr,
      ...versionKeysAr,
      ...secondPassKeysAr,
      ...bundleKeysAr,
      help: 'هذه الصفحة'
    },
    close: 'إغلاق'
  },

  mentions: mentionsAr,

  actors: actorsAr,

  colleagues: colleaguesAr,

  notices: {
    label: 'رسائل',
    dismiss: 'إخفاء',
    more: (count) => `و${count.toLocaleString('ar')} غيرها`
  },

  values: valuesAr,

  broken: {
    title: 'تعطّل شيء في النافذة',
    text: 'عملك المحفوظ سليم. افتح النافذة من جديد، فإن تكرر الأمر فأبلغ عمّا فعلت.',
    again: 'افتح من جديد'
  }
}
