import type { ProblemWords } from './problem-words'

/** Words for sending work to colleagues and receiving theirs, in both languages. */
export const bundlesEn = {
  open: 'Bundles',
  title: 'Exchange work with colleagues',
  tabs: { send: 'Send', receive: 'Receive' },
  send: {
    lead: 'Packs readings into one file, to the byte, for a colleague who works on the same project.',
    whose: 'Whose readings',
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
    start: 'Save the bundle…',
    done: (name: string, readings: string, articles: string) =>
      `${name}: packed, read back and compared. Readings: ${readings} · Articles: ${articles}. Send this file to your colleague.`
  },
  receive: {
    lead: 'Takes in a bundle that a colleague packed. Nothing of yours is replaced: what differs is kept beside it. You can also drop the file on the window.',
    start: 'Choose a bundle…',
    done: (name: string, from: string) => `${name}, from ${from}:`,
    nothing: 'Nothing was taken in.',
    article: 'article',
    outcomes: {
      new: 'New here',
      same: 'The same as here already',
      updated: 'Replaced by the colleague’s later save; the one before is kept beside it',
      older: 'Older than what is here; left out',
      beside: 'Differs from what is here; both are kept, the received one beside yours'
    },
    refused: 'Not taken'
  },
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
    lead: 'يحزم القراءات كما هي في ملف واحد، لزميل يعمل على المشروع نفسه.',
    whose: 'قراءات من',
    mine: (name) => `قراءاتي (${name})`,
    everyone: 'قراءات الجميع',
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
    start: 'احفظ الحزمة…',
    done: (name, readings, articles) =>
      `${name}: حُزم وقُرئ من جديد وقورن. القراءات: ${readings} · المقالات: ${articles}. أرسل هذا الملف إلى زميلك.`
  },
  receive: {
    lead: 'يُدخل حزمة جهّزها زميل. لا يُستبدل شيء من عملك: ما اختلف عنه يُحفظ إلى جانبه. ويمكنك أيضاً إفلات الملف فوق النافذة.',
    start: 'اختر حزمة…',
    done: (name, from) => `${name}، من ${from}:`,
    nothing: 'لم يُستلم شيء.',
    article: 'مقالة',
    outcomes: {
      new: 'جديد هنا',
      same: 'هو نفسه هنا من قبل',
      updated: 'حلّ محله حفظ الزميل الأحدث، وما قبله محفوظ إلى جانبه',
      older: 'أقدم مما هنا، فتُرك',
      beside: 'يختلف عما هنا؛ الاثنان محفوظان، والمستلم إلى جانب ما لديك'
    },
    refused: 'لم يُستلم'
  },
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
