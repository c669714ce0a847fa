import { counted, plural } from '#core/words/counted'

/** The words of the page on progress, in English. */
export const progressEn = {
  page: 'Progress',
  annotator: 'Whose work',
  period: 'Per',
  reading: (read: number, all: number) => `Looking at the histories: ${read} of ${all} articles`,
  stop: 'Stop',
  again: 'Look again',
  stopped: (read: number, all: number) =>
    `Stopped after ${read} of ${all} articles: what follows is of these alone.`,
  rests: (history: number, save: number, none: number) =>
    `Rests on the edits of ${plural(history, 'reading')}, on the last save alone of ${save}, and ${plural(none, 'article')} not begun.`,
  now: 'Articles by state',
  overTime: 'Articles by state over time',
  overTimeHint: (drawn: number) =>
    `At the end of each period in which an article changed or came; the last ${drawn} are drawn, the table has all. A reading without edits on record comes into its state with its last save.`,
  labels: 'Tags by label',
  articles: 'Articles',
  tags: 'Tags',
  state: 'State',
  when: 'When',
  label: 'Label',
  all: 'All',
  show: (what: string) => `List the articles of ${what}`,
  listed: (what: string, count: number) => `${what}: ${plural(count, 'article')}`,
  noneListed: 'Choose a bar or a row to list its articles here.',
  openArticle: (title: string) => `Open ${title}`,
  unsaid: 'No title',
  empty: 'No articles in this project yet.',
  speed: 'Speed',
  speedHow:
    'All edits in the order of time, whichever article they are of. The gap before an edit counts as work on its article if it is no longer than 10 minutes, and not at all otherwise: time worked is the sum of these gaps. Articles count when they are done or under review. What other programs wrote is left out; thinking without an edit is too.',
  noSpeed: 'No edits are on record for this annotator, so nothing can be said of the speed.',
  worked: 'Time worked',
  days: 'Days with an edit',
  edits: 'Edits',
  finished: 'Articles finished, with edits on record',
  articlesPerHour: 'Articles per hour of work',
  tagsPerHour: 'Tags per hour of work',
  articlesPerDay: 'Articles per day with an edit',
  tagsPerDay: 'Tags per day with an edit',
  median: 'Time per finished article, the middle one',
  middle: 'The middle half of them',
  measure: 'What',
  value: 'How much',
  left: 'What is left',
  leftHow:
    'A new article takes from the lower to the upper quartile of the finished ones; one that is begun the same, less what was spent on it. Days are of so much work as on a day so far. Reviews are counted and not estimated.',
  unread: 'New',
  begun: 'In progress',
  underReview: 'Under review',
  time: 'Time to read what is new or in progress',
  daysLeft: 'Days',
  tooFew: (wanted: number) =>
    `No estimate: it needs ${plural(wanted, 'finished article')} with edits on record.`,
  nothingLeft: 'Nothing is left to read.',
  noNumber: '–',
  hours: (hours: string) => `${hours} h`,
  minutes: (minutes: string) => `${minutes} min`,
  range: (low: string, high: string) => (low === high ? low : `${low} to ${high}`)
}

/** The same in Arabic. */
export const progressAr: typeof progressEn = {
  page: 'التقدّم',
  annotator: 'عمل مَن',
  period: 'لكل',
  reading: (read, all) =>
    `تُقرأ سجلّات العمل: ${read.toLocaleString('ar')} من ${all.toLocaleString('ar')} من المقالات`,
  stop: 'أوقف',
  again: 'اقرأ من جديد',
  stopped: (read, all) =>
    `أُوقف بعد ${read.toLocaleString('ar')} من ${all.toLocaleString('ar')} من المقالات: ما يلي منها وحدها.`,
  rests: (history, save, none) =>
    `يستند إلى تعديلات ${counted(history, 'قراءة واحدة', 'قراءتين', 'قراءات', 'قراءة')}، وإلى آخر حفظ وحده في ${save.toLocaleString('ar')}؛ ومقالات لم تُبدأ: ${none.toLocaleString('ar')}.`,
  now: 'المقالات حسب الحالة',
  overTime: 'المقالات حسب الحالة عبر الزمن',
  overTimeHint: (drawn) =>
    `في نهاية كل فترة تغيّرت فيها مقالة أو وصلت؛ تُرسم آخر ${drawn.toLocaleString('ar')}، وفي الجدول كلها. القراءة التي لا تعديلات مسجّلة لها تدخل حالتها مع آخر حفظ.`,
  labels: 'الوسوم حسب النوع',
  articles: 'المقالات',
  tags: 'الوسوم',
  state: 'الحالة',
  when: 'متى',
  label: 'النوع',
  all: 'الكل',
  show: (what) => `اسرد مقالات ${what}`,
  listed: (what, count) =>
    `${what}: ${counted(count, 'مقالة واحدة', 'مقالتان', 'مقالات', 'مقالة')}`,
  noneListed: 'اختر شريطاً أو صفاً لتُسرد مقالاته هنا.',
  openArticle: (title) => `افتح ${title}`,
  unsaid: 'بلا عنوان',
  empty: 'لا مقالات في هذا المشروع بعد.',
  speed: 'السرعة',
  speedHow:
    'كل التعديلات بترتيب زمنها أياً كانت مقالتها. المدة التي تسبق تعديلاً تُحسب عملاً على مقالته إن لم تزد على ١٠ دقائق، وإلا فلا تُحسب أبداً: وقت العمل مجموع هذه المدد. تُحسب المقالة حين تُنجز أو تصير قيد المراجعة. ما كتبته برامج أخرى متروك، وكذلك التفكير من غير تعديل.',
  noSpeed: 'لا تعديلات مسجّلة لهذا الواسم، فلا يقال شيء عن السرعة.',
  worked: 'وقت العمل',
  days: 'أيام فيها تعديل',
  edits: 'التعديلات',
  finished: 'مقالات منجزة لها تعديلات مسجّلة',
  articlesPerHour: 'مقالات في ساعة عمل',
  tagsPerHour: 'وسوم في ساعة عمل',
  articlesPerDay: 'مقالات في يوم فيه تعديل',
  tagsPerDay: 'وسوم في يوم فيه تعديل',
  median: 'وقت المقالة المنجزة، الوسيط',
  middle: 'النصف الأوسط منها',
  measure: 'المقياس',
  value: 'القيمة',
  left: 'ما بقي',
  leftHow:
    'المقالة الجديدة تأخذ من الربيع الأدنى إلى الأعلى لوقت المقالات المنجزة، والتي بُدئت مثل ذلك ناقصاً ما صُرف عليها. واليوم بقدر عمل يوم حتى الآن. المراجعات تُعدّ ولا تُقدّر.',
  unread: 'جديدة',
  begun: 'قيد العمل',
  underReview: 'قيد المراجعة',
  time: 'وقت قراءة الجديد وما هو قيد العمل',
  daysLeft: 'الأيام',
  tooFew: (wanted) =>
    `لا تقدير: يلزمه ${counted(wanted, 'مقالة منجزة واحدة', 'مقالتان منجزتان', 'مقالات منجزة', 'مقالة منجزة')} لها تعديلات مسجّلة.`,
  nothingLeft: 'لم يبق شيء يُقرأ.',
  noNumber: '–',
  hours: (hours) => `${hours} س`,
  minutes: (minutes) => `${minutes} د`,
  range: (low, high) => (low === high ? low : `${low} إلى ${high}`)
}
