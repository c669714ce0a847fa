import { counted, plural } from '#core/words/counted'
import type { ProblemWords } from './problem-words'

/** The words for what of colleagues' files needs a person's word, or was passed over, in English. */
export const takeInEn = {
  unknown: 'Articles that were not found here',
  unknownLead:
    'If you know which article one is, choose it: annotations stay at their places where the text is the same, are found by their words where it is not, and lie in the tray with the reason where they fit nowhere.',
  isArticle: (name: string) => `Which article of the project «${name}» is`,
  asNew: 'A new article',
  leftOut: 'Not known: left out',
  noArticle: 'No article has such a title.',
  readings: (count: number) => plural(count, 'reading'),
  lookingAgain: 'Looking at the files again…',
  skipped: (count: number) => `Passed over: ${count.toLocaleString('en')}`,
  files: (count: number) => plural(count, 'file'),
  moreFiles: (count: number) => `… and ${count.toLocaleString('en')} more files`
}

/** The same in Arabic. */
export const takeInAr: typeof takeInEn = {
  unknown: 'مقالات لم تُعرف هنا',
  unknownLead:
    'إن عرفت أي مقالة هي فاخترها: تبقى الوسوم في مواضعها حيث النص نفسه، وتُلتمس بكلماتها حيث يختلف، وما لا موضع له يوضع جانباً مع السبب.',
  isArticle: (name) => `أي مقالات المشروع هي «${name}»`,
  asNew: 'مقالة جديدة',
  leftOut: 'غير معروفة: تُترك',
  noArticle: 'لا مقالة بهذا العنوان.',
  readings: (count) => counted(count, 'قراءة واحدة', 'قراءتان', 'قراءات', 'قراءة'),
  lookingAgain: 'جارٍ النظر في الملفات من جديد…',
  skipped: (count) => `لم يُلتفت إليه: ${count.toLocaleString('ar')}`,
  files: (count) => counted(count, 'ملف واحد', 'ملفان', 'ملفات', 'ملفاً'),
  moreFiles: (count) => `… و${counted(count, 'ملف آخر', 'ملفان آخران', 'ملفات أخرى', 'ملفاً آخر')}`
}

export const takeInProblemsEn: ProblemWords = {
  'taking.article-alone': () =>
    'An article, beside which no annotations lie. Import it as an article if it is to be read.',
  'taking.hidden': ({ count }) => `Hidden files were not looked at (${count}).`,
  'taking.in-bundle': () =>
    'Part of a bundle that is no reading. Receive the bundle itself (Bundles) to have it.',
  'taking.no-annotations': () => 'There are no annotations in it that are known here.',
  'taking.no-reading': () => 'A file of a project that holds no reading.',
  'taking.not-a-file': () => 'A link or a device; none is followed.',
  'taking.too-many-tags': ({ count, limit }) =>
    `It has ${count} annotations of one article, and a reading may have ${limit}. It was left out.`,
  'taking.packed-inside': () => 'An archive in an archive is not opened. Unpack it first.'
}

export const takeInProblemsAr: ProblemWords = {
  'taking.article-alone': () => 'مقالة لا وسوم إلى جانبها. استوردها مقالةً إن كانت ستُقرأ.',
  'taking.hidden': ({ count }) => `ملفات مخفية لم يُنظر فيها (${count}).`,
  'taking.in-bundle': () => 'جزء من حزمة ليس قراءة. استلم الحزمة نفسها من «الحزم» ليصير عندك.',
  'taking.no-annotations': () => 'ليس فيه وسوم معروفة هنا.',
  'taking.no-reading': () => 'ملف من مشروع لا قراءة فيه.',
  'taking.not-a-file': () => 'رابط أو جهاز، ولا يُتبع شيء منها.',
  'taking.too-many-tags': ({ count, limit }) =>
    `فيه ${count} وسماً لمقالة واحدة، وأقصى ما في القراءة ${limit}، فتُرك.`,
  'taking.packed-inside': () => 'لا يُفتح أرشيف داخل أرشيف. فكّه أولاً.'
}
