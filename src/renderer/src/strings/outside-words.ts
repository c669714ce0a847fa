/** Words for what others do to a project while it is open, in both languages. */
export const outsideWordsEn = {
  lock: {
    title: 'This project is open elsewhere',
    here: 'Another Hashiya on this computer has this project open. Close it there, then try again.',
    elsewhere: (annotator: string, host: string, since: string) =>
      `Open on ${host} by ${annotator} since ${since}.`,
    advice:
      'You can read everything. If it is not really open there any more, or you know that you will not work on the same articles, open it anyway: no file is ever written over that somebody else has changed.',
    readOnly: 'Read only',
    anyway: 'Open anyway',
    again: 'Try again',
    status: 'Read only: open elsewhere',
    decide: 'Decide…'
  },
  conflict: {
    title: 'Changed on both sides',
    lead: 'These were changed here and in the file, each in its own way. Both versions are kept until you choose.',
    mine: 'Here',
    theirs: 'In the file',
    removed: 'removed',
    tag: 'Tag',
    link: 'Link',
    state: 'State of the article',
    none: 'There is nothing to decide any more.',
    confirm: 'Join and save',
    later: 'Later',
    compare: 'Compare…'
  },
  elsewhere: 'Save elsewhere…',
  readers: (names: string) => `Also read by ${names}`
}

export const outsideWordsAr: typeof outsideWordsEn = {
  lock: {
    title: 'هذا المشروع مفتوح في مكان آخر',
    here: 'هذا المشروع مفتوح في نافذة حاشية أخرى على هذا الجهاز. أغلقه هناك ثم أعد المحاولة.',
    elsewhere: (annotator, host, since) => `مفتوح على ${host} باسم ${annotator} منذ ${since}.`,
    advice:
      'تستطيع قراءة كل شيء. فإن لم يكن مفتوحاً هناك حقاً، أو كنت تعلم أنكما لن تعملا على المقالات نفسها، فافتحه مع ذلك: لا يُكتب أبداً فوق ملف غيّره شخص آخر.',
    readOnly: 'للقراءة فقط',
    anyway: 'افتحه مع ذلك',
    again: 'أعد المحاولة',
    status: 'للقراءة فقط: مفتوح في مكان آخر',
    decide: 'قرّر…'
  },
  conflict: {
    title: 'تغيّر في الجهتين',
    lead: 'هذه تغيّرت هنا وفي الملف، كلٌّ على نحو مختلف. النسختان محفوظتان حتى تختار.',
    mine: 'هنا',
    theirs: 'في الملف',
    removed: 'محذوف',
    tag: 'وسم',
    link: 'رابط',
    state: 'حال المقالة',
    none: 'لم يبق ما يحتاج إلى قرار.',
    confirm: 'ضمّ واحفظ',
    later: 'لاحقاً',
    compare: 'قارن…'
  },
  elsewhere: 'احفظ في مكان آخر…',
  readers: (names) => `قرأها أيضاً ${names}`
}
