import { guidelineProblemsAr } from './guideline-problems'
import { secondPassProblemsAr } from './second-pass-words'
import { agreementProblemsAr } from './agreement-words'
import { feedbackProblemsAr } from './corrections-words'
import { intakeProblemsAr } from './intake-problems'
import { policyProblemsAr } from './policy-words'
import { goldProblemsAr } from './gold-words'
import { outsideProblemsAr } from './outside-problems'
import { exportProblemsAr } from './export-words'
import { formatProblemsAr } from './format-words'
import { takingProblemsAr } from './colleagues-words'
import type { ProblemWords } from './problem-words'
import { incidentProblemsAr } from './incident-problems'
import { bundleProblemsAr } from './bundle-problems'
import { compareProblemsAr } from './compare-problems'
import { registerProblemsAr } from './register-problems'
import { recoveryAr } from './recovery-words'
import { versionProblemsAr } from './version-words'
import { bundleWorkAr } from './bundle-words'
import { copyProblemsAr } from './copy-words'

const damaged: Readonly<Record<string, string>> = {
  empty: 'إذ هو فارغ',
  'not-utf8': 'إذ ليس نصاً بترميز UTF-8',
  'not-json': 'إذ ليس JSON سليماً',
  'not-an-object': 'إذ لا سجل فيه'
}

/** What a file is, for saying why it is not text. */
const kinds: Readonly<Record<string, string>> = {
  link: 'رابط',
  folder: 'مجلد',
  device: 'جهاز',
  binary: 'ملف غير نصي',
  pdf: 'ملف PDF',
  zip: 'أرشيف ZIP أو مستند أوفيس',
  doc: 'مستند وورد قديم',
  rtf: 'مستند RTF',
  png: 'صورة',
  jpeg: 'صورة',
  gif: 'صورة',
  gzip: 'ملف مضغوط'
}

/** What went wrong, by the problem's code: what happened, and what to do. */
export const problemsAr: ProblemWords = {
  ...recoveryAr,
  ...versionProblemsAr,
  ...bundleWorkAr,
  ...copyProblemsAr,
  ...formatProblemsAr,
  ...takingProblemsAr,
  ...intakeProblemsAr,
  ...exportProblemsAr,
  unknown: ({ code }) => `حدث خطأ (${code}). لم يتغيّر شيء.`,

  'disk.full': () => 'القرص ممتلئ. عملك محفوظ في النافذة؛ أفرغ بعض المساحة وأعد المحاولة.',
  'disk.denied': () => 'النظام لا يسمح بالكتابة هنا. راجع أذونات المجلد.',
  'disk.gone': () => 'المجلد أو القرص لم يعد موجوداً. صِله من جديد وأعد المحاولة.',
  'disk.busy': () => 'برنامج آخر يستعمل الملف. أعد المحاولة بعد قليل.',
  'disk.failed': ({ system }) => `أبلغ القرص عن خطأ (${system}). عملك محفوظ في النافذة.`,

  'file.damaged': ({ reason }) =>
    `الملف تالف، ${pick(damaged, reason)}. تُرك كما هو؛ استعده من نسخة.`,
  'file.too-deep': ({ limit }) => `الملف متداخل أكثر من ${limit} مستوى فلم يُقرأ.`,
  'file.forbidden-key': ({ key }) => `في الملف الاسم الممنوع ${key} فلم يُقرأ.`,
  'file.not-a-file': ({ kind }) => `هذا ${pick(kinds, kind)} وليس ملفاً. لم يُقرأ.`,
  'file.too-large': ({ size, limit }) => `حجم الملف ${size} بايت، والحد ${limit}.`,
  'file.unreadable': ({ system }) => `تعذّرت قراءة الملف (${system}).`,
  'file.other-format': () => 'ليس هذا من نوع الملفات التي مكانها هنا.',
  'file.newer': ({ found, known }) =>
    `كُتب هذا الملف بإصدار أحدث من حاشية (الصيغة ${found}، وهذا الإصدار يعرف ${known}). ثبّت الإصدار الأحدث؛ لم يتغيّر الملف.`,
  'file.bad-shape': ({ field }) => `بنية الملف غير صحيحة عند ${field}. تُرك كما هو.`,

  'import.empty': () => 'الملف فارغ، لا مقالة فيه.',
  'import.missing': () => 'الملف لم يعد موجوداً.',
  'import.id-taken': () => 'في مكان هذه المقالة ملف آخر؛ شغّل validate لمعرفته.',
  'import.binary': ({ kind }) => `هذا ${pick(kinds, kind)}. احفظ المقالة نصاً عادياً ثم استوردها.`,
  'import.not-utf8': ({ offset }) =>
    `ليس نصاً بترميز UTF-8 (أول بايت خاطئ عند ${offset}). احفظه بترميز UTF-8 ثم استورده.`,
  'import.too-large': ({ size, limit }) => `أكبر من اللازم: ${size}، والحد ${limit}. قسّم النص.`,
  'import.not-a-file': ({ kind }) => `هذا ${pick(kinds, kind)}. اختر ملفات نصية.`,
  'import.unreadable': ({ system }) => `تعذّرت قراءة الملف (${system}).`,
  'import.duplicate': ({ title }) => `هذا النص موجود في المشروع بعنوان ${title}.`,

  'project.none': () => 'ليس هذا المجلد مشروع حاشية: لا يوجد فيه project.json.',
  'project.missing': () => 'المجلد لم يعد موجوداً.',
  'project.exists': () => 'في هذا المجلد مشروع. افتحه، أو اختر مجلداً آخر.',
  'project.not-a-folder': () => 'ليس هذا مجلداً.',
  'project.folder-in-use': ({ found }) => `في المجلد ${found} من قبل. اختر مجلداً فارغاً.`,
  'project.read-only': () =>
    'لا يمكن الكتابة في هذا المجلد. تستطيع قراءة كل شيء، ولا يُحفظ شيء هنا.',
  'project.conflict-copy': () =>
    'بجانب القراءة نسخة أخرى منها، من برنامج مزامنة أو من حفظ رُفض. تُركت كما هي.',
  'project.stray-file': () => 'هذا الملف ليس من المشروع فلم يُقرأ.',
  'project.left-over': () => 'مسودة بقيت من حفظ انقطع.',
  'project.unknown-annotator': () => 'المشروع يسمّي واسماً ليس في قائمته.',

  'scheme.missing': () => 'ملف scheme.json مفقود. لا يُحفظ شيء حتى يعود.',
  'scheme.unknown-label': ({ label }) => `لا تسمية ${label} في المخطط.`,
  'scheme.missing-attribute': ({ attribute }) => `الصفة اللازمة ${attribute} لم تُختر بعد.`,
  'scheme.unknown-attribute': ({ attribute }) => `لا صفة ${attribute} هنا في المخطط.`,
  'scheme.bad-value': ({ attribute, value }) => `ليست ${value} من قيم ${attribute}.`,
  'scheme.unknown-relation': ({ relation }) => `لا علاقة ${relation} في المخطط.`,
  'scheme.hanging-link': ({ relation }) => `رابط (${relation}) لا يشير إلى شيء.`,
  'scheme.bad-link': ({ relation }) => `المخطط لا يسمح بهذا الرابط (${relation}).`,

  'article.missing': () => 'ملف المقالة غير موجود.',
  'article.misplaced': ({ found, wanted }) =>
    `الملف يقول إنه المقالة ${found}، واسمه يقول ${wanted}.`,
  'article.hash-mismatch': () =>
    'نص المقالة ليس الذي استُورد (بصمة SHA-256 مختلفة). استعد الملف من نسخة.',
  'article.unknown': ({ article }) => `لا مقالة ${article} في المشروع.`,
  'article.bad-line': () => 'سطر معروف يقع خارج نص المقالة.',

  'reading.misplaced': ({ found, wanted }) => `الملف لـ${found} وليس لـ${wanted}.`,
  'reading.edit-refused': () => 'التغيير لا يوافق المحفوظ فلم يُجرَ. المقالة معروضة كما هي محفوظة.',
  'reading.no-article': ({ article }) => `هذه القراءة عن ${article}، ولا يمكن قراءتها.`,
  'reading.other-text': ({ found, wanted }) =>
    `هذه القراءة على نص آخر (${found}، والمقالة ${wanted}). لم تُطبَّق ولم تُغيَّر.`,

  'annotation.bad-shape': ({ number }) => `الوسم ${number} ينقصه حقل لازم. محفوظ ولا يُعرض.`,
  'annotation.duplicate-id': ({ number }) => `الوسم ${number} له معرّف وسم آخر. محفوظ ولا يُعرض.`,
  'annotation.outside': ({ number }) => `الوسم ${number} خارج النص. محفوظ ولا يُعرض.`,
  'annotation.not-whole': ({ number }) => `موضع الوسم ${number} ليس عدداً صحيحاً. محفوظ ولا يُعرض.`,
  'annotation.empty': ({ number }) => `الوسم ${number} لا يغطي حرفاً. محفوظ ولا يُعرض.`,
  'annotation.reversed': ({ number }) => `الوسم ${number} ينتهي قبل أن يبدأ. محفوظ ولا يُعرض.`,
  'annotation.splits-pair': ({ number }) => `الوسم ${number} يقطع حرفاً نصفين. محفوظ ولا يُعرض.`,
  'annotation.quote-moved': ({ number }) =>
    `كلمات الوسم ${number} ليست في موضعها من النص. محفوظ ولا يُعرض ولا يُنقل.`,
  'link.bad-shape': ({ number }) => `الرابط ${number} ينقصه حقل لازم. محفوظ ولا يُعرض.`,
  'link.duplicate-id': ({ number }) => `الرابط ${number} له معرّف رابط آخر. محفوظ ولا يُعرض.`,
  'link.missing-end': ({ number }) => `الرابط ${number} لا يشير إلى وسم. محفوظ ولا يُعرض.`,
  'link.to-itself': ({ number }) => `الرابط ${number} يشير إلى بدايته. محفوظ ولا يُعرض.`,

  ...incidentProblemsAr,
  ...bundleProblemsAr,
  ...compareProblemsAr,
  ...registerProblemsAr,

  'save.changed-underneath': ({ copy }) =>
    `غيّر برنامج آخر هذه القراءة في الأثناء. حُفظت قراءتك بجانبها باسم ${copy}، ولم تُكتب إحداهما فوق الأخرى.`,
  'save.unreadable': () => 'ما كان سيُحفظ لا تمكن قراءته، فبقي الملف القديم.',
  'save.not-confirmed': () => 'حُفظ، لكن القرص لم يؤكد بقاءه عند انقطاع الكهرباء.',

  ...outsideProblemsAr,
  ...goldProblemsAr,
  ...policyProblemsAr,
  ...guidelineProblemsAr,
  ...secondPassProblemsAr,
  ...agreementProblemsAr,
  ...feedbackProblemsAr,

  'export.differs': ({ line }) =>
    `إعادة قراءة التصدير أعطت غير المكتوب (السطر ${line}). لم يُكتب ملف.`,
  'export.inside-project': () => 'اختر مكاناً خارج مجلدات المشروع.',
  'report.nothing': () => 'لا قراءة يُعدّ منها تقرير: اختر مقالة قُرئت.',
  'export.unknown-annotator': ({ annotator }) => `لا واسم ${annotator} في المشروع.`,
  'export.set-aside': ({ count }) => `وسوم لا توافق نصها وليست في التصدير: ${count}.`,

  'jsonl.not-json': () => 'هذا السطر ليس JSON.',
  'jsonl.other-format': () => 'هذا السطر ليس سجل حاشية.',
  'jsonl.newer': () => 'كُتب هذا السطر بإصدار أحدث من حاشية.',
  'jsonl.bad-shape': ({ field }) => `بنية هذا السطر غير صحيحة عند ${field}.`,

  'sample.missing': () => 'المشروع التجريبي ليس ضمن هذا التثبيت.',
  'sample.in-the-way': () => 'في مكان المشروع التجريبي من مستنداتك شيء آخر. انقله وأعد المحاولة.',

  'chart.not-a-picture': () => 'هذه ليست صورة. لم يُكتب شيء.',

  'bridge.malformed': () => 'طلبت النافذة شيئاً غير سليم. لم يُفعل شيء؛ نرجو الإبلاغ.',
  'bridge.failed': () => 'تعطّل شيء داخل حاشية. المحفوظ سليم؛ نرجو الإبلاغ عمّا فعلت.',
  'bridge.refused': () => 'رُفض طلب من غريب.'
}

function pick(words: Readonly<Record<string, string>>, isolated: string | undefined): string {
  const key = isolated?.replaceAll(/[\u2066-\u2069]/g, '') ?? ''
  return words[key] ?? key
}
