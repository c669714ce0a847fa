import type { ProblemWords } from './problem-words'

/** Words for sending work to colleagues and receiving theirs, in both languages. */
export const bundlesEn = {
  open: 'Bundles',
  title: 'Exchange work with colleagues',
  tabs: { send: 'Send', receive: 'Receive' },
  send: {
    lead: 'Packs work into one file, to the byte, for a colleague who works on the same project.',
    whose: 'Whose work',
    mine: (name: string) => `Mine (${name})`,
    everyone: 'Everyone’s',
    which: 'Of which articles',
    all: 'All articles',
    open: 'The open article',
    articles: 'The articles themselves',
    without: 'Leave them out',
    withoutHint: 'The colleague has them',
    with: 'Send them along',
    withHint: 'For a colleague who lacks some of them',
    contents: (readings: string, articles: string) =>
      `Readings: ${readings} · Articles: ${articles}`,
    nothing: 'There is nothing to send in this choice.',
    list: 'What goes in',
    more: (count: number) => `and ${count} more`,
    moreIncidents: (count: string) => `and ${count} more incidents`,
    besides: 'Along with the readings',
    kinds: {
      guidelines: (count: string) => `Guidelines (${count})`,
      incidents: (count: string) => `Incident drafts (${count})`,
      gold: (count: string) => `Gold readings (${count})`
    },
    kindHints: {
      guidelines: 'How to tag, as this project has written it down',
      incidents: 'Drafts of the same people; deleted ones stay here',
      gold: 'What was agreed upon, with the decisions: whoever still reads these articles would see the answers'
    },
    noneOf: {
      guidelines: 'The project has none of its own',
      incidents: 'There is none in this choice',
      gold: 'There is none in this choice'
    },
    sums: {
      gold: (count: string) => `Gold readings: ${count}`,
      guidelines: (count: string) => `Guidelines: ${count}`,
      incidents: (count: string) => `Incidents: ${count}`
    },
    gold: 'gold reading',
    start: 'Save the bundle…',
    done: (name: string, sums: string) =>
      `${name}: packed, read back and compared. ${sums}. Send this file to your colleague.`
  },
  receive: {
    lead: 'Takes in a bundle that a colleague packed. Nothing of yours is replaced: what differs is kept beside it, and you choose. You can also drop the file on the window.',
    start: 'Choose a bundle…',
    done: (name: string, from: string) => `${name}, from ${from}:`,
    nothing: 'Nothing was taken in.',
    article: 'article',
    look: 'Look at what is kept beside…',
    outcomes: {
      new: 'New here',
      same: 'The same as here already',
      updated: 'Replaced by the colleague’s later save; the one before is kept',
      older: 'Older than what is here; left out',
      beside: 'Differs from what is here; both are kept, the received one beside yours'
    },
    refused: 'Not taken'
  },
  guideline: (language: string) => `guideline, ${language}`,
  incident: (reader: string) => `incident by ${reader}`,
  languages: { ar: 'Arabic', en: 'English' },
  packing: 'Packing…',
  receiving: 'Taking in…',
  stop: 'Stop',
  close: 'Close'
}

export const bundlesAr: typeof bundlesEn = {
  open: 'الحزم',
  title: 'تبادل العمل مع الزملاء',
  tabs: { send: 'إرسال', receive: 'استلام' },
  send: {
    lead: 'يحزم العمل كما هو في ملف واحد، لزميل يعمل على المشروع نفسه.',
    whose: 'عمل من',
    mine: (name) => `عملي (${name})`,
    everyone: 'عمل الجميع',
    which: 'لأي مقالات',
    all: 'كل المقالات',
    open: 'المقالة المفتوحة',
    articles: 'المقالات نفسها',
    without: 'دون المقالات',
    withoutHint: 'لأن الزميل يملكها',
    with: 'مع المقالات',
    withHint: 'لزميل ينقصه بعضها',
    contents: (readings, articles) => `القراءات: ${readings} · المقالات: ${articles}`,
    nothing: 'لا شيء يُرسل في هذا الاختيار.',
    list: 'ما في الحزمة',
    more: (count) => `و${count.toLocaleString('ar')} غيرها`,
    moreIncidents: (count) => `ومن الحوادث ${count} غيرها`,
    besides: 'مع القراءات',
    kinds: {
      guidelines: (count) => `أدلة التسميات (${count})`,
      incidents: (count) => `مسودات الحوادث (${count})`,
      gold: (count) => `القراءات المعتمدة (${count})`
    },
    kindHints: {
      guidelines: 'كيف نسم، كما دوّنه هذا المشروع',
      incidents: 'مسودات الأشخاص أنفسهم؛ المحذوفة تبقى هنا',
      gold: 'ما اتُّفق عليه مع القرارات: من لم يقرأ هذه المقالات بعد سيرى الأجوبة'
    },
    noneOf: {
      guidelines: 'ليس للمشروع أدلة خاصة به',
      incidents: 'لا شيء منها في هذا الاختيار',
      gold: 'لا شيء منها في هذا الاختيار'
    },
    sums: {
      gold: (count) => `القراءات المعتمدة: ${count}`,
      guidelines: (count) => `أدلة التسميات: ${count}`,
      incidents: (count) => `الحوادث: ${count}`
    },
    gold: 'القراءة المعتمدة',
    start: 'احفظ الحزمة…',
    done: (name, sums) => `${name}: حُزم وقُرئ من جديد وقورن. ${sums}. أرسل هذا الملف إلى زميلك.`
  },
  receive: {
    lead: 'يُدخل حزمة جهّزها زميل. لا يُستبدل شيء من عملك: ما اختلف عنه يُحفظ إلى جانبه وأنت تختار. ويمكنك أيضاً إفلات الملف فوق النافذة.',
    start: 'اختر حزمة…',
    done: (name, from) => `${name}، من ${from}:`,
    nothing: 'لم يُستلم شيء.',
    article: 'مقالة',
    look: 'انظر في المحفوظ جانباً…',
    outcomes: {
      new: 'جديد هنا',
      same: 'هو نفسه هنا من قبل',
      updated: 'حلّ محله حفظ الزميل الأحدث، وما قبله محفوظ',
      older: 'أقدم مما هنا، فتُرك',
      beside: 'يختلف عما هنا؛ الاثنان محفوظان، والمستلم إلى جانب ما لديك'
    },
    refused: 'لم يُستلم'
  },
  guideline: (language) => `دليل، ${language}`,
  incident: (reader) => `حادثة من ${reader}`,
  languages: { ar: 'بالعربية', en: 'بالإنكليزية' },
  packing: 'جارٍ الحزم…',
  receiving: 'جارٍ الاستلام…',
  stop: 'أوقف',
  close: 'إغلاق'
}

export const bundleKeysEn = { bundles: 'Send work to colleagues and receive theirs' }
export const bundleKeysAr: typeof bundleKeysEn = {
  bundles: 'إرسال العمل إلى الزملاء واستلام عملهم'
}

export const bundleWorkEn: ProblemWords = {
  'bundle.stopped': () => 'Packing was stopped. No file was written.',
  'bundle.stopped-early': () =>
    'Taking in was stopped. What had been taken in by then stays; take the bundle in again for the rest.',
  'bundle.drop-too-large': () =>
    'The bundle is too large to be dropped. Choose it with the button instead.'
}

export const bundleWorkAr: ProblemWords = {
  'bundle.stopped': () => 'أُوقف الحزم. لم يُكتب أي ملف.',
  'bundle.stopped-early': () =>
    'أُوقف الاستلام. يبقى ما استُلم حتى ذلك الحين؛ استلم الحزمة من جديد للباقي.',
  'bundle.drop-too-large': () => 'الحزمة أكبر من أن تُفلت هنا. اخترها بالزر بدلاً من ذلك.'
}
