import type { Clash, TakenAs, Whose } from '#core/taking/plan'
import type { OrphanReason } from '#core/taking/orphan'
import type { KeyCommand } from '../state/keys'
import { counted, plural } from '#core/words/counted'
import type { ProblemWords } from './problem-words'
import { takeInProblemsAr, takeInProblemsEn } from './take-in-words'

type Reasons = Readonly<Record<OrphanReason, string>>
type Became = Readonly<Record<TakenAs, string>>

/** The words for taking in colleagues' files, in English. */
export const colleaguesEn = {
  title: 'Colleagues’ files',
  open: 'Colleagues’ files…',
  lead: 'Readings that others made, with Hashiya or another program: JSON, JSONL, brat, CoNLL, WebAnno, CAS, Label Studio, W3C, REFI-QDA, tables, workbooks and bundles, and folders of these. They may also be dropped on the window. Their files are never changed, and your own readings stay as they are.',
  files: 'Choose files…',
  folder: 'Choose a folder…',
  looking: (count: number) => `Looking at the files… ${plural(count, 'reading')} so far`,
  taking: (done: string, of: string) => `Taking in… ${done} of ${of}`,
  stop: 'Stop',
  close: 'Close',
  take: 'Take in',
  nobody: 'There is no reading in these files.',

  found: 'What was found',
  file: 'File',
  format: 'Format',
  ownFormat: 'Hashiya',
  unknownFormat: 'not known',
  readings: 'Readings',
  articles: 'Articles',
  tags: 'Annotations',
  matched: {
    text: (n: string) => `${n} by their text`,
    letters: (n: string) => `${n} by their letters`,
    id: (n: string) => `${n} by their id, edited`,
    name: (n: string) => `${n} by their name, edited`,
    hand: (n: string) => `${n} as you said`,
    new: (n: string) => `${n} not in the project`,
    none: (n: string) => `${n} without a text`
  },
  fitting: (n: string) => `${n} at their places`,
  refound: (n: string) => `${n} found again`,
  orphans: (n: string) => `${n} without a place`,

  people: 'Whose they are',
  person: 'Name',
  nameOf: (files: string) => `Name for ${files}`,
  whose: 'These readings are',
  as: {
    colleague: 'A colleague’s',
    mine: 'My own',
    'leave-out': 'Leave them out'
  } satisfies Record<Whose['as'], string>,
  unnamed: 'The file does not say whose they are.',
  isMine: 'The file bears your name. It is taken as a colleague’s unless you say that it is yours.',
  isAnother: 'Somebody else here has the same id, so these get one of their own.',
  differing: (count: number) =>
    `${plural(count, 'reading')} ${count === 1 ? 'differs' : 'differ'} from what is here or in another file:`,
  clashOf: (name: string) => `What to do where ${name}’s readings differ`,
  clash: {
    replace: 'Replace; the earlier ones are kept as versions',
    beside: 'Keep both, as another annotator',
    skip: 'Keep what is here'
  } satisfies Record<Clash, string>,

  names: 'Labels that the project does not have',
  relations: 'Relations that the project does not have',
  becomes: (name: string) => `What «${name}» becomes`,
  times: (n: string) => `${n}×`,
  keep: 'Keep as it is',
  leaveOut: 'Leave out',
  because: { remembered: 'as decided before', 'same-name': 'has the same name' },
  importArticles: (count: number) =>
    `Import the ${plural(count, 'article')} that the project does not have`,
  problems: (count: number) => `Not taken: ${count.toLocaleString('en')}`,

  done: 'What became of them',
  nothingTaken: 'Nothing was taken in.',
  takenOf: (names: string) => `Readings of ${names} are in the library now.`,
  stopped: 'It was stopped. What had been taken in by then stays.',
  became: {
    new: 'new',
    same: 'here already',
    updated: 'updated',
    older: 'older than the one here',
    replaced: 'replaced',
    beside: 'kept beside',
    'left-out': 'left out'
  } satisfies Became,
  outcome: 'Outcome',
  mapped: (n: string) => `labels renamed: ${n}`,
  labelsLeftOut: (n: string) => `left out by their label: ${n}`,
  imported: (count: number) => `${plural(count, 'article')} imported.`,
  orphanTitle: 'Annotations without a place',
  orphanLead: 'They are kept in the reading, and nothing was moved by guessing.',
  tray: (count: number) => `Without a place in this text: ${count.toLocaleString('en')}`,
  trayLead: 'Select the words that are meant, then put the annotation there.',
  put: 'Put here',
  drop: 'Drop',
  putOf: (quote: string) => `Put here: «${quote}»`,
  dropOf: (quote: string) => `Drop: «${quote}»`,
  noWords: 'no words',
  reasons: {
    'no-words': 'the file does not say which words it covers',
    'not-found': 'its words do not stand in this text',
    ambiguous: 'its words stand in several places, and nothing tells which',
    'other-place': 'its words stand in one place, among other words than theirs',
    'quote-moved': 'other words stand where it should be',
    'not-whole': 'its offsets are no whole numbers',
    outside: 'it lies outside the text',
    empty: 'it covers nothing',
    reversed: 'it ends before it starts',
    'splits-pair': 'it cuts a character in two',
    'duplicate-id': 'another annotation has its id',
    'bad-shape': 'it is not readable'
  } satisfies Reasons
}

/** The same in Arabic. */
export const colleaguesAr: typeof colleaguesEn = {
  title: 'ملفات الزملاء',
  open: 'ملفات الزملاء…',
  lead: 'قراءات أعدّها غيرك بحاشية أو ببرنامج آخر: JSON وJSONL وbrat وCoNLL وWebAnno وCAS وLabel Studio وW3C وREFI-QDA والجداول والمصنّفات والحزم، ومجلدات منها. ويمكن إفلاتها على النافذة. ملفاتهم لا تتغيّر أبداً، وقراءاتك أنت تبقى كما هي.',
  files: 'اختر ملفات…',
  folder: 'اختر مجلداً…',
  looking: (count) =>
    `جارٍ النظر في الملفات… ${counted(count, 'قراءة واحدة', 'قراءتان', 'قراءات', 'قراءة')} حتى الآن`,
  taking: (done, of) => `جارٍ الأخذ… ${done} من ${of}`,
  stop: 'إيقاف',
  close: 'إغلاق',
  take: 'خذها إلى المشروع',
  nobody: 'لا قراءة في هذه الملفات.',

  found: 'ما وُجد',
  file: 'الملف',
  format: 'الصيغة',
  ownFormat: 'حاشية',
  unknownFormat: 'غير معروفة',
  readings: 'القراءات',
  articles: 'المقالات',
  tags: 'الوسوم',
  matched: {
    text: (n) => `${n} بنصها`,
    letters: (n) => `${n} بحروفها`,
    id: (n) => `${n} بمعرّفها ونصها معدَّل`,
    name: (n) => `${n} باسمها ونصها معدَّل`,
    hand: (n) => `${n} كما قلت`,
    new: (n) => `${n} ليست في المشروع`,
    none: (n) => `${n} بلا نص`
  },
  fitting: (n) => `${n} في مواضعها`,
  refound: (n) => `${n} وُجدت من جديد`,
  orphans: (n) => `${n} بلا موضع`,

  people: 'لمن هي',
  person: 'الاسم',
  nameOf: (files) => `الاسم لملف ${files}`,
  whose: 'هذه القراءات',
  as: { colleague: 'لأحد الزملاء', mine: 'لي أنا', 'leave-out': 'تُترك' },
  unnamed: 'لا يذكر الملف لمن هي.',
  isMine: 'يحمل الملف اسمك. يؤخذ على أنه لأحد الزملاء ما لم تقل إنه لك.',
  isAnother: 'المعرّف نفسه لشخص آخر هنا، فيُعطى هذا معرّفاً خاصاً به.',
  differing: (count) =>
    `${counted(count, 'قراءة واحدة تختلف', 'قراءتان تختلفان', 'قراءات تختلف', 'قراءة تختلف')} عما هنا أو في ملف آخر:`,
  clashOf: (name) => `ما يُفعل حيث تختلف قراءات ${name}`,
  clash: {
    replace: 'تُستبدل، وتُحفظ السابقة ضمن النسخ',
    beside: 'يبقى كلاهما، باسم واسم آخر',
    skip: 'يبقى ما هنا'
  },

  names: 'تسميات ليست في المشروع',
  relations: 'علاقات ليست في المشروع',
  becomes: (name) => `ما تصير إليه «${name}»`,
  times: (n) => `${n}×`,
  keep: 'تبقى كما هي',
  leaveOut: 'تُترك',
  because: { remembered: 'كما تقرر من قبل', 'same-name': 'لها الاسم نفسه' },
  importArticles: (count) =>
    `استيراد ${counted(count, 'المقالة التي ليست', 'المقالتين اللتين ليستا', 'مقالات ليست', 'مقالة ليست')} في المشروع`,
  problems: (count) => `لم يؤخذ: ${count.toLocaleString('ar')}`,

  done: 'ما آلت إليه',
  nothingTaken: 'لم يؤخذ شيء.',
  takenOf: (names) => `صارت قراءات ${names} في المكتبة.`,
  stopped: 'أُوقف الأخذ، وما أُخذ قبل ذلك باقٍ.',
  became: {
    new: 'جديدة',
    same: 'موجودة من قبل',
    updated: 'حُدّثت',
    older: 'أقدم مما هنا',
    replaced: 'استُبدلت',
    beside: 'وُضعت إلى جانبها',
    'left-out': 'تُركت'
  },
  outcome: 'النتيجة',
  mapped: (n) => `تغيّرت تسميتها: ${n}`,
  labelsLeftOut: (n) => `تُركت لتسميتها: ${n}`,
  imported: (count) => `استُورد: ${counted(count, 'مقالة واحدة', 'مقالتان', 'مقالات', 'مقالة')}.`,
  orphanTitle: 'وسوم بلا موضع',
  orphanLead: 'هي محفوظة في القراءة، ولم يُنقل شيء بالتخمين.',
  tray: (count) => `بلا موضع في هذا النص: ${count.toLocaleString('ar')}`,
  trayLead: 'حدّد الكلمات المقصودة ثم ضع الوسم عليها.',
  put: 'ضعه هنا',
  drop: 'احذفه',
  putOf: (quote) => `ضعه هنا: «${quote}»`,
  dropOf: (quote) => `احذفه: «${quote}»`,
  noWords: 'بلا كلمات',
  reasons: {
    'no-words': 'لا يذكر الملف أي كلمات يغطي',
    'not-found': 'كلماته ليست في هذا النص',
    ambiguous: 'كلماته في مواضع عدة، ولا شيء يدل على المقصود منها',
    'other-place': 'كلماته في موضع واحد، بين كلمات غير كلماته',
    'quote-moved': 'في موضعه كلمات أخرى',
    'not-whole': 'مواضعه ليست أعداداً صحيحة',
    outside: 'يقع خارج النص',
    empty: 'لا يغطي شيئاً',
    reversed: 'ينتهي قبل أن يبدأ',
    'splits-pair': 'يقطع محرفاً نصفين',
    'duplicate-id': 'معرّفه لوسم آخر',
    'bad-shape': 'لا يُقرأ'
  }
}

type ColleaguesKey = Extract<KeyCommand, 'colleagues'>

export const colleaguesKeysEn: Readonly<Record<ColleaguesKey, string>> = {
  colleagues: 'Take in colleagues’ files'
}

export const colleaguesKeysAr: Readonly<Record<ColleaguesKey, string>> = {
  colleagues: 'أخذ ملفات الزملاء'
}

export const takingProblemsEn: ProblemWords = {
  ...takeInProblemsEn,
  'annotation.orphan': ({ number }) =>
    `Annotation ${number} of another text has no place in this one. It is kept, not shown, and not moved.`,
  'taking.differs': ({ annotator }) =>
    `${annotator} has another reading of this article here, and nothing was chosen for it. It was left out.`,
  'taking.more': ({ count }) => `${count} more problems of these files are not listed.`,
  'taking.no-text': () =>
    'The project does not have this article, and the file does not hold its text. It was left out.',
  'taking.other-hash': () =>
    'The text is not the one that the file says it is. It was compared as it stands there.',
  'taking.over': () => 'These files have been put away meanwhile. Choose them again.',
  'taking.too-many-people': ({ limit }) =>
    `The project has ${limit} annotators, and can have no more.`,
  'taking.unknown-article': () =>
    'The project does not have this article, and it was not to be imported.',
  'taking.unknown-format': () => 'This is of no format that is known here. It was left out.'
}

export const takingProblemsAr: ProblemWords = {
  ...takeInProblemsAr,
  'annotation.orphan': ({ number }) =>
    `لا موضع في هذا النص للوسم ${number} الآتي من نص آخر. هو محفوظ لا يُعرض ولم يُنقل.`,
  'taking.differs': ({ annotator }) =>
    `لـ${annotator} قراءة أخرى لهذه المقالة هنا ولم يُختر لها شيء، فتُركت.`,
  'taking.more': ({ count }) => `في هذه الملفات ${count} مشكلات أخرى لم تُذكر.`,
  'taking.no-text': () => 'ليست هذه المقالة في المشروع، ولا يحوي الملف نصها، فتُركت.',
  'taking.other-hash': () => 'ليس النص هو الذي يذكره الملف. قورن كما هو فيه.',
  'taking.over': () => 'وُضعت هذه الملفات جانباً في الأثناء. اخترها من جديد.',
  'taking.too-many-people': ({ limit }) => `في المشروع ${limit} قارئاً، ولا يتسع لأكثر.`,
  'taking.unknown-article': () => 'ليست هذه المقالة في المشروع، ولم يُطلب استيرادها.',
  'taking.unknown-format': () => 'صيغة هذا الملف غير معروفة هنا، فتُرك.'
}
