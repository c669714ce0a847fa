import { counted, plural } from '#core/words/counted'
import type { ProblemWords } from './problem-words'

/** Words for earlier versions of a reading, and of files that are damaged, in both languages. */
export const versionsEn = {
  title: 'Earlier versions',
  open: 'Earlier versions…',
  lead: 'Your reading of this article as it was. A version that you restore becomes your newest edit: Undo takes it back, and what it replaces is kept.',
  list: 'Versions',
  none: 'There are no earlier versions yet. The versions before the last three saves, one for each of the last hours and one for each of the last days are kept.',
  looking: 'Looking…',
  saved: (moment: string) => `Saved ${moment}`,
  noTime: 'It does not say when',
  links: (count: number) => plural(count, 'link'),
  kinds: {
    replaced: 'before one of the last saves',
    hourly: 'hourly or daily copy',
    'before-restore': 'before a restore',
    'before-migration': 'before the file was brought to a newer format'
  },
  secondPlace: 'in the program’s own folder',
  preview: 'What restoring it changes',
  choose: 'Choose a version to see what differs from now.',
  same: 'It holds the same as your reading now.',
  broken: 'This version is damaged and cannot be restored.',
  damagedNow: 'Your reading as it is now cannot be read, so nothing can be compared.',
  back: (count: number) => (count === 1 ? '1 tag comes back' : `${count} tags come back`),
  gone: (count: number) => (count === 1 ? '1 tag goes' : `${count} tags go`),
  changed: (count: number) => (count === 1 ? '1 tag changes' : `${count} tags change`),
  linksBack: (count: number) => (count === 1 ? '1 link comes back' : `${count} links come back`),
  linksGone: (count: number) => (count === 1 ? '1 link goes' : `${count} links go`),
  linksChanged: (count: number) => (count === 1 ? '1 link changes' : `${count} links change`),
  link: (relation: string, from: string, to: string) => `${relation}: “${from}” → “${to}”`,
  state: (from: string, to: string) => `State of the article: ${from} → ${to}`,
  refusals: (count: number) =>
    count === 1
      ? '1 suggestion that was turned down or let in changes'
      : `${count} suggestions that were turned down or let in change`,
  origin: 'where its value comes from',
  setAside: 'What this version had set aside as not fitting the text is not brought back.',
  more: (count: number) => `and ${count} more`,
  restore: 'Restore this version',
  close: 'Close',
  locked: 'This reading cannot be edited now, so nothing can be restored.',
  repair: {
    open: 'Restore…',
    title: 'Restore a file',
    lead: (place: string) =>
      `${place} is not what belongs there. One of its whole earlier versions can be put in its place; the bytes that are there now are kept in the project’s quarantine.`,
    none: 'There is no whole earlier version of this file. It stays as it is.',
    size: (bytes: string) => `${bytes} bytes`,
    restore: 'Put it in its place'
  }
}

export const versionsAr: typeof versionsEn = {
  title: 'النسخ السابقة',
  open: 'النسخ السابقة…',
  lead: 'قراءتك لهذه المقالة كما كانت. النسخة التي تستعيدها تصير آخر تعديل لك: التراجع يردّها، وما حلّت محله يُحفظ.',
  list: 'النسخ',
  none: 'لا نسخ سابقة بعد. تُحفظ النسخ التي قبل آخر ثلاث عمليات حفظ، ونسخة لكل ساعة من الساعات الأخيرة، ونسخة لكل يوم من الأيام الأخيرة.',
  looking: 'جارٍ النظر…',
  saved: (moment) => `حُفظت ${moment}`,
  noTime: 'لا تذكر وقتها',
  links: (count) =>
    count === 0 ? 'لا روابط' : counted(count, 'رابط واحد', 'رابطان', 'روابط', 'رابطاً'),
  kinds: {
    replaced: 'قبل إحدى آخر عمليات الحفظ',
    hourly: 'نسخة الساعة أو اليوم',
    'before-restore': 'قبل استعادة',
    'before-migration': 'قبل نقل الملف إلى صيغة أحدث'
  },
  secondPlace: 'في مجلد البرنامج نفسه',
  preview: 'ما يتغيّر باستعادتها',
  choose: 'اختر نسخة لترى الفرق بينها وبين الآن.',
  same: 'فيها ما في قراءتك الآن.',
  broken: 'هذه النسخة تالفة ولا تمكن استعادتها.',
  damagedNow: 'تعذّرت قراءة قراءتك كما هي الآن، فلا تمكن المقارنة.',
  back: (count) =>
    `${counted(count, 'وسم واحد', 'وسمان', 'وسوم', 'وسماً')} ${count === 2 ? 'يعودان' : count === 1 ? 'يعود' : 'تعود'}`,
  gone: (count) =>
    `${counted(count, 'وسم واحد', 'وسمان', 'وسوم', 'وسماً')} ${count === 2 ? 'يزولان' : count === 1 ? 'يزول' : 'تزول'}`,
  changed: (count) =>
    `${counted(count, 'وسم واحد', 'وسمان', 'وسوم', 'وسماً')} ${count === 2 ? 'يتغيّران' : count === 1 ? 'يتغيّر' : 'تتغيّر'}`,
  linksBack: (count) =>
    `${counted(count, 'رابط واحد', 'رابطان', 'روابط', 'رابطاً')} ${count === 2 ? 'يعودان' : count === 1 ? 'يعود' : 'تعود'}`,
  linksGone: (count) =>
    `${counted(count, 'رابط واحد', 'رابطان', 'روابط', 'رابطاً')} ${count === 2 ? 'يزولان' : count === 1 ? 'يزول' : 'تزول'}`,
  linksChanged: (count) =>
    `${counted(count, 'رابط واحد', 'رابطان', 'روابط', 'رابطاً')} ${count === 2 ? 'يتغيّران' : count === 1 ? 'يتغيّر' : 'تتغيّر'}`,
  link: (relation, from, to) => `${relation}: من «${from}» إلى «${to}»`,
  state: (from, to) => `حال المقالة: من ${from} إلى ${to}`,
  refusals: (count) =>
    `يتغيّر ما رُفض أو سُمح به: ${counted(count, 'اقتراح واحد', 'اقتراحان', 'اقتراحات', 'اقتراحاً')}`,
  origin: 'مصدر قيمته',
  setAside: 'ما نحّته هذه النسخة جانباً لأنه لا يوافق النص لا يُعاد.',
  more: (count) => `و${counted(count, 'واحد آخر', 'اثنان آخران', 'أخرى', 'أخرى')}`,
  restore: 'استعد هذه النسخة',
  close: 'إغلاق',
  locked: 'لا يمكن تعديل هذه القراءة الآن، فلا تمكن الاستعادة.',
  repair: {
    open: 'استعد…',
    title: 'استعادة ملف',
    lead: (place) =>
      `الملف ${place} ليس ما يُنتظر في مكانه. يمكن أن توضع مكانه إحدى نسخه السابقة السليمة؛ أما البايتات التي فيه الآن فتُحفظ في مجلد العزل في المشروع.`,
    none: 'لا توجد نسخة سابقة سليمة من هذا الملف. يبقى كما هو.',
    size: (bytes) => `${bytes} بايت`,
    restore: 'ضعها مكانه'
  }
}

export const versionKeysEn = { versions: 'Earlier versions of your reading' }
export const versionKeysAr: typeof versionKeysEn = { versions: 'النسخ السابقة من قراءتك' }

export const versionProblemsEn: ProblemWords = {
  'repair.not-here': () => 'No version of this file can be put back from here.',
  'repair.not-needed': () => 'The file is whole. Open the project again to see it.'
}

export const versionProblemsAr: ProblemWords = {
  'repair.not-here': () => 'لا تمكن استعادة نسخة من هذا الملف من هنا.',
  'repair.not-needed': () => 'الملف سليم. افتح المشروع من جديد لتراه.'
}
